/**
 * What search compares: text without the differences that carry no meaning: case, full-width and half-width forms,
 * white space, what shows nothing by itself (soft hyphens, joiners, variation selectors), radicals that look like
 * ideographs, and which of the square brackets is printed (〔2024〕, 【2024】, [2024]). Everything else counts, punctuation
 * included: “ and " are two things.
 */
import { foldCompatible } from '../text/compatibility.ts';
import { foldText } from '../text/fold.ts';

export interface Folded {
  /** The characters (code points) that are left. */
  readonly chars: readonly string[];
  /** For each of them, where it stands in the text it came from, in UTF-16 units. */
  readonly at: readonly number[];
}

const RE_UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const known = new Map<string, string>();

/** A text has few that are no ideographs, and those often. */
function foldChar(char: string): string {
  const folded = known.get(char) ?? foldBrackets(foldCompatible(foldText(char).replace(RE_UNSEEN, '')).toLowerCase());
  known.set(char, folded);
  return folded;
}

const foldBrackets = (char: string): string => char.replace(/[〔【〖]/, '[').replace(/[〕】〗]/, ']');

/** Two texts are the same to the search where their `chars` are. */
export function foldForSearch(text: string): Folded {
  const chars: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const char of text) {
    // Most are ideographs, which fold into themselves. One character may become several: İ → i̇.
    for (const folded of char >= '一' && char <= '鿿' ? char : foldChar(char)) {
      chars.push(folded);
      at.push(offset);
    }
    offset += char.length;
  }
  return { chars, at };
}
