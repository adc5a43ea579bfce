/** Plan lists as files, and the tables that name them. */
import type { FirstGrams } from '../../../src/model/search/plan-list.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { nameFile, nameText } from './name-file.ts';

/** Of a file, in characters. */
export interface FileSize {
  readonly least: number;
  readonly most: number;
}

const LISTS: FileSize = { least: 10_000, most: 24_000 };
/** Of a table, in files. */
const ROWS = 200;

/**
 * Cuts where the gram says so, once a file is large enough: what changes in one file moves no border of those behind it,
 * and they keep their content and their names. `lists` ascend.
 */
export function* filePlanLists(
  lists: Iterable<readonly [gram: string, list: string]>,
  { least, most }: FileSize = LISTS,
): Generator<EmittedFile, FirstGrams> {
  const names: (readonly [string, string])[] = [];
  let first = '';
  let rows: string[] = [];
  let size = 0;
  const close = (): EmittedFile => {
    const file = nameText('lists', `{${rows.join(',')}}`);
    names.push([first, file.path]);
    rows = [];
    size = 0;
    return file;
  };
  for (const [gram, list] of lists) {
    if (size >= most || (size >= least && isBorder(gram))) yield close();
    if (rows.length === 0) first = gram;
    rows.push(`${JSON.stringify(gram)}:"${list}"`);
    size += gram.length + list.length + 6;
  }
  if (rows.length > 0) yield close();
  const tables: (readonly [string, string])[] = [];
  for (let at = 0; at < names.length; at += ROWS) {
    const table = nameFile('lists', names.slice(at, at + ROWS));
    tables.push([names[at]?.[0] as string, table.path]);
    yield table;
  }
  return tables;
}

/** One gram in sixteen. */
function isBorder(gram: string): boolean {
  let hash = 0x811c9dc5;
  for (const char of gram) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  return ((hash ^ (hash >>> 16)) & 15) === 0;
}
