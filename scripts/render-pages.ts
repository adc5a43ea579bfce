import { join } from 'node:path';
import { build } from 'astro';

/**
 * Lets Astro render the pages of the converted seeds in `content` into `made`. `cache` is Astro's own: one for each
 * build, so that two can run side by side.
 */
export async function renderPages(root: string, content: string, made: string, cache: string): Promise<void> {
  process.env.YAODIAN_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Whatever the shell that builds has it set to, what is published is for readers.
  process.env.NODE_ENV = 'production';
  await build({ root, outDir: made, cacheDir: join(cache, 'cache'), logLevel: 'error' });
}
