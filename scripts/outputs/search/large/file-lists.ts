import type { PlaceList, PlaceListFile } from '../../../../src/model/search/place-list.ts';
import type { EmittedFile } from '../../../shell/emitted-file.ts';
import { groupBySize } from '../group-by-size.ts';
import { nameFile } from '../name-file.ts';

/** Places after which a file is full, each counted as often as it is listed. */
const FILE_SIZE = 20_000;

/** Place lists as files, neighbours together, each file with its first gram. `lists` ascend. */
export function fileLists(lists: readonly (readonly [gram: string, list: PlaceList])[]): [string, EmittedFile][] {
  return groupBySize(lists, ([, [inHeading, inText]]) => inHeading.length + inText.length, FILE_SIZE).map((group) => {
    const file: PlaceListFile = Object.fromEntries(group);
    return [group[0][0], nameFile('lists', file)];
  });
}
