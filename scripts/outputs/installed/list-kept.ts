/** A compilation's finished files → the list of those that a browser keeps, to read them without a network. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { KEPT_LIST, type KeptFile, type KeptList } from '../../../src/model/offline/kept-list.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';

/** Pages, pictures in them, data. Books, prints and cards are large, and are kept by who downloads them. */
const RE_KEPT = /(?:\.html|\.json|\.csv|\.txt|(?:^|\/)picture-[^/]+)$/;

/** `folder` has the compilation's folder `name` in it. */
export function listKept(name: string, title: string, folder: string): EmittedFile {
  const files = listBelow(join(folder, name))
    .filter((path) => RE_KEPT.test(path) && path !== KEPT_LIST)
    .sort()
    .map((path) => describeFile(folder, `${name}/${path}`));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const list: KeptList = { title, version: sumOf(JSON.stringify([title, files])), bytes, files };
  return { path: `${name}/${KEPT_LIST}`, content: `${JSON.stringify(list)}\n` };
}

export const sumOf = (content: string | Uint8Array): string => hash('sha256', content).slice(0, 16);

function describeFile(folder: string, path: string): KeptFile {
  const content = readFileSync(join(folder, path));
  return { path: path.replace(/(^|\/)index\.html$/, '$1'), bytes: content.length, sum: sumOf(content) };
}

export function listBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}
