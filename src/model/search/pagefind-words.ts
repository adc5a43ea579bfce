/**
 * Small sites have their index in Pagefind. A search engine cuts text into words, by a dictionary or at spaces, and
 * folds and stems them; all of that loses literal phrases. So it gets no text but single characters, each spelt as an
 * ASCII word that no engine cuts, folds or stems: four base-36 digits.
 *
 *     市教 | 局  →  0iki 0k0p x 0i80 x
 *
 * It is asked for single words and tells every position at which they stand. Phrases are put together from these (see
 * find.ts): Pagefind's own quoted search tells only the first match of a record and takes time in the square of the
 * postings.
 */
import type { Lookup } from './gram.ts';

/** What is used of Pagefind's search API. */
export interface Pagefind {
  search(term: string): Promise<{ results: readonly { words: readonly number[] }[] }>;
}

/** Stands where there is no character and is never looked for. */
const BREAK = 'x';

/** The one record of the index. `row` are all plans', end to end. */
export function spellRow(row: readonly (string | undefined)[]): string {
  return row.map((gram) => (gram === undefined ? BREAK : spell(gram))).join(' ');
}

/** Asks once for each character: a small site has so few that all of their positions can be kept. */
export function lookUpIn(pagefind: Pagefind): Lookup {
  const known = new Map<string, ReturnType<Lookup>>();
  const ask = async (gram: string): ReturnType<Lookup> => (await pagefind.search(spell(gram))).results[0]?.words ?? [];
  return (gram) => {
    const positions = known.get(gram) ?? ask(gram);
    known.set(gram, positions);
    return positions;
  };
}

/** No word begins another one: no code point has more than four base-36 digits. Pagefind would take one for the other. */
function spell(char: string): string {
  return (char.codePointAt(0) as number).toString(36).padStart(4, '0');
}
