/** The one place that writes. A folder is replaced as a whole or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmittedFile } from './emit/emitted-file.ts';
import { Refusal } from './refusal.ts';

/** Writes files below `dir`, making folders as needed. Throws a `Refusal` where the disk does not take them. */
export async function writeFiles(dir: string, files: readonly EmittedFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(dir, path);
    await onDisk(target, async () => {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    });
  }
}

/** Puts `made` in the place of `target`, which may exist. At no moment is half of it there. */
export async function replaceFolder(made: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  await onDisk(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    const existed = existsSync(target);
    if (existed) await rename(target, old);
    try {
      await rename(made, target);
    } catch (error) {
      if (existed) await rename(old, target);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  });
}

const REASONS: Record<string, string> = {
  ENOSPC: '磁盘已满',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘是只读的',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EEXIST: '路径中有一段是文件，不是文件夹',
};

async function onDisk(target: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refusal({
      file: target,
      found: `写不进去：${REASONS[code] ?? code}`,
      todo: '腾出空间或换一个可写的文件夹（--out），再运行一次；原有的文件没有改动',
    });
  }
}
