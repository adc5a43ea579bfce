/**
 * Lays a plan's places out as one row of words for the index, and measures them, so that a position in the row leads
 * back to its place. A run of n characters takes n + 1 positions (twice as many where threes stand beside the pairs),
 * the last one empty, lest the end of one run and the beginning of the next read as a phrase:
 *
 *     市教育 | 局长  →  市教 教育 x x 局长 x x
 *
 * Behind its runs each place lists, once, the grams that have no row of positions.
 */
import { foldForSearch } from './folded.ts';
import { BREAK, type GramRule, gramsAt, isListed, slotsOf, spellInHeading, spellInText } from './gram.ts';
import type { SearchPlace } from './search-place.ts';

export interface Layout {
  readonly words: readonly string[];
  /** For each place, how many of its characters are its heading. */
  readonly headings: readonly number[];
  /** For each place, how many positions it takes. */
  readonly spans: readonly number[];
}

export function layOut(places: readonly SearchPlace[], rule: GramRule): Layout {
  const folded = places.map(({ runs }) => runs.map((run) => foldForSearch(run).chars));
  const headings = places.map(countHeading);
  const rows = folded.map((runs, i) => [
    ...runs.flatMap((chars) => wordsOf(chars, rule)),
    ...listGrams(runs, headings[i] as number, rule),
  ]);
  return { words: rows.flat(), headings, spans: rows.map((row) => row.length) };
}

function countHeading({ runs, heading }: SearchPlace): number {
  return foldForSearch((runs[0] ?? '').slice(0, heading)).chars.length;
}

function wordsOf(chars: readonly string[], rule: GramRule): string[] {
  const words = chars.flatMap((_, at) => gramsAt(chars, at, rule).map((gram) => gram ?? BREAK));
  return [...words, ...Array.from({ length: slotsOf(rule) }, () => BREAK)];
}

function listGrams(runs: readonly (readonly string[])[], heading: number, rule: GramRule): string[] {
  if (rule.length === 1) return [];
  const inHeading = new Map<string, readonly string[]>();
  const inText = new Map<string, readonly string[]>();
  for (const [i, chars] of runs.entries()) {
    for (let at = 0; at < chars.length; at++) {
      for (const gram of [chars.slice(at, at + 1), chars.slice(at, at + 2)]) {
        const isHeading = i === 0 && at + gram.length <= heading;
        if (isListed(gram, rule)) (isHeading ? inHeading : inText).set(gram.join(''), gram);
      }
    }
  }
  for (const gram of inHeading.keys()) inText.delete(gram);
  return [...[...inHeading.values()].map(spellInHeading), ...[...inText.values()].map(spellInText)];
}
