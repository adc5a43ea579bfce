/**
 * Builds the site: convert the seeds, print them, let Astro render them, add the data beside the pages, prove that
 * nothing was lost or invented, and put the whole in place of what was published before. Until that last step
 * nothing of the old site is touched.
 */
import { cp, mkdir } from 'node:fs/promises';
import type { AddressList } from '../src/model/address/address-list.ts';
import type { History } from '../src/model/address/history.ts';
import { readHistory } from './addresses/history/read-history.ts';
import { checkLedger, checkNames } from './addresses/ledger/check-ledger.ts';
import type { Ledger } from './addresses/ledger/ledger.ts';
import { listRetired } from './addresses/ledger/list-addresses.ts';
import { readLedgers } from './addresses/ledger/read-ledgers.ts';
import { checkFidelity } from './fidelity/check-fidelity.ts';
import { exportAllAddresses } from './outputs/data/addresses.ts';
import { dataFiles, historyFile, readingFiles } from './outputs/data-files.ts';
import { exportSite } from './outputs/exports.ts';
import { renderPages } from './outputs/pages/render-pages.ts';
import { openPrinter, type PrintedFile } from './outputs/pdf/print-compilation.ts';
import { indexCompilations } from './outputs/search/index-compilations.ts';
import { type Converted, convertSeeds } from './pipeline.ts';
import { refuseDisk } from './shell/disk/disk-errors.ts';
import { type Output, openOutput } from './shell/disk/output.ts';
import { ROOT } from './shell/disk/project-folders.ts';
import { openWorkplace, type Workplace } from './shell/disk/workplace.ts';
import { writeFiles } from './shell/disk/write-files.ts';
import type { Options } from './shell/options.ts';
import { printProgress, printStep } from './shell/report.ts';
import { readSeeds } from './source/read-seeds.ts';

/** As in astro.config.mjs. */
const SITE = process.env.YAODIAN_SITE ?? 'https://yaodian.example';

export async function buildSite({ seeds, out }: Options): Promise<Converted[]> {
  const output = await openOutput(out, 'yaodian-site.sha256', seeds);
  try {
    return await buildInto(output, seeds, out);
  } finally {
    output.close();
  }
}

async function buildInto(output: Output, seeds: string, out: string): Promise<Converted[]> {
  const work = await openWorkplace(out);
  try {
    printStep('读取并转换种子文件');
    const ledgers = await readLedgers(seeds);
    const converted = convertSeeds(await readSeeds(seeds), ledgers);
    holdToLedgers(converted, ledgers);
    const lists = [...converted.map(({ addresses }) => addresses), ...withdrawn(converted, ledgers)];
    const histories = await readHistories(seeds, converted);
    await mkdir(work.content, { recursive: true });
    for (const { files } of converted) await writeFiles(work.content, files);
    await writeFiles(
      work.content,
      [...histories].map(([name, history]) => historyFile(name, history)),
    );
    await writeFiles(work.content, [exportAllAddresses(lists)]);

    printStep('排印 PDF 和 EPUB');
    await printAll(converted, work);

    printStep('生成网页');
    await renderPages(ROOT, work.content, work.made, work.root);
    await cp(work.prints, work.made, { recursive: true });
    for (const one of converted) await writeFiles(work.made, dataFiles(one, SITE));
    const chronicles = lists.map((list) => ({ list, history: histories.get(list.compilation) ?? NO_HISTORY }));
    await writeFiles(work.made, exportSite(chronicles, SITE));

    printStep('建立搜索索引');
    await writeFiles(work.made, await indexCompilations(converted.map(({ compilation }) => compilation)));

    printStep('逐字核对网页与原文');
    for (const one of converted) checkFidelity(one, work.made);

    await output.replace(work.made);
    return converted;
  } catch (error) {
    throw refuseDisk(error, (error as NodeJS.ErrnoException).path ?? work.root);
  } finally {
    // What a failed build made is of no use, and a full disk wants it back.
    work.close();
  }
}

/** Prints two compilations side by side, so that no thread waits for a file to be written; no more are in memory. */
async function printAll(converted: readonly Converted[], work: Workplace): Promise<void> {
  const total = converted.reduce((sum, { compilation }) => sum + compilation.plans.length + 1, 0);
  let done = 0;
  const report = () => {
    done += 1;
    printProgress('排印', done, total);
  };
  await mkdir(work.prints, { recursive: true });
  const printer = openPrinter(SITE);
  const rest = converted.values();
  const printRest = async () => {
    for (const one of rest) await printOne(one, await printer.print(one, report), work);
  };
  try {
    await Promise.all([printRest(), printRest()]);
  } finally {
    await printer.close();
  }
}

async function printOne(one: Converted, printed: readonly PrintedFile[], work: Workplace): Promise<void> {
  const { files, downloads } = readingFiles(one, printed, SITE);
  await writeFiles(work.prints, files);
  await writeFiles(work.content, [{ path: `${one.seed.name}/downloads.json`, content: JSON.stringify(downloads) }]);
}

/** Stops the build where a published address is gone or stands on other words. */
function holdToLedgers(converted: readonly Converted[], ledgers: ReadonlyMap<string, Ledger>): void {
  checkNames(
    converted.map(({ seed }) => seed.name),
    [...ledgers.values()],
  );
  for (const { compilation } of converted) {
    for (const note of checkLedger(compilation, ledgers.get(compilation.compilation))) printStep(note);
  }
}

/** What is left of compilations that were withdrawn. */
function withdrawn(converted: readonly Converted[], ledgers: ReadonlyMap<string, Ledger>): AddressList[] {
  const names = new Set(converted.map(({ seed }) => seed.name));
  return [...ledgers.values()].filter(({ compilation }) => !names.has(compilation)).map(listRetired);
}

const NO_HISTORY: History = { first: null, revisions: [] };

async function readHistories(dir: string, converted: readonly Converted[]): Promise<Map<string, History>> {
  const histories = new Map<string, History>();
  for (const { seed } of converted) histories.set(seed.name, await readHistory(dir, seed));
  return histories;
}
