/**
 * What a search has to know of every plan before it has read any: the index answers in positions of the plans' rows
 * (see layout.ts), and the catalogue turns them into places, so that hits are counted, ranked and filtered without
 * their texts.
 *
 * All places of the site are numbered through, plan after plan, and so are all positions, as if the plans' rows stood
 * in one line.
 */
import { planUrl } from '../address/address.ts';
import type { GramRule } from './gram.ts';
import type { PlaceListNames } from './place-list.ts';
import type { PositionFolder } from './position-list.ts';
import { PLACE_KINDS, type PlaceKind, type SearchPlace } from './search-place.ts';

/** As published. Files are named from the search's folder on. */
export interface CatalogueFile {
  readonly index: SmallIndex | LargeIndex;
  readonly compilations: readonly {
    readonly compilation: string;
    readonly plans: readonly CatalogueRow[];
  }[];
}

/** Pagefind's (see pagefind-words.ts). */
export interface SmallIndex {
  readonly gramLength: 1;
  /** What Pagefind calls it in the names of its files. */
  readonly name: string;
}

/** Lists of our own. */
export interface LargeIndex {
  readonly gramLength: 2;
  readonly commonPairs: readonly string[];
  readonly positions: PositionFolder;
  readonly places: PlaceListNames;
}

export interface CatalogueRow {
  readonly ordinal: number;
  readonly title: string;
  /** The plan's places on a small site, else the name of the file that holds them. */
  readonly places: readonly SearchPlace[] | string;
  /** A letter for each place, by `PLACE_KINDS`. */
  readonly kinds: string;
  readonly headings: readonly number[];
  readonly spans: readonly number[];
}

export interface CataloguePlan {
  readonly url: string;
  /** The title; behind it the plan's place where another one of the compilation has the same. */
  readonly label: string;
  readonly places: readonly SearchPlace[] | string;
  readonly kinds: readonly PlaceKind[];
}

export interface Catalogue {
  readonly rule: GramRule;
  /** In the order in which hits are shown. */
  readonly plans: readonly CataloguePlan[];
  /** Each plan's first place, and at last the number of places. */
  readonly firsts: readonly number[];
  /** For each place, how many of its characters are its heading. */
  readonly headings: readonly number[];
  /** Where each place's positions begin, and at last where they end. */
  readonly starts: readonly number[];
}

export function spellKinds(places: readonly SearchPlace[]): string {
  return places.map(({ kind }) => LETTERS[PLACE_KINDS.indexOf(kind)]).join('');
}

export function openCatalogue({ index, compilations }: CatalogueFile): Catalogue {
  const rows = compilations.flatMap(({ plans }) => plans);
  return {
    rule: { length: index.gramLength, common: new Set(index.gramLength === 2 ? index.commonPairs : []) },
    plans: compilations.flatMap(readPlans),
    firsts: sumUp(rows.map(({ headings }) => headings.length)),
    headings: rows.flatMap(({ headings }) => headings),
    starts: sumUp(rows.flatMap(({ spans }) => spans)),
  };
}

function readPlans({ compilation, plans }: CatalogueFile['compilations'][number]): CataloguePlan[] {
  return plans.map((row) => {
    const hasTwin = plans.some((other) => other !== row && other.title === row.title);
    return {
      url: planUrl(compilation, row.ordinal),
      label: hasTwin ? `${row.title}（汇编第${row.ordinal}篇）` : row.title,
      places: row.places,
      kinds: [...row.kinds].map((letter) => PLACE_KINDS[LETTERS.indexOf(letter)] as PlaceKind),
    };
  });
}

/** Which of the things that begin at `starts`, ascending, holds `at`; looked for from the one numbered `from` on. */
export function holderOf(starts: readonly number[], at: number, from = 0): number {
  let low = from;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}

const LETTERS = 'abcdefghi';

/** Where each of things that lie end to end begins, and at last where they end. */
function sumUp(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const [i, length] of lengths.entries()) starts.push((starts[i] as number) + length);
  return starts;
}
