import { join, relative } from 'node:path';
import { build } from 'astro';
import { siteFolder } from '../../../src/model/address/site-path.ts';
import type { Folders } from '../../shell/disk/workplace.ts';

/**
 * Lets Astro render the pages of the converted seeds in `content` into `made`. `site` is the site's origin, or nothing.
 *
 * To Astro the workplace is the project, and the sources are elsewhere: what it notes in `.astro` is which plans there
 * are, and two builds that shared it would each miss some of their own.
 */
export async function renderPages(project: string, { root, content, made }: Folders, site: string): Promise<void> {
  process.env.YAODIAN_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // A caller that runs tests has another one, and would get a site for developing, without its policy.
  process.env.NODE_ENV = 'production';
  // What goes wrong is thrown, and said once by the command.
  await build({
    root,
    configFile: relative(root, join(project, 'astro.config.mjs')),
    srcDir: join(project, 'src'),
    publicDir: join(project, 'public'),
    base: siteFolder(),
    ...(site === '' ? {} : { site }),
    outDir: made,
    cacheDir: join(root, 'cache'),
    logLevel: 'silent',
  });
}
