/**
 * The code that Astro bundles of the pages holds no text: it follows from the program, the site's address and nothing else,
 * and so do the scripts, styles and public files that all pages share. What one build has bundled, the next takes from the
 * cache, and starts neither Astro nor Vite.
 *
 *     .renderer/code/…         what renders
 *     .renderer/shared/…       what all pages share
 *     .renderer/styles.json    the styles of each page's kind, which Astro holds in memory
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteFolder } from '../../../src/model/address/site-path.ts';
import type { Cache } from '../../shell/disk/cache.ts';
import { linkFiles } from '../../shell/disk/link-files.ts';
import { listFiles } from '../../shell/disk/manifest.ts';
import { moveInto } from '../../shell/disk/move-into.ts';
import type { Folders } from '../../shell/disk/workplace.ts';
import type { StaticApp } from './render-scope.ts';

/** Where what Astro bundles is kept, and for what program it holds. */
export interface BundleCache {
  readonly cache: Cache;
  /** The sum of the program. */
  readonly program: string;
}

/** By route and component, what Astro knows of a kind of page; its styles are all that a page is rendered with. */
export type PagesByKey = ReadonlyMap<string, { readonly styles: readonly unknown[] }>;

const NAME = '.renderer';
/** Where Astro puts the code, below its output. */
export const CODE = '.prerender/';
const ENTRY = /^prerender-entry\..+\.mjs$/;

const keyOf = ({ program }: BundleCache, site: string): string =>
  createHash('sha256')
    .update(JSON.stringify([NAME, program, site, siteFolder()]))
    .digest('hex');

/** What was kept, ready to render, and what all pages share in `made`; undefined where nothing is kept. */
export async function takeBundle(
  kept: BundleCache,
  { root, made }: Folders,
  site: string,
): Promise<StaticApp | undefined> {
  if (!(await kept.cache.take(keyOf(kept, site), root))) return undefined;
  const folder = join(root, NAME);
  const code = join(folder, 'code');
  const entry = readdirSync(code).find((name) => ENTRY.test(name)) ?? '';
  const { app } = (await import(pathToFileURL(join(code, entry)).href)) as { app: BundledApp };
  const pagesByKeys: PagesByKey = new Map(JSON.parse(readFileSync(join(folder, 'styles.json'), 'utf8')));
  app.setInternals({ pagesByKeys });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  mkdirSync(made, { recursive: true });
  moveInto(join(folder, 'shared'), made);
  return app;
}

/** Keeps what Astro has bundled into `made`, before a page is rendered there. */
export async function keepBundle(
  kept: BundleCache,
  { root, made }: Folders,
  site: string,
  pages: PagesByKey,
): Promise<void> {
  const folder = join(root, NAME);
  const paths = listFiles(made);
  const place = (path: string): string =>
    path.startsWith(CODE) ? join(folder, 'code', path.slice(CODE.length)) : join(folder, 'shared', path);
  linkFiles(paths.map((path) => [join(made, path), place(path)]));
  const styles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
  writeFileSync(join(folder, 'styles.json'), JSON.stringify(styles));
  await kept.cache.keep(keyOf(kept, site), root, NAME);
  rmSync(folder, { recursive: true });
}

/** What Astro tells its own, in a build, before it renders. */
interface BundledApp extends StaticApp {
  setInternals(internals: { readonly pagesByKeys: PagesByKey }): void;
  setOptions(options: object): void;
}
