/**
 * Pagefind's engine, alone in a worker. It takes its language from the page that it stands in, and would cut every query
 * by the browser's dictionary of Chinese, which takes up to 30 ms to load; the index's words are no language's. Here is
 * no page: of no language, it cuts nothing. And the `fetch` that is watched here is nobody else's.
 *
 * Each message is a term, with a port to answer by: what was found, or `undefined` where that cannot be told.
 */
import type { Pagefind } from '../../model/search/pagefind-words.ts';
import { SEARCH_FOLDER } from '../search-files.ts';

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}

const RE_INDEX_NAME = /\/pagefind\.(.+)\.pf_meta/;

/** The catalogue's; the page has named the worker by it. */
const { name: index } = self;

let hasFailed = false;
let engine: Promise<Pagefind> | undefined;

addEventListener('message', async ({ data, ports }: MessageEvent<string>) => {
  ports[0]?.postMessage(await search(data).catch(() => undefined));
});

async function search(term: string): ReturnType<Pagefind['search']> {
  engine ??= start();
  const { results } = await (await engine).search(term);
  if (hasFailed) throw new Error(index);
  return { results: results.map(({ words }) => ({ words })) };
}

async function start(): Promise<Pagefind> {
  const url = `${location.origin}${SEARCH_FOLDER}pagefind.js`;
  const { createInstance }: PagefindModule = await import(/* @vite-ignore */ url);
  return createInstance({ basePath: SEARCH_FOLDER, noWorker: true, ranking: { termSimilarity: 0 } });
}

/**
 * Pagefind takes a file of the index that could not be had for an empty one, and finds nothing. Nor can an index be used
 * that is not the catalogue's, but one of a site that was built anew in the meantime.
 */
const { fetch } = globalThis;
globalThis.fetch = async (...request) => {
  const response = await fetch(...request).catch((error: unknown) => {
    hasFailed = true;
    throw error;
  });
  const found = RE_INDEX_NAME.exec(response.url)?.[1];
  hasFailed ||= !response.ok || (found !== undefined && found !== index);
  return response;
};
