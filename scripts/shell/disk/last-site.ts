/**
 * What a site in place has put out of place, kept until the next one is made: the folders of compilations that are the
 * same again are moved there whole, which costs the same however many files they hold. So a build's work grows with
 * what has changed, and not with the site; two states take turns.
 *
 *     dist  →  .yaodian/cache/site-3f…a9/last   (what was replaced)
 *     .yaodian/cache/site-3f…a9/last/education-2024  →  the next dist/education-2024
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { listFiles, type Sums } from './manifest.ts';
import type { SumOf } from './sum-book.ts';

/**
 * Moves the folder `name` of the site `last` below `into` where its files are those of `sums`, whose paths begin with the
 * name, and no others; else leaves all as it is, and returns false.
 */
export function takeFolder(last: string, name: string, sums: Sums, into: string, sumOf: SumOf): boolean {
  const folder = join(last, name);
  if (!existsSync(folder) || existsSync(join(into, name)) || !holds(folder, name, sums, sumOf)) return false;
  mkdirSync(into, { recursive: true });
  return move(folder, join(into, name));
}

/** Puts the folder `replaced` in the place of `last`; what is left of that is removed. */
export function putLast(replaced: string, last: string): void {
  rmSync(last, { recursive: true, force: true });
  makeFolder(dirname(last));
  move(replaced, last);
}

function holds(folder: string, name: string, sums: Sums, sumOf: SumOf): boolean {
  const paths = listFiles(folder).map((path) => `${name}/${path}`);
  return paths.length === sums.size && paths.every((path) => sums.get(path) === sumOf(join(dirname(folder), path)));
}

/** False where there is nothing to move, the other place is on another disk, or this one gives nothing away. */
function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (!['ENOENT', 'EXDEV', 'EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    return false;
  }
}
