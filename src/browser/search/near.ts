/** What is near where a phrase does not occur: the longest part of it that does and says something. */
import type { Find, FoundPlaces } from './find.ts';
import type { Phrase } from './query.ts';

export interface NearPart {
  /** As folded. */
  readonly part: string;
  readonly found: FoundPlaces;
}

/** No more of a phrase is looked at, so that a whole paragraph pasted by mistake is answered at once. */
const LONGEST = 40;

/** A letter or a stop that occurs somewhere leads nowhere. */
const RE_TELLING = /\p{Script=Han}.*\p{Script=Han}/su;

/** The phrase itself where it occurs; else the first one of the longest parts with two Han characters at least. */
export async function findNearest(phrase: Phrase, find: Find): Promise<NearPart | undefined> {
  const whole = await find(phrase);
  if (whole.size > 0) return { part: phrase.join(''), found: whole };
  const chars = phrase.slice(0, LONGEST);
  let nearest: NearPart | undefined;
  let least = 2;
  for (let start = 0; start + least <= chars.length; start++) {
    // A part that does not occur is part of nothing that does: each beginning only has to beat the best so far.
    for (let length = least; start + length <= chars.length; length++) {
      const part = chars.slice(start, start + length).join('');
      const found = await find(chars.slice(start, start + length));
      if (found.size === 0) break;
      if (!RE_TELLING.test(part)) continue;
      nearest = { part, found };
      least = length + 1;
    }
  }
  return nearest;
}
