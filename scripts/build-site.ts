/**
 * Builds the site: convert the seeds, print them, let Astro render them, add the data beside the pages, prove that
 * nothing was lost or invented, and put the whole in place of what was published before. Until that last step
 * nothing of the old site is touched.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressList } from '../src/model/address/address-list.ts';
import type { History } from '../src/model/address/history.ts';
import { matchTopics } from './across/topics/match-topics.ts';
import { readTopics, TOPICS_FILE } from './across/topics/read-topics.ts';
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
import type { EmittedFile } from './shell/emitted-file.ts';
import { checkTarget, refuseDisk, replaceFolder, writeFiles } from './shell/files.ts';
import type { Options } from './shell/options.ts';
import { printProgress, printStep } from './shell/report.ts';
import { readSeeds } from './source/read-seeds.ts';

/** As in astro.config.mjs. */
const SITE = process.env.YAODIAN_SITE ?? 'https://yaodian.example';
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A build's folders: what Astro reads, what is printed, and the site in the making. */
interface Workplace {
  readonly root: string;
  readonly content: string;
  readonly prints: string;
  readonly made: string;
}

export async function buildSite({ seeds, out }: Options): Promise<Converted[]> {
  const work = openWorkplace(out);
  await checkTarget(out, [resolve(ROOT), resolve(seeds)]);
  try {
    for (const folder of [work.content, work.prints, work.made]) await rm(folder, { recursive: true, force: true });

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
    await writeFiles(work.content, [exportAllAddresses(lists), await topicsFile(seeds, converted)]);

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

    await replaceFolder(work.made, out);
    return converted;
  } catch (error) {
    throw refuseDisk(error, (error as NodeJS.ErrnoException).path ?? work.root);
  } finally {
    // What a failed build made is of no use, and a full disk wants it back.
    for (const folder of [work.prints, work.made]) await rm(folder, { recursive: true, force: true });
  }
}

/** Each output folder has its own workplace, so that two builds can run side by side. */
function openWorkplace(out: string): Workplace {
  const key = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12);
  const root = join(ROOT, '.yaodian', key);
  return { root, content: join(root, 'content'), prints: join(root, 'prints'), made: join(root, 'dist') };
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

/** The entries of each topic that the folder of seeds has. */
async function topicsFile(dir: string, converted: readonly Converted[]): Promise<EmittedFile> {
  const rules = existsSync(join(dir, TOPICS_FILE)) ? readTopics(await readFile(join(dir, TOPICS_FILE), 'utf8')) : [];
  const index = matchTopics(
    rules,
    converted.map(({ compilation }) => compilation),
  );
  return { path: TOPICS_FILE, content: JSON.stringify(index) };
}
