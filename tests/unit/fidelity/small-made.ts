/** A compilation of a few files written by hand, as the proof of its outputs sees it. */
import type { Made } from '../../../scripts/fidelity/made-site.ts';

type Files = Readonly<Record<string, string | Buffer>>;

/** Pages are read without a look at their frame. `more` is what else a proof asks for. */
export function madeOf(files: Files, more: object = {}): Made {
  const read = (path: string): Buffer => Buffer.from(files[path] ?? '');
  const readText = (path: string): string => read(path).toString('utf8');
  const list = (folder: string): string[] =>
    Object.keys(files).flatMap((path) =>
      folder === '' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1).split('/')[0] ?? ''] : [],
    );
  const origin = 'https://a.example';
  const pathOf = (link: string): string => (link.startsWith(`${origin}/`) ? link.slice(origin.length) : link);
  return {
    file: 'water.txt',
    origin,
    read,
    peek: read,
    readText,
    readPage: readText,
    list,
    pathOf,
    ...more,
  } as unknown as Made;
}
