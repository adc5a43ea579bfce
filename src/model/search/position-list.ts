/**
 * On a large site each gram has a list of the positions at which it stands, numbered as in the catalogue; each number
 * is told by its distance from the one before. Which file a gram's list is in follows from the gram.
 */

import { fromDistances, toDistances } from './distances.ts';
import type { Lookup } from './gram.ts';

/** As published: the lists of some grams. */
export type PositionFile = Readonly<Record<string, readonly number[]>>;

/** The files are numbered: `0.json` and so on. */
export interface PositionFolder {
  readonly folder: string;
  readonly files: number;
}

/** The files' content. `row` are all plans' grams, end to end; `fileSize` is in positions. */
export function filePositions(row: Iterable<string | undefined>, fileSize: number): PositionFile[] {
  const positions = new Map<string, number[]>();
  let position = 0;
  let count = 0;
  for (const gram of row) {
    if (gram !== undefined) {
      const known = positions.get(gram);
      if (known === undefined) positions.set(gram, [position]);
      else known.push(position);
      count++;
    }
    position++;
  }
  const files: Record<string, number[]>[] = Array.from({ length: Math.ceil(count / fileSize) }, () => ({}));
  for (const [gram, list] of positions) {
    (files[fileOf(gram, files.length)] as Record<string, number[]>)[gram] = toDistances(list);
  }
  return files;
}

/** `load` has a file of lists. */
export function lookUpInLists(
  { folder, files }: PositionFolder,
  load: (file: string) => Promise<PositionFile>,
): Lookup {
  return async (gram) => {
    if (files === 0) return [];
    return fromDistances((await load(`${folder}/${fileOf(gram, files)}.json`))[gram] ?? []);
  };
}

/** Spreads grams evenly: FNV-1a of 32 bits, by code points, folded. */
function fileOf(gram: string, files: number): number {
  let hash = 0x811c9dc5;
  for (const char of gram) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0) % files;
}
