/** A large site's index: lists of our own. */
import type { LargeIndex } from '../../../src/model/search/catalogue.ts';
import type { GramRule } from '../../../src/model/search/gram.ts';
import { listPlaces } from '../../../src/model/search/place-list.ts';
import { filePositions } from '../../../src/model/search/position-list.ts';
import type { SearchPlace } from '../../../src/model/search/search-place.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { fileLists } from './file-lists.ts';
import { nameFile } from './name-file.ts';

/** How many positions a file holds, more or less: a query needs few grams, and has a file loaded for each. */
const FILE_SIZE = 3_000;

/** `rows` are the plans' grams, `places` all plans'. */
export function indexByLists(
  rows: Iterable<readonly (string | undefined)[]>,
  places: readonly SearchPlace[],
  rule: GramRule,
): { index: LargeIndex; files: EmittedFile[] } {
  const lists = fileLists(listPlaces(places, rule));
  const positions = filePositions(endToEnd(rows), FILE_SIZE).map((file) => nameFile('positions', file));
  return {
    index: {
      gramLength: 2,
      commonPairs: [...rule.common],
      positions: positions.map(({ path }) => path),
      places: lists.map(([first, { path }]) => [first, path]),
    },
    files: [...new Map([...positions, ...lists.map(([, file]) => file)].map((file) => [file.path, file])).values()],
  };
}

function* endToEnd<Item>(rows: Iterable<Iterable<Item>>): Generator<Item> {
  for (const row of rows) yield* row;
}
