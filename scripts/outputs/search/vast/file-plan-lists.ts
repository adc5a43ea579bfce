/** Plan lists as files, and the tables that name them. */
import type { FirstGrams } from '../../../../src/model/search/plan-list.ts';
import type { EmittedFile } from '../../../shell/emitted-file.ts';
import { nameFile, nameText } from '../name-file.ts';

/** Of a file, in characters. */
export interface FileSize {
  readonly least: number;
  readonly most: number;
}

const LISTS: FileSize = { least: 10_000, most: 24_000 };
/** Of a table, in files. */
const ROWS = 200;

type NamedFile = FirstGrams[number];

/**
 * Cuts where the gram says so, once a file is large enough: what changes in one file moves no border of those behind it,
 * and they keep their content and their names. A file is larger than `most` only where a single list is, which nothing
 * else has to be loaded with; its table then says how large. `lists` ascend.
 */
export function* filePlanLists(
  lists: Iterable<readonly [gram: string, list: string]>,
  { least, most }: FileSize = LISTS,
): Generator<EmittedFile, FirstGrams> {
  const names: NamedFile[] = [];
  let first = '';
  let rows: string[] = [];
  let size = 0;
  const close = (): EmittedFile => {
    const file = nameText('lists', `{${rows.join(',')}}`);
    names.push(size > most ? [first, file.path, size] : [first, file.path]);
    rows = [];
    size = 0;
    return file;
  };
  for (const [gram, list] of lists) {
    const row = `${JSON.stringify(gram)}:"${list}"`;
    const isFull = size + row.length > most || (size >= least && isBorder(gram));
    if (rows.length > 0 && isFull) yield close();
    if (rows.length === 0) first = gram;
    rows.push(row);
    size += row.length;
  }
  if (rows.length > 0) yield close();
  const tables: NamedFile[] = [];
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
