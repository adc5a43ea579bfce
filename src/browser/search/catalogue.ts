/** The catalogue as the search uses it: every plan, and where its places and positions begin. */
import { planUrl } from '../../model/address/address.ts';
import { type CatalogueFile, readKinds } from '../../model/search/catalogue.ts';
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
  /** In the order in which hits are shown. */
  readonly plans: readonly CataloguePlan[];
  /** Each plan's first place, and at last the number of places. */
  readonly firsts: readonly number[];
  /** For each place, how many of its characters are its heading. */
  readonly headings: readonly number[];
  /** Where each place's positions begin, and at last where they end. */
  readonly starts: readonly number[];
}

export function openCatalogue({ index, compilations }: CatalogueFile): Catalogue {
  const rows = compilations.flatMap(({ plans }) => plans);
  return {
    rule: { length: index.gramLength, common: new Set(index.gramLength === 2 ? index.commonPairs : []) },
    compilations: compilations.map(({ compilation, title }) => ({
      name: compilation,
      label: nameCompilation(compilation, title, compilations),
    })),
    plans: compilations.flatMap((one) => readPlans(one, compilations)),
    firsts: sumUp(rows.map(({ headings }) => headings.length)),
    headings: rows.flatMap(({ headings }) => headings),
    starts: sumUp(rows.flatMap(({ spans }) => spans)),
  };
}

type Compilations = CatalogueFile['compilations'];

function readPlans({ compilation, title, plans }: Compilations[number], all: Compilations): CataloguePlan[] {
  const within = all.length > 1 ? nameCompilation(compilation, title, all) : null;
  return plans.map((row) => {
    const hasTwin = plans.some((other) => other !== row && other.title === row.title);
    return {
      url: planUrl(compilation, row.ordinal),
      compilation,
      within: within === row.title ? null : within,
      label: hasTwin ? `${row.title}（汇编第${row.ordinal}篇）` : row.title,
      places: row.places,
      kinds: readKinds(row.kinds),
    };
  });
}

/** With its address behind it where another compilation bears the same title. */
function nameCompilation(name: string, title: string, all: Compilations): string {
  return all.some((other) => other.compilation !== name && other.title === title) ? `${title}（${name}）` : title;
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
function sumUp(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const [i, length] of lengths.entries()) starts.push((starts[i] as number) + length);
  return starts;
}
