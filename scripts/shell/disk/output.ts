/**
 * The folder of `--out`: replaced as a whole or not at all, by one process at a time, and only where nothing in it is
 * anybody else's. What takes its place is put in a workshop beside it, so that two renames are all there is to do:
 *
 *     dist → .yaodian-dist/old        .yaodian-dist/new → dist
 *
 * Between the two there is no `dist`, for the instant of a system call: Node has no call that exchanges two folders. A
 * process killed in that instant leaves the old one in the workshop, and the next puts it back.
 */
import { existsSync, renameSync } from 'node:fs';
import { cp, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { onDisk } from './disk-errors.ts';
import { compareSums, type FileChanges } from './file-changes.ts';
import { followLinks } from './follow-links.ts';
import { makeFolder } from './make-folder.ts';
import { type ManifestName, readManifest, writeManifest } from './manifest.ts';
import { refuseForeign, refuseKept } from './refuse-output.ts';
import type { SumOf } from './sum-book.ts';
import { LOCK, openWorkshop, type Workshop } from './workshop.ts';

/** A folder to publish to, held until it is closed: no other process writes there meanwhile. */
export interface Output {
  /** Where what is to take its place can be made. There is nothing yet. */
  readonly next: string;
  /**
   * Puts the folder `made` in place, with its manifest, and tells what differs from what was there; `undefined` where
   * there was nothing. Throws a `Refusal` where something foreign came meanwhile.
   */
  replace(made: string): Promise<FileChanges | undefined>;
  /** What was replaced, until `close`; there is nothing where there was nothing. */
  readonly replaced: string;
  close(): void;
}

/**
 * Throws a `Refusal`, before any work is done, where `out` cannot take what is to be made, holds what would be lost,
 * or is just being written by somebody else. It must neither be nor hold the project or the seeds, nor lie among the
 * seeds. A link is followed: the folder behind it is replaced.
 */
export async function openOutput(out: string, manifest: ManifestName, seeds: string, sumOf?: SumOf): Promise<Output> {
  const target = await onDisk(out, () => followLinks(out));
  await refuseKept(target, seeds);
  const workshop = await onDisk(target, () => takeWorkshop(target));
  const old = join(workshop.folder, 'old');
  const next = join(workshop.folder, 'new');
  const replaced = join(workshop.folder, DONE);
  try {
    await onDisk(target, () => putBack(old, target));
    await onDisk(target, () => refuseForeign(target, manifest, sumOf));
    await onDisk(target, () => workshop.clear());
  } catch (error) {
    workshop.leave();
    throw error;
  }
  return {
    next,
    replaced,
    async replace(made) {
      return onDisk(target, async () => {
        await writeManifest(made, manifest, sumOf);
        await moveFolder(made, next);
        await refuseForeign(target, manifest, sumOf);
        const [before, after] = [await readManifest(join(target, manifest)), await readManifest(join(next, manifest))];
        swap(next, target, workshop);
        return before && after && compareSums(before, after);
      });
    },
    close: () => workshop.close(),
  };
}

const DONE = 'done';

async function takeWorkshop(target: string): Promise<Workshop> {
  const folder = join(dirname(target), `.yaodian-${basename(target)}`);
  makeFolder(dirname(target));
  const found = await readdir(folder).catch((): string[] => []);
  if (found.length > 0 && !found.includes(LOCK)) {
    throw new Refusal({
      file: folder,
      found: '发布时要用这个名字的文件夹，里面却有别的文件',
      todo: '把它改名或移走，再运行一次',
    });
  }
  const workshop = openWorkshop(folder);
  if (workshop !== undefined) return workshop;
  throw new Refusal({
    file: target,
    found: '另一个命令正在写这个输出文件夹',
    todo: '等它结束后再运行，或换一个输出文件夹（--out）',
  });
}

/** To another disk a folder can only be copied. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** In one go, so that no signal that is waited for comes in between. */
function swap(next: string, target: string, workshop: Workshop): void {
  const old = join(workshop.folder, 'old');
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    putBack(old, target);
    if (existsSync(old)) workshop.leave();
    throw error;
  }
  // Whoever finds `old` puts it back: half removed it must not be found.
  if (existsSync(old)) renameSync(old, join(workshop.folder, DONE));
}

/** Puts the old folder back where nothing has come into its place. */
function putBack(old: string, target: string): void {
  if (!existsSync(old)) return;
  try {
    renameSync(old, target);
  } catch {
    // The new one is there, or something of somebody's, which is refused.
  }
}
