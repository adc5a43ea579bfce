/** A large site's index: lists of our own. */
import type { LargeIndex } from '../../../../src/model/search/catalogue.ts';
import type { GramRule } from '../../../../src/model/search/gram.ts';
import type { EmittedFile } from '../../../shell/emitted-file.ts';
import { nameText } from '../name-file.ts';
import type { TextTape } from '../text-tape.ts';
import { fileLists } from './file-lists.ts';
import { filePositions } from './file-positions.ts';
import { listPlaces } from './list-places.ts';
import { listPositions } from './list-positions.ts';

/** How many positions a file holds, more or less: a query needs few grams, and has a file loaded for each. */
const FILE_SIZE = 3_000;

/** `headings` are those of all plans' places, in characters, and `tape` has their texts. */
export function indexByLists(
  headings: readonly number[],
  tape: TextTape,
  rule: GramRule,
): { index: LargeIndex; files: EmittedFile[] } {
  const lists = fileLists(listPlaces(headings, tape, rule));
  const positions = filePositions(listPositions(tape, rule), FILE_SIZE).map((text) => nameText('positions', text));
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
