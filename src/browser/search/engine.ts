/** Pagefind's engine, in the page itself. */
import type { Pagefind } from '../../model/search/pagefind-words.ts';

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}

const FOLDER = '/pagefind/';
const RE_INDEX_NAME = /\/pagefind\.(.+)\.pf_meta/;

/** `index` as the catalogue has it. Its searches fail where a file of the index cannot be had. */
export async function startEngine(index: string): Promise<Pagefind> {
  const hasFailed = watchFetches(index);
  const url = `${location.origin}${FOLDER}pagefind.js`;
  const { createInstance }: PagefindModule = await import(/* @vite-ignore */ url);
  // Pagefind takes its language from the page as it starts, and would cut every query by the browser's dictionary of
  // Chinese, which takes up to 30 ms to load. The index's words are no language's; of none, it cuts nothing.
  const html = document.documentElement;
  const { lang } = html;
  html.lang = 'x';
  // A worker would cost another 40 kB of script and, for an index of this kind, more time than it saves.
  const pagefind = createInstance({ basePath: FOLDER, noWorker: true, ranking: { termSimilarity: 0 } });
  html.lang = lang;
  return {
    search: async (term) => {
      const found = await pagefind.search(term);
      if (hasFailed()) throw new Error(index);
      return found;
    },
  };
}

/**
 * Tells whether a file could not be had: Pagefind takes such a file of the index for an empty one, and finds nothing.
 * Nor can an index be used that is not the catalogue's, but one of a site that was built anew in the meantime.
 */
function watchFetches(index: string): () => boolean {
  let hasFailed = false;
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request).catch((error: unknown) => {
      hasFailed = true;
      throw error;
    });
    const name = RE_INDEX_NAME.exec(response.url)?.[1];
    hasFailed ||= !response.ok || (name !== undefined && name !== index);
    return response;
  };
  return () => hasFailed;
}
