import { siteFolder } from '../../../src/model/address/site-path.ts';
import type { Folders } from '../../shell/disk/workplace.ts';
import { astroProject } from './astro-project.ts';

/**
 * Lets Astro render the pages of the converted seeds in `content` into `made`. `site` is the site's origin, or nothing.
 *
 * Meanwhile the workplace is the current folder: there Astro puts the code that renders, which must find its packages
 * from there, and which another build must not meet.
 */
export async function renderPages({ root, content, made }: Folders, site: string): Promise<void> {
  process.env.YAODIAN_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // A caller that runs tests has another one, and would get a site for developing, without its policy.
  process.env.NODE_ENV = 'production';
  const before = process.cwd();
  process.chdir(root);
  try {
    // Only now: to load it takes longer than a command takes that renders nothing.
    const { build } = await import('astro');
    // What goes wrong is thrown, and said once by the command.
    await build({
      ...astroProject(root),
      base: siteFolder(),
      ...(site === '' ? {} : { site }),
      outDir: made,
      logLevel: 'silent',
    });
  } finally {
    process.chdir(before);
  }
}
