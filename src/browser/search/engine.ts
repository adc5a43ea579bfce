/** Pagefind's engine, in the page itself. */
import type { Pagefind } from '../../model/search/index-lookup.ts';

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}

const FOLDER = '/pagefind/';
/** Pagefind's files that are packed by gzip. */
const RE_PACKED = /\.(?:pagefind|pf_meta|pf_index)$/;

/** Watched once, however often the engine is started. */
let countFailures: (() => number) | undefined;

/** `index` as the catalogue has it. Settles when searches are answered; those fail whose files cannot be had. */
export async function startEngine(index: string): Promise<Pagefind> {
  countFailures ??= watchFetches();
  const failures = countFailures;
  // Pagefind would ask for one behind the other.
  for (const file of ['wasm.unknown.pagefind', `pagefind-entry.json?ts=${index}`, `pagefind.${index}.pf_meta`]) {
    preload(file);
  }
  const url = `${location.origin}${FOLDER}pagefind.js`;
  const { createInstance }: PagefindModule = await import(/* @vite-ignore */ url);
  // Pagefind takes its language from the page as it starts, and would cut every query by the browser's dictionary of
  // Chinese, which takes up to 30 ms to load. The index's words are no language's; of none, it cuts nothing.
  const html = document.documentElement;
  const { lang } = html;
  html.lang = 'x';
  // A worker would cost another 40 kB of script and, for an index of this kind, more time than it saves. An instance
  // of one's own can be had anew where it could not be started.
  const pagefind = createInstance({
    basePath: FOLDER,
    noWorker: true,
    metaCacheTag: index,
    ranking: { termSimilarity: 0 },
  });
  html.lang = lang;
  await becomesReady(pagefind);
  return {
    search: async (term) => {
      const before = failures();
      const found = await pagefind.search(term);
      if (failures() > before) throw new Error(index);
      return found;
    },
  };
}

/** Pagefind takes a file of the index that cannot be had for an empty one, and finds nothing. Counts such files. */
function watchFetches(): () => number {
  let failures = 0;
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request).catch((error: unknown) => {
      failures++;
      throw error;
    });
    if (!response.ok) failures++;
    return response.ok && RE_PACKED.test(response.url) ? unpack(response) : response;
  };
  return () => failures;
}

/** The browser unpacks faster than Pagefind's script, which takes what is unpacked as it is. */
function unpack(response: Response): Response {
  if (response.body === null || !('DecompressionStream' in globalThis)) return response;
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
}

function preload(file: string): void {
  const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: FOLDER + file };
  document.head.append(Object.assign(document.createElement('link'), link));
}

/** Pagefind looks only every 50 ms whether it is ready, but answers at once when asked anew. */
async function becomesReady(pagefind: Pagefind): Promise<void> {
  for (let isReady = false; !isReady; ) {
    isReady = await Promise.race([
      pagefind.search('').then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 3)),
    ]);
  }
}
