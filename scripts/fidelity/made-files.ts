/** The files of one compilation in the finished site, and which of them a proof has read. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../shell/disk/manifest.ts';
import { refuse } from './line.ts';

/** Paths are from the compilation's folder on. What reads throws a `Refusal` where a file is missing. */
export interface MadeFiles {
  readonly read: (path: string) => Buffer;
  readonly readText: (path: string) => string;
  /** A page, as it is; its sum is remembered. */
  readonly openPage: (path: string) => string;
  /** The SHA-256 of a page that was read, or of the file as it is. */
  readonly sumOf: (path: string) => string;
  /** What is in a folder of the compilation; nothing where there is none. */
  readonly list: (path: string) => string[];
  /** What has a file of it, which proves nothing of its words. */
  readonly peek: (path: string) => Buffer;
  /** Those that nothing has read; a peek or a sum is no reading. */
  readonly unread: () => string[];
}

/** `file` is the seed, which refusals name. */
export function openFiles(dist: string, compilation: string, file: string): MadeFiles {
  const folder = join(dist, compilation);
  const known = new Set<string>();
  const peek = (path: string): Buffer => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      throw refuse(file, `没有生成 ${compilation}/${path}`, '这个文件');
    }
  };
  const read = (path: string): Buffer => {
    known.add(path);
    return peek(path);
  };
  /** Of the pages that were read: the list of what browsers keep names each. */
  const sums = new Map<string, string>();
  return {
    peek,
    read,
    readText: (path) => read(path).toString('utf8'),
    openPage(path) {
      const bytes = read(path);
      sums.set(path, hash('sha256', bytes));
      return bytes.toString('utf8');
    },
    sumOf: (path) => sums.get(path) ?? hash('sha256', peek(path)),
    list(path) {
      const within = join(folder, path);
      return existsSync(within) ? readdirSync(within) : [];
    },
    unread: () => listFiles(folder).filter((path) => !known.has(path)),
  };
}
