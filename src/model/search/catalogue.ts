/**
 * What a search has to know of every plan before it has read any: the index answers in positions of a plan's row
 * (see layout.ts), and the catalogue turns them into places, so that hits are counted, ranked and filtered without
 * their texts.
 */
import { planUrl } from '../address.ts';
import type { GramRule } from './gram.ts';
import { PLACE_KINDS, type PlaceKind, type SearchPlace } from './search-place.ts';

/** As published. */
export interface CatalogueFile {
  readonly gramLength: GramRule['length'];
  readonly commonPairs: readonly string[];
  /** A small site's index and places, which are best had at once: no query then waits for anything. */
  readonly ahead: readonly string[];
  readonly compilations: readonly {
    readonly compilation: string;
    readonly title: string;
    readonly plans: readonly CatalogueRow[];
  }[];
}

export interface CatalogueRow {
  readonly ordinal: number;
  readonly title: string;
  /** The plan's record in the index, and the name of the file with its places. */
  readonly record: string;
  /** A letter for each place, by `PLACE_KINDS`. */
  readonly kinds: string;
  readonly headings: readonly number[];
  readonly spans: readonly number[];
}

export interface CataloguePlan {
  readonly compilation: string;
  readonly compilationTitle: string;
  readonly url: string;
  /** The title; behind it the plan's place where another one of the compilation has the same. */
  readonly label: string;
  readonly record: string;
  readonly kinds: readonly PlaceKind[];
  readonly headings: readonly number[];
  /** Where each place's positions begin, and at last where they end. */
  readonly starts: readonly number[];
}

export interface Catalogue {
  readonly rule: GramRule;
  /** In the order in which hits are shown. */
  readonly plans: readonly CataloguePlan[];
  readonly planOfRecord: ReadonlyMap<string, number>;
}

export function spellKinds(places: readonly SearchPlace[]): string {
  return places.map(({ kind }) => LETTERS[PLACE_KINDS.indexOf(kind)]).join('');
}

export function openCatalogue({ gramLength, commonPairs, compilations }: CatalogueFile): Catalogue {
  const plans = compilations.flatMap(({ compilation, title, plans }) =>
    plans.map((row): CataloguePlan => {
      const hasTwin = plans.some((other) => other !== row && other.title === row.title);
      return {
        compilation,
        compilationTitle: title,
        url: planUrl(compilation, row.ordinal),
        label: hasTwin ? `${row.title}（汇编第${row.ordinal}篇）` : row.title,
        record: row.record,
        kinds: [...row.kinds].map((letter) => PLACE_KINDS[LETTERS.indexOf(letter)] as PlaceKind),
        headings: row.headings,
        starts: sumUp(row.spans),
      };
    }),
  );
  const rule = { length: gramLength, common: new Set(commonPairs) };
  return { rule, plans, planOfRecord: new Map(plans.map(({ record }, plan) => [record, plan])) };
}

/** The place that holds a position of the plan's row. */
export function placeAt({ starts }: CataloguePlan, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}

const LETTERS = 'abcdefghi';

function sumUp(spans: readonly number[]): number[] {
  const starts = [0];
  for (const span of spans) starts.push((starts.at(-1) as number) + span);
  return starts;
}
