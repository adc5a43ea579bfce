/**
 * Lays a plan's places out as one row of words for the index, and measures them, so that a position in the row leads
 * back to its place. A run of n characters takes n + 1 positions (twice as many where threes stand beside the pairs),
 * the last one empty, lest the end of one run and the beginning of the next read as a phrase:
 *
 *     市教育 | 局长  →  市教 教育 x x 局长 x x
 */
import { foldForSearch } from './folded.ts';
import { BREAK, type GramRule, gramsAt, slotsOf } from './gram.ts';
import type { SearchPlace } from './search-place.ts';

export interface Layout {
  readonly words: readonly string[];
  /** For each place, how many of its characters are its heading. */
  readonly headings: readonly number[];
  /** For each place, how many positions it takes. */
  readonly spans: readonly number[];
}

export function layOut(places: readonly SearchPlace[], rule: GramRule): Layout {
  const rows = places.map(({ runs }) => runs.flatMap((run) => wordsOf(foldForSearch(run).chars, rule)));
  return { words: rows.flat(), headings: places.map(countHeading), spans: rows.map((row) => row.length) };
}

/** How many of a place's characters are its heading. */
export function countHeading({ runs, heading }: SearchPlace): number {
  return foldForSearch((runs[0] ?? '').slice(0, heading)).chars.length;
}

function wordsOf(chars: readonly string[], rule: GramRule): string[] {
  const words = chars.flatMap((_, at) => gramsAt(chars, at, rule).map((gram) => gram ?? BREAK));
  return [...words, ...Array.from({ length: slotsOf(rule) }, () => BREAK)];
}
