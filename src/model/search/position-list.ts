/**
 * On a large site each gram has a list of the positions at which it stands, numbered as in the catalogue; each number
 * is told by its distance from the one before. Which file a gram's list is in follows from the gram.
 */

import { fromDistances } from './distances.ts';
import type { Lookup } from './gram.ts';

/** As published: the lists of some grams. */
export type PositionFile = Readonly<Record<string, readonly number[]>>;

/** The files' names: one that changes brings no new name to the others. */
export type PositionNames = readonly string[];

/** How many files there are: a power of two, so that a gram keeps its file while a site grows a little. */
const countFiles = (positions: number, fileSize: number): number =>
  positions === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(positions / fileSize)));

/** The files' content. `row` are all plans' grams, end to end; `fileSize` is in positions. */
export function filePositions(row: Iterable<string | undefined>, fileSize: number): PositionFile[] {
  const distances = new Map<string, DistanceList>();
  let position = 0;
  let count = 0;
  for (const gram of row) {
    if (gram !== undefined) {
      const list = distances.get(gram) ?? { last: 0, steps: [] };
      if (list.steps.length === 0) distances.set(gram, list);
      list.steps.push(position - list.last);
      list.last = position;
      count++;
    }
    position++;
  }
  const files: Record<string, number[]>[] = Array.from({ length: countFiles(count, fileSize) }, () => ({}));
  for (const [gram, { steps }] of distances) {
    (files[fileOf(gram, files.length)] as Record<string, number[]>)[gram] = steps;
  }
  return files;
}

interface DistanceList {
  last: number;
  readonly steps: number[];
}

/** `load` has a file of lists. */
export function lookUpInLists(names: PositionNames, load: (file: string) => Promise<PositionFile>): Lookup {
  return async (gram) => {
    const file = names[fileOf(gram, names.length)];
    return file === undefined ? [] : fromDistances((await load(file))[gram] ?? []);
  };
}

/** Spreads grams evenly: FNV-1a of 32 bits, by code points, folded. */
function fileOf(gram: string, files: number): number {
  let hash = 0x811c9dc5;
  for (const char of gram) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0) % files;
}
