/**
 * To Astro a workplace is the project, and the sources are elsewhere: what it notes in `.astro` is which plans there are,
 * and two that shared it, be they builds or desks, would each miss some of their own.
 */
import { join, relative } from 'node:path';
import { ROOT } from '../../shell/disk/project-folders.ts';

/**
 * Says to Astro, before it is imported, what it builds for. Variables of the caller by these names would stand in
 * `import.meta.env` in the place of Astro's own: with `DEV` set, a site would be published without its policy.
 */
export function setMode(mode: 'production' | 'development'): void {
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];
  process.env.NODE_ENV = mode;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
}

/** Astro's options for the workplace `root`, a folder below the project, so that packages are found from it. */
export const astroProject = (root: string) => ({
  root,
  configFile: relative(root, join(ROOT, 'astro.config.mjs')),
  srcDir: join(ROOT, 'src'),
  publicDir: join(ROOT, 'public'),
  cacheDir: join(root, 'cache'),
});
