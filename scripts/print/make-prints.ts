/** All that is printed of the compilations: PDF files and books, and for the pages a list of them. Writes nothing. */
import type { Compilation } from '../../src/model/compilation.ts';
import type { PrintedFile } from '../../src/model/printed-file.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { bindEpub } from '../epub/bind-epub.ts';
import { createPrinter } from './print-compilation.ts';

export interface Prints {
  /** To be published. */
  readonly files: readonly EmittedFile[];
  /** For the pages: a `print.json` for each compilation. */
  readonly lists: readonly EmittedFile[];
}

/** `onPlan` hears of each plan that is done, and of how many there are. */
export function makePrints(
  compilations: readonly Compilation[],
  site: string,
  onPlan: (done: number, all: number) => void,
): Prints {
  const print = createPrinter(site);
  const files: EmittedFile[] = [];
  const lists: EmittedFile[] = [];
  const all = compilations.reduce((sum, { plans }) => sum + plans.length, 0);
  let done = 0;
  for (const compilation of compilations) {
    const list: PrintedFile[] = [];
    for (const { path, bytes, pages, plan } of print(compilation)) {
      files.push({ path, content: bytes });
      list.push({ url: `/${path}`, form: 'pdf', plan, pages, size: bytes.length });
      if (plan !== null) onPlan(++done, all);
    }
    const { path, bytes } = bindEpub(compilation, site);
    files.push({ path, content: bytes });
    list.push({ url: `/${path}`, form: 'epub', plan: null, pages: null, size: bytes.length });
    lists.push({ path: `${compilation.compilation}/print.json`, content: `${JSON.stringify(list)}\n` });
  }
  return { files, lists };
}
