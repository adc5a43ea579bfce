import { chooseGrams, type GramChoice } from '../../scripts/outputs/search/choose-grams.ts';
import { filePositions } from '../../scripts/outputs/search/large/file-positions.ts';
import { listPlaces } from '../../scripts/outputs/search/large/list-places.ts';
import { listPositions } from '../../scripts/outputs/search/large/list-positions.ts';
import { layOut } from '../../scripts/outputs/search/layout.ts';
import { tapeTexts } from '../../scripts/outputs/search/text-tape.ts';
import { type Catalogue, openCatalogue } from '../../src/browser/search/catalogue.ts';
import { type Find, findInIndex } from '../../src/browser/search/find.ts';
import { spellKinds } from '../../src/model/search/catalogue.ts';
import type { Lookup } from '../../src/model/search/gram.ts';
import { lookUpIn, type Pagefind, spellRow } from '../../src/model/search/pagefind-words.ts';
import type { PlaceList } from '../../src/model/search/place-list.ts';
import { lookUpInLists, type PositionFile } from '../../src/model/search/position-list.ts';
import { countHeading, type SearchPlace } from '../../src/model/search/search-place.ts';

/** Of the index in memory, in positions: several files even for a few places. */
const FILE_SIZE = 20;

/** An index of plans that answers as the published one does, without Pagefind and without files. */
export function indexInMemory(
  plans: readonly (readonly SearchPlace[])[],
  choice: GramChoice,
): { catalogue: Catalogue; find: Find } {
  const tape = tapeTexts(plans.flat());
  const rule = chooseGrams(tape, choice);
  const layouts = plans.map((places) => layOut(places, rule));
  const row = layouts.flatMap(({ grams }) => grams);
  const files = rule.length === 1 ? [] : filePositions([...listPositions(tape, rule)], FILE_SIZE);
  const positions = files.map((_, i) => `${i}`);
  const catalogue = openCatalogue({
    index:
      rule.length === 1
        ? { gramLength: 1, name: '' }
        : { gramLength: 2, commonPairs: [...rule.common], positions, places: [] },
    compilations: [
      {
        compilation: 'c',
        title: '汇编',
        plans: plans.map((places, i) => {
          const { headings, spans } = layouts[i] as (typeof layouts)[number];
          return { ordinal: i + 1, title: `第${i + 1}篇`, places, kinds: spellKinds(places), headings, spans };
        }),
      },
    ],
  });
  const lookUp: Lookup =
    rule.length === 1
      ? lookUpIn(searchIn(spellRow(row)))
      : lookUpInLists(positions, async (file) => JSON.parse(files[Number(file)] as string) as PositionFile);
  const lists = new Map<string, PlaceList>(listPlaces(plans.flat().map(countHeading), tape, rule));
  return { catalogue, find: findInIndex(catalogue, lookUp, async (gram) => lists.get(gram) ?? [[], []]) };
}

/** Answers as Pagefind does. */
function searchIn(record: string): Pagefind {
  return {
    search: async (term) => {
      const words = record.split(' ').flatMap((word, position) => (word === term ? [position] : []));
      return { results: words.length > 0 ? [{ words }] : [] };
    },
  };
}

/** A place whose first run begins with its heading. */
export function place(heading: string, ...runs: readonly string[]): SearchPlace {
  return { kind: 'item', anchor: 'item-1', mark: '', heading: heading.length, runs, isMissing: false };
}
