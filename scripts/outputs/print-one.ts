/** Prints a compilation as PDF and EPUB into a folder, and notes for the pages what there is to download. */
import type { History } from '../../src/model/address/history.ts';
import type { Folders } from '../shell/disk/workplace.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { printStep } from '../shell/report.ts';
import { readingFiles } from './data-files.ts';
import type { Printer, ReadSeed } from './pdf/print-compilation.ts';

type TracedSeed = ReadSeed & { readonly history: History };

/** PDFs and EPUB of one compilation, and what its pages say of them. Throws a `Refusal` where one cannot be set. */
export async function printOne(one: TracedSeed, printer: Printer, folders: Folders, site: string): Promise<void> {
  const printed = await printer.print(one);
  if (printed.length === 0) {
    printStep(`${one.compilation.source.file}：有的字在印刷字体中没有字形，没有生成 PDF；npm run convert 逐字列出`);
  }
  const { files, downloads } = readingFiles(one, printed, site);
  await writeFiles(folders.parts, files);
  const path = `${one.compilation.compilation}/downloads.json`;
  await writeFiles(folders.content, [{ path, content: JSON.stringify(downloads) }]);
}
