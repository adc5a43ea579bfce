/**
 * The manifest at the top of a folder that we wrote: every file in it but itself, with its SHA-256, in the order of
 * their paths. Whatever else lies in the folder, and whatever was changed since, is somebody's work.
 *
 *     4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a  404.html
 *
 * `sha256sum -c` reads it.
 */
import { readdirSync } from 'node:fs';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile, type SumOf } from './sum-book.ts';

/** By the name, a site is told from what `convert` wrote, and both from a folder with somebody else's sums. */
export type ManifestName =
  | 'yaodian-site.sha256'
  | 'yaodian-shard.sha256'
  | 'yaodian-convert.sha256'
  | 'yaodian-deploy.sha256'
  | 'yaodian-kept.sha256';

/** The sum of each file, by its path. */
export type Sums = ReadonlyMap<string, string>;

export async function writeManifest(folder: string, name: ManifestName, sumOf: SumOf = hashFile): Promise<void> {
  const paths = listFiles(folder)
    .filter((path) => path !== name)
    .sort();
  const rows = paths.map((path) => `${sumOf(join(folder, path))}  ${path}\n`);
  await writeFile(join(folder, name), rows.join(''));
}

/** Every file below the folder, by its path from there; in no order to rely on. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name],
  );
}

/** `no-manifest`: there is something in the folder, and nothing says whose it is. */
export type Foreign = readonly string[] | 'no-manifest';

/**
 * What in `folder` is not as its manifest says, in the order of the paths; a folder of which nothing is ours is named
 * once, with a slash. Nothing in a folder that is missing or empty. Throws where it is no folder.
 */
export async function findForeign(folder: string, name: ManifestName, sumOf: SumOf = hashFile): Promise<Foreign> {
  if ((await listNames(folder)).length === 0) return [];
  const sums = await readManifest(join(folder, name));
  if (sums === undefined) return 'no-manifest';
  return findBelow(folder, '', { sums, folders: foldersOf(sums.keys()), manifest: name, sumOf });
}

interface Ours {
  readonly sums: Sums;
  readonly folders: ReadonlySet<string>;
  readonly manifest: string;
  readonly sumOf: SumOf;
}

function findBelow(root: string, below: string, ours: Ours): string[] {
  const foreign: string[] = [];
  for (const entry of readdirSync(join(root, below), { withFileTypes: true }).sort(byName)) {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) {
      foreign.push(...(ours.folders.has(path) ? findBelow(root, `${path}/`, ours) : [`${path}/`]));
    } else if (!entry.isFile()) foreign.push(path);
    else if (path !== ours.manifest && !ours.sums.has(path)) foreign.push(path);
    else if (path !== ours.manifest && ours.sums.get(path) !== ours.sumOf(join(root, path))) {
      foreign.push(`${path}（改过）`);
    }
  }
  return foreign;
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end));
  }
  return folders;
}

const RE_ROW = /^([0-9a-f]{64}) {2}(.+)$/;
/** It would lead out of the folder. */
const RE_OUTSIDE = /^\/|(?:^|[/\\])\.\.(?:[/\\]|$)/;

/** `undefined` where there is none, or something else under its name. */
export async function readManifest(file: string): Promise<Sums | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  return parseManifest(await readFile(file, 'utf8'));
}

/** `undefined` where the text is none. */
export function parseManifest(text: string): Sums | undefined {
  const rows = text.split('\n').slice(0, -1);
  const sums = rows.map((row): [string, string] => {
    const [, sum = '', path = ''] = RE_ROW.exec(row) ?? [];
    return [path, sum];
  });
  return rows.length === 0 || sums.some(([path]) => path === '' || RE_OUTSIDE.test(path)) ? undefined : new Map(sums);
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
