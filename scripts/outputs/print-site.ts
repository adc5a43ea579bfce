/** Prints compilations as PDF and EPUB into a folder, and notes for the pages what there is to download. */
import { mkdir } from 'node:fs/promises';
import type { Folders } from '../shell/disk/workplace.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { printProgress } from '../shell/report.ts';
import { readingFiles } from './data-files.ts';
import { openPrinter, type PrintedFile, type ReadSeed } from './pdf/print-compilation.ts';

/** Two compilations side by side, so that no thread waits for a file to be written; no more are in memory. */
export async function printSite(all: readonly ReadSeed[], folders: Folders, site: string): Promise<void> {
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
    for (const one of rest) await writePrints(one, await printer.print(one, report), folders, site);
  };
  try {
    await Promise.all([printRest(), printRest()]);
  } finally {
    // Where one failed, the other's document fails with it.
    printer.close();
  }
}

async function writePrints(
  { compilation }: ReadSeed,
  printed: readonly PrintedFile[],
  { prints, content }: Folders,
  site: string,
): Promise<void> {
  const { files, downloads } = readingFiles(compilation, printed, site);
  await writeFiles(prints, files);
  const path = `${compilation.compilation}/downloads.json`;
  await writeFiles(content, [{ path, content: JSON.stringify(downloads) }]);
}
