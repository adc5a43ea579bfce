/**
 * Lays a plan's places out as one row of grams, and measures them, so that a position in the row leads back to its
 * place. A run of n characters takes n + 1 positions (twice as many where threes stand beside the pairs), the last one
 * empty, lest the end of one run and the beginning of the next read as a phrase:
 *
 *     市教育 | 局长  →  市教 教育 – – 局长 – –
 */
import { foldForSearch } from '../../../src/model/search/folded.ts';
import { type GramRule, gramsAt, slotsOf } from '../../../src/model/search/gram.ts';
import { countHeading, type SearchPlace } from '../../../src/model/search/search-place.ts';

export interface Measures {
  /** For each place, how many of its characters are its heading. */
  readonly headings: readonly number[];
  /** For each place, how many positions it takes. */
  readonly spans: readonly number[];
}

export interface Layout extends Measures {
  /** By position; undefined where none begins. */
  readonly grams: readonly (string | undefined)[];
}

/** The row is as long as all spans together. */
export function layOut(places: readonly SearchPlace[], rule: GramRule): Layout {
  const rows = places.flatMap(({ runs }) => runs.map((run) => rowOf(foldForSearch(run).chars, rule)));
  return { grams: rows.flat(), ...measure(places, rule) };
}

export function measure(places: readonly SearchPlace[], rule: GramRule): Measures {
  const spanOf = (run: string): number => (foldForSearch(run).chars.length + 1) * slotsOf(rule);
  return {
    headings: places.map(countHeading),
    spans: places.map(({ runs }) => runs.reduce((sum, run) => sum + spanOf(run), 0)),
  };
}

function rowOf(chars: readonly string[], rule: GramRule): (string | undefined)[] {
  const grams = chars.flatMap((_, at) => gramsAt(chars, at, rule));
  return [...grams, ...Array.from({ length: slotsOf(rule) }, () => undefined)];
}
