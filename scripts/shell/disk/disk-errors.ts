/** What the disk does not take, in the editor's words. */
import { getSystemErrorName } from 'node:util';
import { Refusal } from '../refusal.ts';

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
  ENAMETOOLONG: '名字太长',
  ELOOP: '路径中有指向自己的链接',
  EBUSY: '它是挂载点，或正被别的程序占用',
};

/** Where one write goes wrong, these mean the disk, too. */
const REASONS_OF_ONE: Record<string, string> = {
  ...REASONS,
  EISDIR: '同名的文件夹已经存在',
  ENOENT: '找不到路径',
  EXDEV: '它是指向另一块磁盘的链接',
};

const TODO = '腾出空间或换一个可写的文件夹（--out），再运行一次；原有的网站没有改动';

/** What to say of an error met while making a site at `target`: a `Refusal` where the disk did not take it. */
export function refuseDisk(error: unknown, target: string, reasons = REASONS, todo = TODO): unknown {
  const { code, message, cause } = error as NodeJS.ErrnoException;
  // Astro puts such an error inside one of its own.
  if (cause instanceof Error) {
    const explained = refuseDisk(cause, target, reasons, todo);
    if (explained instanceof Refusal) return explained;
  }
  // The bundler says the system's number in its text only.
  const bundled = /\(os error (\d+)\)/.exec(message)?.[1];
  const reason = reasons[bundled === undefined ? (code ?? '') : getSystemErrorName(-Number(bundled))];
  return reason === undefined ? error : new Refusal({ file: target, found: `写不进去：${reason}`, todo });
}

/** Does `write`, which is about `target`. Throws a `Refusal` where the disk does not take it; `todo` says what to do. */
export async function onDisk<T>(target: string, write: () => T | Promise<T>, todo = TODO): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw refuseDisk(error, target, REASONS_OF_ONE, todo);
  }
}
