/** Which folders cannot be an output: where something would be lost. */
import { join, sep } from 'node:path';
import { Refusal } from '../refusal.ts';
import { followLinks } from './follow-links.ts';
import { findForeign, type ManifestName } from './manifest.ts';
import { ROOT, WORKPLACES } from './project-folders.ts';
import type { SumOf } from './sum-book.ts';

/** Throws a `Refusal` where `target` is or holds the project or the seeds, or lies among the seeds. */
export async function refuseKept(target: string, seeds: string): Promise<void> {
  const seedFolder = await followLinks(seeds);
  const held = [seedFolder, ...(await Promise.all([ROOT, WORKPLACES].map(followLinks)))];
  const isSafe = !isWithin(target, seedFolder) && held.every((folder) => !isWithin(folder, target));
  if (isSafe) return;
  throw new Refusal({
    file: target,
    found: isWithin(target, seedFolder) ? '输出文件夹在种子文件夹里' : '输出文件夹里有种子或程序，写入会把它们删掉',
    expected: '与种子和程序分开的文件夹',
    todo: '换一个输出文件夹（--out）',
  });
}

/** Throws a `Refusal` where `cache` lies among the seeds or in the output: the next build would find it to be foreign. */
export async function refuseCacheAt(cache: string, seeds: string, out: string): Promise<void> {
  const [at, ...others] = await Promise.all([cache, seeds, out].map(followLinks));
  if (others.every((folder) => !isWithin(at as string, folder))) return;
  throw new Refusal({
    file: 'YAODIAN_CACHE',
    found: `缓存 ${cache} 在种子文件夹或输出文件夹里`,
    expected: '与它们分开的文件夹',
    todo: '改正环境变量 YAODIAN_CACHE，或不设它',
  });
}

function isWithin(path: string, folder: string): boolean {
  return join(path, sep).startsWith(join(folder, sep));
}

/** Throws a `Refusal` that names what in `target` is not as we left it. */
export async function refuseForeign(target: string, manifest: ManifestName, sumOf?: SumOf): Promise<void> {
  const foreign = await findForeign(target, manifest, sumOf);
  if (foreign.length === 0) return;
  const expected = '空文件夹、还没有的文件夹，或者只有上次写入、后来没有改过的文件';
  if (foreign === 'no-manifest') {
    throw new Refusal({
      file: target,
      found: `输出文件夹里有别的文件：没有清单 ${manifest}，分不清是谁的（旧版本写的文件夹也没有清单）`,
      expected,
      todo: '看看里面有没有要留的东西，把这个文件夹移走或删掉，再运行一次；或换一个输出文件夹（--out）',
    });
  }
  const rest = foreign.length - MOST_NAMED;
  const named = `${foreign.slice(0, MOST_NAMED).join('、')}${rest > 0 ? `，另有 ${rest} 个` : ''}`;
  throw new Refusal({
    file: target,
    found: `输出文件夹里有别的文件，写入会把它们删掉：${named}`,
    expected,
    todo: '把它们移到别处，或换一个输出文件夹（--out）',
  });
}

const MOST_NAMED = 5;
