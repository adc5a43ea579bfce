import { join } from 'node:path';
import { build } from 'astro';

/**
 * Lets Astro render the pages of the converted seeds in `content` into `made`. `cache` is Astro's own: one for each
 * build, so that two can run side by side.
 */
export async function renderPages(root: string, content: string, made: string, cache: string): Promise<void> {
  process.env.YAODIAN_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // A caller that runs tests has another one, and would get a site for developing, without its policy.
  process.env.NODE_ENV = 'production';
  // What goes wrong is thrown, and said once by the command.
  await build({ root, outDir: made, cacheDir: join(cache, 'cache'), logLevel: 'silent' });
}
