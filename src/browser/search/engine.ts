/** Pagefind's engine, as the page asks it (see engine-worker.ts). */
import type { Pagefind } from '../../model/search/pagefind-words.ts';

/**
 * `index` as the catalogue has it. Throws where there are no workers; a search fails where the worker or a file of the
 * index cannot be had.
 */
export function startEngine(index: string): Pagefind {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { name: index });
  const broken = new Promise<never>((_, reject) => worker.addEventListener('error', reject));
  broken.catch(() => {});
  return { search: (term) => Promise.race([ask(worker, term), broken]) };
}

function ask(worker: Worker, term: string): ReturnType<Pagefind['search']> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      if (data === undefined) reject(new Error(term));
      else resolve(data);
    };
    worker.postMessage(term, [port2]);
  });
}
