/** The catalogue as the search uses it: every plan, and where its places and positions begin. */
import { planUrl } from '../../model/address/address.ts';
import { nameAmong } from '../../model/plan/compilation-name.ts';
import { type CatalogueFile, type CatalogueRow, readKinds } from '../../model/search/catalogue.ts';
import type { GramRule } from '../../model/search/gram.ts';
import type { PlaceKind, SearchPlace } from '../../model/search/search-place.ts';

export interface CataloguePlan {
  readonly url: string;
  /** The title; behind it the plan's place where another one of the compilation has the same. */
  readonly label: string;
  /** The name of its compilation. */
  readonly compilation: string;
  /** What its compilation is called, where the site has several and the plan's title does not say it. */
  readonly within: string | null;
  readonly places: readonly SearchPlace[] | string;
  readonly kinds: readonly PlaceKind[];
}

export interface Catalogue {
  readonly compilations: readonly { readonly name: string; readonly label: string }[];
  readonly rule: GramRule;
  /** In the order in which hits are shown. Those of a vast site are there when one of them was looked at. */
  readonly plans: readonly (CataloguePlan | undefined)[];
  /** Each plan's first place, and at last the number of places. */
  readonly firsts: readonly number[];
  /** For each place, how many of its characters are its heading. */
  readonly headings: readonly number[];
  /** Where each place's positions begin, and at last where they end. */
  readonly starts: readonly number[];
}

export function openCatalogue({ index, compilations }: CatalogueFile): Catalogue {
  const rows = compilations.flatMap(({ plans }) => plans);
  const names = nameCompilations(compilations);
  return {
    rule: { length: index.gramLength, common: new Set(index.gramLength === 2 ? index.commonPairs : []) },
    compilations: names,
    plans: compilations.flatMap(({ plans }, i) => readPlans(plans, names[i] as NamedCompilation, names.length)),
    firsts: sumUp(rows.map(({ headings }) => headings.length)),
    headings: rows.flatMap(({ headings }) => headings),
    starts: sumUp(rows.flatMap(({ spans }) => spans)),
  };
}

type NamedCompilation = Catalogue['compilations'][number];

/** `rows` are a compilation's, `count` is how many compilations there are. */
export function readPlans(
  rows: readonly Pick<CatalogueRow, 'ordinal' | 'title' | 'kinds' | 'places'>[],
  { name, label }: NamedCompilation,
  count: number,
): CataloguePlan[] {
  return rows.map((row) => {
    const hasTwin = rows.some((other) => other !== row && other.title === row.title);
    return {
      url: planUrl(name, row.ordinal),
      compilation: name,
      within: count === 1 || label === row.title ? null : label,
      label: hasTwin ? `${row.title}（汇编第${row.ordinal}篇）` : row.title,
      places: row.places,
      kinds: readKinds(row.kinds),
    };
  });
}

/** Each as it is told apart from the others. */
export function nameCompilations(all: readonly { compilation: string; title: string }[]): NamedCompilation[] {
  const nameOf = nameAmong(all);
  return all.map((one) => ({ name: one.compilation, label: nameOf(one) }));
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

/** Where each of things that lie end to end begins, and at last where they end. */
export function sumUp(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const [i, length] of lengths.entries()) starts.push((starts[i] as number) + length);
  return starts;
}
