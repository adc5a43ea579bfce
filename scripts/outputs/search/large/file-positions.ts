import { fileOf } from '../../../../src/model/search/position-list.ts';
import type { PositionList } from './list-positions.ts';

/** How many files there are: a power of two, so that a gram keeps its file while a site grows a little. */
const countFiles = (positions: number, fileSize: number): number =>
  positions === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(positions / fileSize)));

/** The files' content, as published (`PositionFile`). `fileSize` is in positions, more or less. */
export function filePositions(lists: readonly PositionList[], fileSize: number): string[] {
  const positions = lists.reduce((sum, [, distances]) => sum + distances.length, 0);
  const files: string[][] = Array.from({ length: countFiles(positions, fileSize) }, () => []);
  for (const [gram, distances] of lists) {
    files[fileOf(gram, files.length)]?.push(`${JSON.stringify(gram)}:[${distances.join(',')}]`);
  }
  return files.map((rows) => `{${rows.join(',')}}`);
}
