/** The one place that writes. A folder is replaced as a whole or not at all. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmittedFile } from './emit/emitted-file.ts';
import { Refusal } from './refusal.ts';

/** Writes files below `dir`, making folders as needed. Throws a `Refusal` where the disk does not take them. */
export async function writeFiles(dir: string, files: readonly EmittedFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(dir, path);
    await onDisk(target, async () => {
      await mkdir(dirname(target), { recursive: true });
      await writeWhole(target, content);
    });
  }
}

async function writeWhole(target: string, content: EmittedFile['content']): Promise<void> {
  try {
    await writeFile(target, content);
  } catch (error) {
    // Half a file is worse than none; a folder in its place stays.
    await rm(target, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Copies a folder's files into another, as `writeFiles` does. */
export function copyFolder(from: string, to: string): Promise<void> {
  return onDisk(to, () => cp(from, to, { recursive: true }));
}

/** Throws a `Refusal` where no site could be put in the place of `target`, long before there is one. */
export async function checkTarget(target: string): Promise<void> {
  await onDisk(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    if (!existsSync(target)) return;
    const files = await readdir(target);
    if (files.length === 0 || files.includes('index.html')) return;
    throw new Refusal({
      file: target,
      found: '输出文件夹里有别的文件，不是网站，发布时会把它们删去',
      todo: '换一个空的或专用的输出文件夹（--out），或把这些文件移走',
    });
  });
}

/** Puts `made` in the place of `target`, which may exist. At no moment is half of it there. */
export async function replaceFolder(made: string, target: string): Promise<void> {
  const near = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await onDisk(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    try {
      await moveBeside(made, near);
      await swapFolders(near, target, old);
    } finally {
      await rm(near, { recursive: true, force: true });
    }
    await rm(old, { recursive: true, force: true });
  });
}

/** Moves a folder to where a rename can put it in place: it may have been made on another disk. */
async function moveBeside(made: string, near: string): Promise<void> {
  try {
    await rename(made, near);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(made, near, { recursive: true });
  }
}

async function swapFolders(near: string, target: string, old: string): Promise<void> {
  const existed = existsSync(target);
  if (existed) await rename(target, old);
  try {
    await rename(near, target);
  } catch (error) {
    if (existed) await rename(old, target);
    throw error;
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘是只读的',
  EIO: '磁盘出错',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EEXIST: '路径中有一段是文件，不是文件夹',
  EISDIR: '那里有一个同名的文件夹',
};

/** Runs what writes; a failure of the disk becomes a `Refusal` that names `target`. */
export async function onDisk<T>(target: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw explainDiskError(error, target);
  }
}

/** What the disk did, in plain words; any other error as it is. Other programs wrap such errors in their own. */
export function explainDiskError(error: unknown, target: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  // Errors of Node itself have codes, too: ERR_….
  if (!/^E[A-Z0-9]+$/.test(code)) return error.cause === undefined ? error : explainCause(error, target);
  return new Refusal({
    file: target,
    found: `写不进去：${REASONS[code] ?? code}`,
    todo: '腾出空间或换一个可写的文件夹（--out），再运行一次；已发布的网站没有改动',
  });
}

function explainCause(error: Error, target: string): unknown {
  const explained = explainDiskError(error.cause, target);
  return explained instanceof Refusal ? explained : error;
}
