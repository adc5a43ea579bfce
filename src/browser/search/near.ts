/** What is near where a phrase does not occur: the longest part of it that does. */
import type { Find, Found } from './find.ts';
import type { Phrase } from './query.ts';

export interface NearPart {
  /** As folded. */
  readonly part: string;
  readonly found: Found;
}

/** No more of a phrase is looked at, so that a whole paragraph pasted by mistake is answered at once. */
const LONGEST = 40;

/** The first one of the longest. Undefined where not even one character of the phrase occurs. */
export async function findNearest(phrase: Phrase, find: Find): Promise<NearPart | undefined> {
  const chars = phrase.slice(0, LONGEST);
  let nearest: NearPart | undefined;
  let length = 1;
  for (let start = 0; start + length <= chars.length; start++) {
    // A part that does not occur is part of nothing that does: each beginning only has to beat the best so far.
    for (; start + length <= chars.length; length++) {
      const part = chars.slice(start, start + length);
      const found = await find(part);
      if (found.size === 0) break;
      nearest = { part: part.join(''), found };
    }
  }
  return nearest;
}
