/** Reads folders and files that an editor fills. What the disk does not give is refused in plain words. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Refusal } from '../refusal.ts';

/** In the order of the code points of their names, which is the same on every machine. */
export async function listFolder(dir: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Refusal({
      file: dir,
      found: `种子文件夹读不出来：${reasonOf(error)}`,
      todo: '检查文件夹的路径（--seeds）和读取权限',
    });
  }
}

/** Throws a `Refusal` where `file` of the folder `dir` is no file, or cannot be read. */
export async function readBytes(dir: string, file: string): Promise<Buffer> {
  const path = join(dir, file);
  try {
    // A pipe would never end, and a device never begin.
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) throw refuseUnreadable(file, '它不是普通文件');
    await refuseLinkOutside(dir, path, file);
    return await readFile(path);
  } catch (error) {
    throw error instanceof Refusal ? error : refuseUnreadable(file, reasonOf(error));
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The same of a file that the program or a web page is read from: in UTF-8, or it would say other words. */
export async function readTextFile(dir: string, file: string): Promise<string> {
  const bytes = await readBytes(dir, file);
  try {
    return UTF8.decode(bytes);
  } catch {
    const found = '不是 UTF-8 编码的文字';
    throw new Refusal({ file, found, todo: '在编辑器里“另存为”，编码选 UTF-8，再运行一次' });
  }
}

/** What a link leads to outside of the folder nobody put there to be published: `/etc/passwd`. */
async function refuseLinkOutside(dir: string, path: string, file: string): Promise<void> {
  if (!(await lstat(path)).isSymbolicLink()) return;
  const [target, folder] = await Promise.all([realpath(path), realpath(dir)]);
  if (target.startsWith(join(folder, sep))) return;
  throw new Refusal({
    file,
    found: '这是链接，指向种子文件夹外的文件',
    expected: '文件本身',
    todo: '把要发布的文件复制进种子文件夹，删去链接',
  });
}

function refuseUnreadable(file: string, reason: string): Refusal {
  return new Refusal({ file, found: `文件读不出来：${reason}`, todo: '检查文件是否存在、是否有读取权限' });
}

const REASONS: Record<string, string> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '它是文件夹',
  ENOENT: '找不到它',
  ENOTDIR: '它不是文件夹',
  ELOOP: '它是指向自己的链接',
  EIO: '磁盘出错',
  ERR_FS_FILE_TOO_LARGE: '文件超过 2 GB',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
