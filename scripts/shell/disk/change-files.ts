import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { EmittedFile } from '../emitted-file.ts';
import { Refusal } from '../refusal.ts';
import { onDisk } from './disk-errors.ts';
import { openWorkshop } from './workshop.ts';

/** What becomes of files of one folder; their paths are names. */
export interface FileChange {
  readonly write: readonly EmittedFile[];
  readonly remove: readonly string[];
}

/**
 * Changes files of `dir` that hold somebody's work, by what `decide` makes of them; nobody else changes them meanwhile.
 * All are written aside and flushed before the first takes its place, and only then are files removed: where the disk
 * fails half-way, everything that was there is there still, old or new. Throws a `Refusal` then.
 */
export async function changeFiles<T extends FileChange>(dir: string, decide: () => Promise<T>): Promise<T> {
  const workshop = await onDisk(dir, () => openWorkshop(join(dir, '.yaodian-changes')), TODO);
  if (workshop === undefined) {
    throw new Refusal({ file: dir, found: '另一个命令正在改这里的文件', todo: '等它结束后再运行一次' });
  }
  try {
    workshop.clear();
    const change = await decide();
    const moves: [aside: string, target: string][] = [];
    for (const { path, content } of change.write) {
      const aside = join(workshop.folder, path);
      moves.push([aside, await onDisk(join(dir, path), () => writeAside(aside, join(dir, path), content), TODO)]);
    }
    for (const [aside, target] of moves) await onDisk(target, () => renameSync(aside, target), TODO);
    await onDisk(dir, () => flush(dir), TODO);
    for (const name of change.remove) await onDisk(join(dir, name), () => rmSync(join(dir, name)), TODO);
    return change;
  } finally {
    workshop.close();
  }
}

const TODO = '腾出空间或改好权限，再运行一次；原有的文件都还在';

/** Returns the file whose place it is to take: behind a link, the file it leads to. */
function writeAside(aside: string, file: string, content: EmittedFile['content']): string {
  const exists = existsSync(file);
  // A rename asks nobody whether the old file may be written.
  if (exists) accessSync(file, constants.W_OK);
  writeFileSync(aside, content, { flush: true, ...(exists && { mode: statSync(file).mode }) });
  return exists ? realpathSync(file) : file;
}

/** So that the new names are on the disk before an old one goes. Where folders cannot be flushed, the system does it. */
function flush(dir: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
