/**
 * Asks Pagefind for single words and gets every position at which they stand. Phrases are put together from these
 * (see find.ts): Pagefind's own quoted search tells only the first match of a record and takes time in the square of
 * the postings.
 */
import type { Catalogue } from './catalogue.ts';

/** What is used of Pagefind's search API. */
export interface Pagefind {
  search(term: string): Promise<{ results: readonly { id: string; words: readonly number[] }[] }>;
}

/** The ascending positions of a word, as the catalogue numbers them. */
export type Lookup = (word: string) => Promise<readonly number[]>;

/** How many words' positions are kept: those of a few queries. */
const KEPT = 64;

export function lookUpIn(pagefind: Pagefind, catalogue: Catalogue): Lookup {
  const kept = new Map<string, Promise<readonly number[]>>();
  return (word) => {
    const positions = kept.get(word) ?? askFor(word, pagefind, catalogue);
    kept.delete(word);
    kept.set(word, positions);
    positions.catch(() => kept.delete(word));
    const oldest = kept.keys().next();
    if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
    return positions;
  };
}

async function askFor(word: string, pagefind: Pagefind, { recordStarts }: Catalogue): Promise<readonly number[]> {
  const { results } = await pagefind.search(word);
  return results
    .map(({ id, words }) => ({ start: recordStarts.get(id) as number, words }))
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, words }) => words.map((position) => start + position));
}
