/**
 * Pagefind's engine. It is started by the page itself, while the rest of the search is still on its way. Both take as
 * long.
 */
import type { Pagefind } from '../model/search/index-lookup.ts';

interface PagefindModule extends Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
}

export type StartEngine = () => Promise<Pagefind>;

const FOLDER = '/pagefind/';

let started: Promise<Pagefind> | undefined;

/** Starts it once; where that failed, anew. */
export const startEngine: StartEngine = () => {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
};

async function start(): Promise<Pagefind> {
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
