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

/** The ascending positions of a word in each plan that has it, plans by their index in the catalogue. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export type Lookup = (word: string) => Promise<Postings>;

/** How many words' postings are kept: those of a few queries. */
const KEPT = 64;

export function lookUpIn(pagefind: Pagefind, catalogue: Catalogue): Lookup {
  const kept = new Map<string, Promise<Postings>>();
  return (word) => {
    const postings = kept.get(word) ?? askFor(word, pagefind, catalogue);
    kept.delete(word);
    kept.set(word, postings);
    const oldest = kept.keys().next();
    if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
    return postings;
  };
}

async function askFor(word: string, pagefind: Pagefind, { planOfRecord }: Catalogue): Promise<Postings> {
  const { results } = await pagefind.search(word);
  const postings = new Map<number, readonly number[]>();
  for (const { id, words } of results) {
    const plan = planOfRecord.get(id);
    if (plan !== undefined) postings.set(plan, words);
  }
  return postings;
}
