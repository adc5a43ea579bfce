import { join } from 'node:path';
import { build } from 'astro';
import { siteFolder } from '../../../src/model/address/site-path.ts';
import type { Folders } from '../../shell/disk/workplace.ts';

/** Lets Astro render the pages of the converted seeds in `content` into `made`. `site` is the site's origin, or nothing. */
export async function renderPages(project: string, { root, content, made }: Folders, site: string): Promise<void> {
  process.env.YAODIAN_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // A caller that runs tests has another one, and would get a site for developing, without its policy.
  process.env.NODE_ENV = 'production';
  // What goes wrong is thrown, and said once by the command.
  const address = { base: siteFolder(), ...(site === '' ? {} : { site }) };
  await build({ root: project, ...address, outDir: made, cacheDir: join(root, 'cache'), logLevel: 'silent' });
}
