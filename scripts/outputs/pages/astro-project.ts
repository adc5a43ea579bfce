/**
 * To Astro a workplace is the project, and the sources are elsewhere: what it notes in `.astro` is which plans there are,
 * and two that shared it, be they builds or desks, would each miss some of their own.
 */
import { join, relative } from 'node:path';
import { ROOT } from '../../shell/disk/project-folders.ts';

/** Astro's options for the workplace `root`, a folder below the project, so that packages are found from it. */
export const astroProject = (root: string) => ({
  root,
  configFile: relative(root, join(ROOT, 'astro.config.mjs')),
  srcDir: join(ROOT, 'src'),
  publicDir: join(ROOT, 'public'),
  cacheDir: join(root, 'cache'),
});
