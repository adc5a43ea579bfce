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

/** `load` has a file of lists. */
export function lookUpInLists(names: PositionNames, load: (file: string) => Promise<PositionFile>): Lookup {
  return async (gram) => {
    const file = names[fileOf(gram, names.length)];
    return file === undefined ? [] : fromDistances((await load(file))[gram] ?? []);
  };
}

/** Spreads grams evenly: FNV-1a of 32 bits, by code points, folded. */
export function fileOf(gram: string, files: number): number {
  let hash = 0x811c9dc5;
  for (const char of gram) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0) % files;
}
