/**
 * Builds the site: convert the seeds, let Astro render them, add the data beside the pages, and put the whole in
 * place of what was published before. Until that last step nothing of the old site is touched.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as renderSite } from 'astro';
import type { AddressList } from '../src/model/address-list.ts';
import type { History } from '../src/model/history.ts';
import { type Converted, convertSeed } from './convert-seed.ts';
import type { EmittedFile } from './emit/emitted-file.ts';
import { exportAllAddresses } from './exports/addresses.ts';
import { exportCompilation, exportSite } from './exports/exports.ts';
import { readHistory } from './history/read-history.ts';
import { checkLedger, checkNames } from './ledger/check-ledger.ts';
import type { Ledger } from './ledger/ledger.ts';
import { listRetired } from './ledger/list-addresses.ts';
import { readLedgers } from './ledger/read-ledgers.ts';
import type { Options } from './options.ts';
import { printStep } from './report.ts';
import { readSeeds } from './source/read-seeds.ts';
import { replaceFolder, writeFiles } from './write-files.ts';

/** As in astro.config.mjs. */
const SITE = process.env['YAODIAN_SITE'] ?? 'https://yaodian.example';
const ROOT = fileURLToPath(new URL('..', import.meta.url));

export async function buildSite({ seeds, out }: Options): Promise<Converted[]> {
  const work = workFolder(out);
  const content = join(work, 'content');
  const made = join(work, 'dist');
  await rm(content, { recursive: true, force: true });
  await rm(made, { recursive: true, force: true });

  printStep('读取并转换种子文件');
  const ledgers = await readLedgers(seeds);
  const converted = (await readSeeds(seeds)).map((seed) => convertSeed(seed, ledgers.get(seed.name)));
  holdToLedgers(converted, ledgers);
  const lists = [...converted.map(({ addresses }) => addresses), ...withdrawn(converted, ledgers)];
  await mkdir(content, { recursive: true });
  for (const { files } of converted) await writeFiles(content, files);
  const histories = await readHistories(seeds, converted);
  await writeFiles(
    content,
    [...histories].map(([name, history]) => historyFile(name, history)),
  );
  await writeFiles(content, [exportAllAddresses(lists)]);

  printStep('生成网页');
  await renderPages(work, content, made);
  for (const one of converted) await writeFiles(made, dataFiles(one));
  const chronicles = lists.map((list) => ({ list, history: histories.get(list.compilation) ?? NO_HISTORY }));
  await writeFiles(made, exportSite(chronicles, SITE));

  await replaceFolder(made, out);
  return converted;
}

/** Each output folder has its own workplace, so that two builds can run side by side. */
function workFolder(out: string): string {
  const key = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12);
  return join(ROOT, '.yaodian', key);
}

async function renderPages(work: string, content: string, made: string): Promise<void> {
  process.env['YAODIAN_CONTENT'] = content;
  await renderSite({ root: ROOT, outDir: made, cacheDir: join(work, 'cache'), logLevel: 'error' });
}

/** The data beside a compilation's pages. */
function dataFiles({ seed, compilation, addresses, files }: Converted): EmittedFile[] {
  const published = files.filter(({ path }) => /\/index(?:\.schema)?\.json$/.test(path));
  return [...published, ...exportCompilation({ compilation, addresses, bytes: seed.bytes }, SITE)];
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

function historyFile(name: string, history: History): EmittedFile {
  return { path: `${name}/history.json`, content: `${JSON.stringify(history)}\n` };
}
