/**
 * What the search waits for, asked for by the page itself while the rest of the search is still on its way: Pagefind's
 * engine, the catalogue, and of a small site the whole index.
 */
import type { CatalogueFile } from '../model/search/catalogue.ts';
import type { Pagefind } from '../model/search/index-lookup.ts';

interface PagefindModule extends Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
}

export interface Started {
  readonly engine: Promise<Pagefind>;
  readonly catalogue: Promise<CatalogueFile>;
}

const FOLDER = '/pagefind/';
let started: Started | undefined;

/** Starts once; where something could not be had, anew. */
export function startSearch(): Started {
  if (started !== undefined) return started;
  preload('wasm.unknown.pagefind');
  const [engine, catalogue] = [startEngine(), loadCatalogue()];
  started = { engine, catalogue };
  Promise.all([engine, catalogue]).catch(() => {
    started = undefined;
  });
  return started;
}

async function startEngine(): Promise<Pagefind> {
  const url = `${location.origin}${FOLDER}pagefind.js`;
  const pagefind: PagefindModule = await import(/* @vite-ignore */ url);
  // A worker would cost another 40 kB of script and, for an index of this kind, more time than it saves.
  await pagefind.options({ basePath: FOLDER, noWorker: true, ranking: { termSimilarity: 0 } });
  // Pagefind takes its language from the page as it starts, and would cut every query by the browser's dictionary of
  // Chinese, which takes up to 30 ms to load. The index's words are no language's; of none, it cuts nothing.
  const html = document.documentElement;
  const { lang } = html;
  html.lang = 'x';
  pagefind.init().catch(() => {});
  html.lang = lang;
  return pagefind;
}

async function loadCatalogue(): Promise<CatalogueFile> {
  // It must be the one of the index that is there now.
  const response = await fetch(`${FOLDER}catalogue.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status}`);
  const catalogue: CatalogueFile = await response.json();
  for (const path of catalogue.ahead) preload(path);
  return catalogue;
}

/** For a fetch that comes later. */
function preload(path: string): void {
  const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: FOLDER + path };
  document.head.append(Object.assign(document.createElement('link'), link));
}
