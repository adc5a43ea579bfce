/**
 * Kept work: folders of files, each under the key of all that it was made from.
 *
 *     .yaodian/cache/3f…a9/yaodian-kept.sha256    the sums of the files beside it
 *     .yaodian/cache/3f…a9/education-2024/…
 *     .yaodian/cache/site-71…0c/                  what an output was last, and the sums of its files
 *
 * A folder is made aside and renamed, so that nobody finds half of one, and two that keep the same at once each find one
 * that is whole. Files are linked, not copied. What does not match its sums any more counts as not kept.
 */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { putLast, takeFolder } from './last-site.ts';
import { linkFiles } from './link-files.ts';
import { makeFolder } from './make-folder.ts';
import { findForeign, listFiles, readManifest, type Sums, writeManifest } from './manifest.ts';
import { openSumBook, type SumOf } from './sum-book.ts';

/** What earlier builds made, by key. It may be lost at any time: whoever takes nothing makes it anew. */
export interface Cache {
  /** Of the output's files and of those kept. */
  readonly sumOf: SumOf;
  /** Puts what is kept under `key` below the folder `into`; false where nothing is, or not as it was. */
  take(key: string, into: string): Promise<boolean>;
  /** Keeps the folder `name` of `from` under `key`. */
  keep(key: string, from: string, name: string): Promise<void>;
  /** Keeps the folder `replaced`, which the output was, until the next build; and notes what the files' sums are. */
  close(replaced: string): void;
  /** Drops what was not used for longest, where there is more than `most`. */
  drop(most?: number): void;
}

const SUMS = 'yaodian-kept.sha256';
const ASIDE = 'aside-';
const OF_OUTPUT = 'site-';
/** For a site of some thousand compilations, each in four folders, and a few of its states. */
const MOST_KEPT = 60_000;
/** What lies aside for longer was left by a build that was killed. */
const LEFT_MS = 24 * 60 * 60_000;
/** An output that was not written for longer is made by nobody any more. */
const FORGOTTEN_MS = 30 * LEFT_MS;

/** `output` tells the output that is made from others: what it was is kept as well. */
export function openCache(folder: string, output: string): Cache {
  const own = join(folder, OF_OUTPUT + output);
  const [last, book] = [join(own, 'last'), openSumBook(join(own, 'sums'))];
  const { sumOf } = book;
  return {
    sumOf,
    async take(key, into) {
      const kept = join(folder, key);
      if (!existsSync(kept)) return false;
      const sums = await readManifest(join(kept, SUMS));
      const name = sums?.keys().next().value?.split('/')[0];
      if (sums !== undefined && name !== undefined && takeFolder(last, name, sums, into, sumOf)) return touch(kept);
      if (sums !== undefined && (await isWhole(kept, sums, sumOf))) return linkAll(kept, sums.keys(), into);
      rmSync(kept, { recursive: true, force: true });
      return false;
    },
    async keep(key, from, name) {
      makeFolder(folder);
      const aside = mkdtempSync(join(folder, ASIDE));
      try {
        const paths = listFiles(join(from, name)).map((path) => join(name, path));
        linkFiles(paths.map((path) => [join(from, path), join(aside, path)]));
        await writeManifest(aside, SUMS, sumOf);
        renameSync(aside, join(folder, key));
      } catch (error) {
        rmSync(aside, { recursive: true, force: true });
        // Another build may have kept the same meanwhile.
        if (!existsSync(join(folder, key))) throw error;
      }
    },
    close(replaced) {
      putLast(replaced, last);
      book.close();
    },
    drop(most = MOST_KEPT) {
      if (existsSync(folder)) dropOldest(folder, most);
    },
  };
}

async function isWhole(kept: string, sums: Sums, sumOf: SumOf): Promise<boolean> {
  const foreign = await findForeign(kept, SUMS, sumOf);
  return foreign.length === 0 && listFiles(kept).length === sums.size + 1;
}

/** Says that it was used, where its disk takes that. */
function touch(kept: string): true {
  const now = new Date();
  try {
    utimesSync(kept, now, now);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
  }
  return true;
}

/** Nothing is left below `into` where it is not all; false where another build drops what is kept meanwhile. */
function linkAll(kept: string, paths: Iterable<string>, into: string): boolean {
  const pairs = Array.from(paths, (path) => [join(kept, path), join(into, path)] as const);
  try {
    touch(kept);
    linkFiles(pairs);
    return true;
  } catch (error) {
    for (const [, file] of pairs) rmSync(file, { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

function dropOldest(folder: string, most: number): void {
  const kept = readdirSync(folder)
    .map((name) => ({
      name,
      age: Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
    }))
    .sort((a, b) => a.age - b.age);
  const isLeft = (name: string, age: number): boolean =>
    (name.startsWith(ASIDE) && age > LEFT_MS) || (name.startsWith(OF_OUTPUT) && age > FORGOTTEN_MS);
  const isOurs = (name: string): boolean => !name.startsWith(ASIDE) && existsSync(join(folder, name, SUMS));
  const dropped = [
    ...kept.filter(({ name, age }) => isLeft(name, age)),
    ...kept.filter(({ name }) => isOurs(name)).slice(most),
  ];
  for (const { name } of dropped) rmSync(join(folder, name), { recursive: true, force: true });
}
