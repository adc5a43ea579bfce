/**
 * Shards → the one site that they are parts of. What several of them hold must be the same in all; each is as its
 * manifest says; and the catalogue of the search says which compilations there must be.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { linkFiles } from './link-files.ts';
import { findForeign, type ManifestName, readManifest, type Sums } from './manifest.ts';

/** The manifest of a part of a site; `merge` takes no folder without one. */
export const SHARD: ManifestName = 'yaodian-shard.sha256';

interface Shard {
  readonly folder: string;
  readonly sums: Sums;
}

/** Puts the files of the shards below `into`. Throws a `Refusal`, before it does, where they make no site. */
export async function mergeShards(folders: readonly string[], into: string): Promise<void> {
  const shards = await Promise.all(folders.map(openShard));
  const owners = new Map<string, Shard>();
  for (const shard of shards) {
    for (const [path, sum] of shard.sums) {
      const first = owners.get(path);
      if (first !== undefined && first.sums.get(path) !== sum) throw refuseUnequal(path, first.folder, shard.folder);
      owners.set(path, first ?? shard);
    }
  }
  refuseIncomplete(owners, listCompilations(owners));
  linkFiles(Array.from(owners, ([path, { folder }]) => [join(folder, path), join(into, path)]));
}

async function openShard(folder: string): Promise<Shard> {
  const sums = await readManifest(join(folder, SHARD));
  if (sums === undefined) {
    throw new Refusal({
      file: folder,
      found: `不是网站的一份：没有清单 ${SHARD}`,
      todo: '用 npm run build -- --only … --out 这个文件夹 生成',
    });
  }
  const [changed] = await findForeign(folder, SHARD);
  const missing = [...sums.keys()].find((path) => !isFile(join(folder, path)));
  if (changed === undefined && missing === undefined) return { folder, sums };
  throw new Refusal({
    file: join(folder, changed ?? (missing as string)),
    found: changed === undefined ? '清单里有，文件夹里没有' : '与清单不符',
    todo: '重新生成这一份',
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function refuseUnequal(path: string, a: string, b: string): Refusal {
  return new Refusal({
    file: path,
    found: `两份里的内容不同：${a} 和 ${b}`,
    expected: '各份都由同样的种子、设置和程序生成',
    todo: '用同样的种子、设置和程序重新生成其中一份',
  });
}

const CATALOGUE = 'pagefind/catalogue.json';

function listCompilations(owners: ReadonlyMap<string, Shard>): string[] {
  const site = owners.get(CATALOGUE);
  if (site === undefined) {
    throw new Refusal({
      file: CATALOGUE,
      found: '各份里都没有网站自己的部分',
      todo: '加上 npm run build -- --only site 生成的一份',
    });
  }
  try {
    const { compilations } = JSON.parse(readFileSync(join(site.folder, CATALOGUE), 'utf8')) as {
      compilations: { compilation: string }[];
    };
    return compilations.map(({ compilation }) => compilation);
  } catch {
    const file = join(site.folder, CATALOGUE);
    throw new Refusal({ file, found: '不是搜索的目录，文件可能已损坏', todo: '重新生成这一份' });
  }
}

/** Every compilation of the site has its files, and no other has. */
function refuseIncomplete(owners: ReadonlyMap<string, Shard>, expected: readonly string[]): void {
  const missing = expected.filter((name) => !owners.has(`${name}/index.json`));
  const found = [...owners.keys()].flatMap((path) => /^([^/]+)\/index\.schema\.json$/.exec(path)?.[1] ?? []);
  const strange = found.filter((name) => !expected.includes(name));
  if (missing.length + strange.length === 0) return;
  const [words, names] = missing.length > 0 ? ['少了这些汇编', missing] : ['多了这些汇编，网站的目录里没有', strange];
  throw new Refusal({
    file: 'npm run merge',
    found: `${words}：${names.join('、')}`,
    todo: '用同样的种子生成各份，再合并',
  });
}
