/** The files beside the seeds in which editors say something: of the site, or of single lines of a seed. */
import type { Dirent } from 'node:fs';
import { Refusal } from '../shell/refusal.ts';

const RE_OF_EDITORS = /\.reading\.json$|^(?:topics|site)\.json$/i;

/** Whether a file is one, under whatever capital letters. */
export const isOfEditors = (file: string): boolean => RE_OF_EDITORS.test(file);

/** The files that say how lines of a seed are read. */
export const readingsOf = (listed: readonly Dirent[]): ReadonlySet<string> =>
  new Set(listed.map(({ name }) => name).filter((name) => name.endsWith('.reading.json')));

/** What an editor says in a file that nobody reads: under a name written otherwise, or of a seed that is not there. */
export function refuseUnread(file: string, names: ReadonlySet<string>): Refusal | undefined {
  if (!isOfEditors(file)) return undefined;
  const read = file.toLowerCase();
  if (file !== read) return new Refusal({ file, found: '名字要用小写，不然没有人读它', todo: `改名为 ${read}` });
  const [, name] = /^(.*)\.reading\.json$/.exec(file) ?? [];
  if (name === undefined || names.has(name)) return undefined;
  const todo = '改成种子的文件名（不带结尾），或移出种子文件夹';
  return new Refusal({ file, found: `没有名为 ${name} 的种子`, expected: [...names].join('、'), todo });
}
