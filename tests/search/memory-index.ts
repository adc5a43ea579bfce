import { type Catalogue, openCatalogue, spellKinds } from '../../src/model/search/catalogue.ts';
import { type Find, findInIndex } from '../../src/model/search/find.ts';
import { foldForSearch } from '../../src/model/search/folded.ts';
import { chooseGrams, type GramChoice } from '../../src/model/search/gram.ts';
import { lookUpIn, type Pagefind } from '../../src/model/search/index-lookup.ts';
import { layOut } from '../../src/model/search/layout.ts';
import { listPlaces, type PlaceList } from '../../src/model/search/place-list.ts';
import type { SearchPlace } from '../../src/model/search/search-place.ts';

/** Of the index in memory: two plans a record. */
const PLANS_A_RECORD = 2;

/** An index of plans that answers as Pagefind does, without it. */
export function indexInMemory(
  plans: readonly (readonly SearchPlace[])[],
  choice: GramChoice,
): { catalogue: Catalogue; find: Find } {
  const rule = chooseGrams(
    plans.flat().flatMap(({ runs }) => runs.map((run) => foldForSearch(run).chars)),
    choice,
  );
  const layouts = plans.map((places) => layOut(places, rule));
  const records = layouts.flatMap((_, i) =>
    i % PLANS_A_RECORD === 0 ? [layouts.slice(i, i + PLANS_A_RECORD).map(({ words }) => words)] : [],
  );
  const catalogue = openCatalogue({
    gramLength: rule.length,
    commonPairs: [...rule.common],
    index: '',
    records: records.map((rows, i) => [`${i}`, rows.length]),
    lists: [],
    compilations: [
      {
        compilation: 'c',
        plans: plans.map((places, i) => {
          const { headings, spans } = layouts[i] as (typeof layouts)[number];
          return { ordinal: i + 1, title: `第${i + 1}篇`, places, kinds: spellKinds(places), headings, spans };
        }),
      },
    ],
  });
  const lists = new Map<string, PlaceList>(listPlaces(plans.flat(), rule));
  return {
    catalogue,
    find: findInIndex(
      catalogue,
      lookUpIn(searchIn(records.map((rows) => rows.flat())), catalogue),
      async (gram) => lists.get(gram) ?? [[], []],
    ),
  };
}

/** Pagefind hands records over by their score, that is, in no order. */
function searchIn(records: readonly (readonly string[])[]): Pagefind {
  return {
    search: async (term) => ({
      results: records
        .map((words, i) => ({
          id: `${i}`,
          words: words.flatMap((word, position) => (word === term ? [position] : [])),
        }))
        .filter(({ words }) => words.length > 0)
        .reverse(),
    }),
  };
}

/** A place whose first run begins with its heading. */
export function place(heading: string, ...runs: readonly string[]): SearchPlace {
  return { kind: 'item', anchor: 'item-1', mark: '1.', heading: heading.length, runs, isMissing: false };
}
