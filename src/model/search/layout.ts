/**
 * Lays a plan's places out as one row of words for the index, and measures them, so that a position in the row leads
 * back to its place. A run of n characters takes n + 1 positions: its grams, then as many breaks as a gram is long,
 * lest the end of one run and the beginning of the next read as a phrase.
 *
 *     grams of two:  市教育 | 局长  →  市教 教育 x x 局长 x x
 */
import { foldForSearch } from './folded.ts';
import { BREAK, type GramLength, spellGram, spellInHeading, spellInText } from './gram.ts';
import type { SearchPlace } from './search-place.ts';

export interface Layout {
  readonly words: readonly string[];
  /** For each place, how many of its positions are its heading. */
  readonly headings: readonly number[];
  /** For each place, how many positions it takes. */
  readonly spans: readonly number[];
}

export function layOut(places: readonly SearchPlace[], length: GramLength): Layout {
  const rows = places.map((place) => wordsOf(place, length));
  return {
    words: rows.flat(),
    headings: places.map(({ runs, heading }) => foldForSearch((runs[0] as string).slice(0, heading)).chars.length),
    spans: rows.map((row) => row.length),
  };
}

function wordsOf({ runs, heading }: SearchPlace, length: GramLength): string[] {
  const words: string[] = [];
  for (const run of runs) {
    const { chars } = foldForSearch(run);
    for (let at = 0; at + length <= chars.length; at++) words.push(spellGram(chars.slice(at, at + length)));
    const end = words.length + Math.min(chars.length, length - 1) + 1;
    while (words.length < end) words.push(BREAK);
  }
  if (length > 1) words.push(...singleChars(runs, heading));
  return words;
}

/** A character looked for alone has no gram of two: each place lists its characters once, behind its runs. */
function singleChars(runs: readonly string[], heading: number): string[] {
  const inHeading = new Set(foldForSearch((runs[0] as string).slice(0, heading)).chars);
  const inText = new Set(runs.flatMap((run) => foldForSearch(run).chars)).difference(inHeading);
  return [...[...inHeading].map(spellInHeading), ...[...inText].map(spellInText)];
}
