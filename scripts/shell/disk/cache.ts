/**
 * Kept work: folders of files, each under the key of all that it was made from.
 *
 *     .yaodian/cache/3f…a9/yaodian-kept.sha256    the sums of the files beside it
 *     .yaodian/cache/3f…a9/education-2024/…
 *
 * A folder is made aside and renamed, so that nobody finds half of one, and two that keep the same at once each find one
 * that is whole. Files are linked, not copied. What does not match its sums any more counts as not kept.
 */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { findForeign, listFiles, readManifest, type Sums, writeManifest } from './manifest.ts';

export interface Cache {
  /** Puts what is kept under `key` below the folder `into`; false where nothing is, or not as it was. */
  take(key: string, into: string): Promise<boolean>;
  /** Keeps the folder `name` of `from` under `key`. */
  keep(key: string, from: string, name: string): Promise<void>;
  /** Drops what was not used for longest, where there is more than `most`. */
  drop(most?: number): void;
}

const SUMS = 'yaodian-kept.sha256';
const ASIDE = 'aside-';
/** For a site of some thousand compilations, and a few of its states. */
const MOST_KEPT = 20_000;
/** What lies aside for longer was left by a build that was killed. */
const LEFT_MS = 24 * 60 * 60_000;

export function openCache(folder: string): Cache {
  return {
    async take(key, into) {
      const kept = join(folder, key);
      if (!existsSync(kept)) return false;
      const sums = await readManifest(join(kept, SUMS));
      if (sums === undefined || !(await isWhole(kept, sums))) {
        rmSync(kept, { recursive: true, force: true });
        return false;
      }
      return linkAll(kept, sums.keys(), into);
    },
    async keep(key, from, name) {
      mkdirSync(folder, { recursive: true });
      const aside = mkdtempSync(join(folder, ASIDE));
      for (const path of await listFiles(join(from, name))) linkFile(join(from, name, path), join(aside, name, path));
      await writeManifest(aside, SUMS);
      try {
        renameSync(aside, join(folder, key));
      } catch (error) {
        // Another build has kept the same meanwhile.
        rmSync(aside, { recursive: true, force: true });
        if (!existsSync(join(folder, key))) throw error;
      }
    },
    drop(most = MOST_KEPT) {
      if (existsSync(folder)) dropOldest(folder, most);
    },
  };
}

async function isWhole(kept: string, sums: Sums): Promise<boolean> {
  const foreign = await findForeign(kept, SUMS);
  return foreign.length === 0 && (await listFiles(kept)).length === sums.size + 1;
}

/** False, and nothing below `into`, where another build drops what is kept meanwhile. */
function linkAll(kept: string, paths: Iterable<string>, into: string): boolean {
  const linked: string[] = [];
  try {
    const now = new Date();
    utimesSync(kept, now, now);
    for (const path of paths) {
      linked.push(join(into, path));
      linkFile(join(kept, path), join(into, path));
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    for (const file of linked) rmSync(file, { force: true });
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
  const isLeft = (name: string, age: number): boolean => name.startsWith(ASIDE) && age > LEFT_MS;
  const isOurs = (name: string): boolean => !name.startsWith(ASIDE) && existsSync(join(folder, name, SUMS));
  const dropped = [
    ...kept.filter(({ name, age }) => isLeft(name, age)),
    ...kept.filter(({ name }) => isOurs(name)).slice(most),
  ];
  for (const { name } of dropped) rmSync(join(folder, name), { recursive: true, force: true });
}

/** One file under two names, where the disk has such. */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}
