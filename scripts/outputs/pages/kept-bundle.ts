/**
 * The code that Astro bundles of the pages holds no text: it follows from the program, the site's address and nothing else,
 * and so do the scripts, styles and public files that all pages share. What one build has bundled (bundle.ts), the next
 * takes from the cache, and starts neither Astro nor Vite.
 */
import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteFolder } from '../../../src/model/address/site-path.ts';
import type { Cache } from '../../shell/disk/cache.ts';
import { listFiles, type Sums } from '../../shell/disk/manifest.ts';
import { moveInto } from '../../shell/disk/move-into.ts';
import type { Folders } from '../../shell/disk/workplace.ts';
import { bundle } from './bundle.ts';
import type { StaticApp } from './render-scope.ts';

/** Where what Astro bundles is kept, and for what program it holds. */
export interface BundleCache {
  readonly cache: Cache;
  /** The sum of the program. */
  readonly program: string;
}

/** By route and component, what Astro knows of a kind of page; its styles are all that a page is rendered with. */
export type PagesByKey = ReadonlyMap<string, { readonly styles: readonly unknown[] }>;

export interface OpenedBundle {
  readonly app: StaticApp;
  /** The sums of what all pages share. */
  readonly shared: Sums;
}

const NAME = '.renderer';
const ENTRY = /^prerender-entry\..+\.mjs$/;

const keyOf = ({ program }: BundleCache, site: string): string =>
  createHash('sha256')
    .update(JSON.stringify([NAME, program, site, siteFolder()]))
    .digest('hex');

/** What was kept or is bundled now, ready to render, and what all pages share in `made`. `site` is the origin, or nothing. */
export async function openBundle(folders: Folders, site: string, kept?: BundleCache): Promise<OpenedBundle> {
  const { root, made } = folders;
  const folder = join(root, NAME);
  const isKept = kept !== undefined && (await kept.cache.take(keyOf(kept, site), root));
  if (!isKept) {
    await bundle({ root, site, base: siteFolder(), into: folder });
    await kept?.cache.keep(keyOf(kept, site), root, NAME);
  }
  const shared = join(folder, 'shared');
  const sums = listFiles(shared).map((path) => [path, hash('sha256', readFileSync(join(shared, path)))] as const);
  mkdirSync(made, { recursive: true });
  moveInto(shared, made);
  return { app: await startApp(folder), shared: new Map(sums) };
}

async function startApp(folder: string): Promise<StaticApp> {
  const code = join(folder, 'code');
  const entry = readdirSync(code).find((name) => ENTRY.test(name)) ?? '';
  const { app } = (await import(pathToFileURL(join(code, entry)).href)) as { app: BundledApp };
  const pagesByKeys: PagesByKey = new Map(JSON.parse(readFileSync(join(folder, 'styles.json'), 'utf8')));
  app.setInternals({ pagesByKeys });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return app;
}

/** What Astro tells its own, in a build, before it renders. */
interface BundledApp extends StaticApp {
  setInternals(internals: { readonly pagesByKeys: PagesByKey }): void;
  setOptions(options: object): void;
}
