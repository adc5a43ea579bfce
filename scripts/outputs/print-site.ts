/** Prints compilations as PDF and EPUB into a folder, and notes for the pages what there is to download. */
import { mkdir } from 'node:fs/promises';
import type { History } from '../../src/model/address/history.ts';
import type { Folders } from '../shell/disk/workplace.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { printProgress, printStep } from '../shell/report.ts';
import { readingFiles } from './data-files.ts';
import { openPrinter, type PrintedFile, type ReadSeed } from './pdf/print-compilation.ts';

type TracedSeed = ReadSeed & { readonly history: History };

/** Two compilations side by side, so that no thread waits for a file to be written; no more are in memory. */
export async function printSite(all: readonly TracedSeed[], folders: Folders, site: string): Promise<void> {
  const total = all.reduce((sum, { compilation }) => sum + compilation.plans.length + 1, 0);
  let done = 0;
  const report = () => {
    done += 1;
    printProgress('排印', done, total);
  };
  await mkdir(folders.prints, { recursive: true });
  const printer = openPrinter(site);
  const rest = all.values();
  const printRest = async () => {
    for (const one of rest) {
      const printed = await printer.print(one, report);
      if (printed.length === 0) {
        printStep(`${one.compilation.source.file}：有的字在印刷字体中没有字形，没有生成 PDF；npm run convert 逐字列出`);
        for (const _ of [one.compilation, ...one.compilation.plans]) report();
      }
      await writePrints(one, printed, folders, site);
    }
  };
  try {
    await Promise.all([printRest(), printRest()]);
  } finally {
    // Where one failed, the other's document fails with it.
    printer.close();
  }
}

async function writePrints(
  one: TracedSeed,
  printed: readonly PrintedFile[],
  { prints, content }: Folders,
  site: string,
): Promise<void> {
  const { files, downloads } = readingFiles(one, printed, site);
  await writeFiles(prints, files);
  const path = `${one.compilation.compilation}/downloads.json`;
  await writeFiles(content, [{ path, content: JSON.stringify(downloads) }]);
}
