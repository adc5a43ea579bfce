/** The one place that writes. A folder is replaced as a whole or not at all. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { getSystemErrorName } from 'node:util';
import type { EmittedFile } from './emitted-file.ts';
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

/**
 * Throws a `Refusal` where `target` cannot take a site, before any work is done: it holds something else, which would
 * be lost, or no folder can be made there. `kept` are folders that it must neither be nor hold.
 */
export async function checkTarget(target: string, kept: readonly string[]): Promise<void> {
  await onDisk(target, () => mkdir(dirname(target), { recursive: true }));
  const found = await onDisk(target, () => (existsSync(target) ? readdir(target) : []));
  const isForeign = found.length > 0 && !SITE_FILES.every((file) => found.includes(file));
  if (!isForeign && kept.every((folder) => !`${folder}${sep}`.startsWith(`${target}${sep}`))) return;
  throw new Refusal({
    file: target,
    found: '输出文件夹里有别的文件，发布会把它们删掉',
    expected: '空文件夹、还没有的文件夹，或以前发布的网站',
    todo: '换一个输出文件夹（--out）',
  });
}

/** What every site has at its top. */
const SITE_FILES = ['index.html', 'addresses.json'];

/** Puts `made` in the place of `target`, which may exist. At no moment is half of it there. */
export async function replaceFolder(made: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  const next = `${target}.new-${process.pid}`;
  await onDisk(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    try {
      await moveFolder(made, next);
      const existed = existsSync(target);
      if (existed) await rename(target, old);
      try {
        await rename(next, target);
      } catch (error) {
        if (existed) await rename(old, target);
        throw error;
      }
    } finally {
      await rm(next, { recursive: true, force: true });
    }
    await rm(old, { recursive: true, force: true });
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

const REASONS: Record<string, string> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件超过了允许的大小',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘是只读的',
  EIO: '磁盘出错',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EEXIST: '路径中有一段是文件，不是文件夹',
};

/** Where one write goes wrong, these mean the disk, too. */
const REASONS_OF_ONE: Record<string, string> = { ...REASONS, EISDIR: '同名的文件夹已经存在', ENOENT: '找不到路径' };

/** What to say of an error met while making a site at `target`: a `Refusal` where the disk did not take it. */
export function refuseDisk(error: unknown, target: string, reasons = REASONS): unknown {
  const { code, message, cause } = error as NodeJS.ErrnoException;
  // Astro puts such an error inside one of its own.
  if (cause instanceof Error && refuseDisk(cause, target, reasons) instanceof Refusal) {
    return refuseDisk(cause, target, reasons);
  }
  // The bundler says the system's number in its text only.
  const bundled = /\(os error (\d+)\)/.exec(message)?.[1];
  const reason = reasons[bundled === undefined ? (code ?? '') : getSystemErrorName(-Number(bundled))];
  if (reason === undefined) return error;
  return new Refusal({
    file: target,
    found: `写不进去：${reason}`,
    todo: '腾出空间或换一个可写的文件夹（--out），再运行一次；原有的网站没有改动',
  });
}

async function onDisk<T>(target: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw refuseDisk(error, target, REASONS_OF_ONE);
  }
}
