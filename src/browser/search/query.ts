import { foldForSearch } from '../../model/search/folded.ts';

/** A literal run of characters to be found, folded. */
export type Phrase = readonly string[];

/** A query is no longer than this; a pasted page is no query. */
const LONGEST = 200;

/** The phrases of a query: what stands between white space. Each has to be found, in the same place. */
export function parseQuery(query: string): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const word of query.slice(0, LONGEST).split(/\s+/)) {
    const { chars } = foldForSearch(word);
    if (chars.length > 0) phrases.set(chars.join(''), chars);
  }
  return [...phrases.values()];
}
