/**
 * What the search costs as the site grows: its files alone are made for each number of plans, and asked for phrases in a
 * headless Chromium, from a page of a built site. A session is a reader's: focus, and five queries.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { isVast, type PublishedCatalogue } from '../../../src/model/search/catalogue.ts';
import { launchChromium } from '../../../tests/browser/launch-chromium.ts';
import { convertText, learnFromSeeds, writeCorpus } from '../corpus/corpus.ts';
import type { Learnt } from '../corpus/wording.ts';
import { drawQueries } from '../search-queries.ts';
import { judge, measureSessions, OURS, openPage, quantile } from '../search-sessions.ts';
import { serveFolder } from '../wire-server.ts';
import { drawPhrases } from './draw-phrases.ts';
import type { IndexCost } from './index-corpus.ts';
import { judgeInPage } from './judge-in-page.ts';
import { judgeVast } from './judge-vast.ts';

const PHRASES = 1000;
const SESSIONS = 30;
/** Of the phrases, those that a vast site's page is asked for, too. */
const IN_PAGE = 20;

export interface SearchBench {
  /** A built site, and a page of it. */
  readonly site: string;
  readonly path: string;
  /** What the corpus is learnt from. */
  readonly seeds: string;
  /** Where the indexes are made. */
  readonly work: string;
}

const HEAD = `| plans | characters | index s | peak MiB | files | MB | wrong of ${PHRASES} | first query KB (median / max) | first query ms (median) | later KB (median / p95 / max) | later ms (median / p95) |
|---|---|---|---|---|---|---|---|---|---|---|`;

/** The table's lines. */
export async function benchSearchScale(place: SearchBench, sizes: readonly number[]): Promise<string[]> {
  const learnt = learnFromSeeds(place.seeds);
  const server = await launchChromium();
  const browser = await chromium.connect(server.wsEndpoint());
  const lines = [HEAD];
  console.log(HEAD);
  try {
    for (const plans of sizes) {
      const line = await benchSize(browser, place, learnt, plans);
      console.log(line);
      lines.push(line);
    }
  } finally {
    await server.close();
  }
  return lines;
}

async function benchSize(browser: Browser, place: SearchBench, learnt: Learnt, plans: number): Promise<string> {
  const folder = join(place.work, `search-${plans}`);
  const cost = makeIndex(plans, place.seeds, folder);
  const phrases = drawPhrases(learnt, cost.compilations, PHRASES);
  const server = await serveFolder(place.site, folder);
  try {
    const catalogue = JSON.parse(readFileSync(join(folder, 'pagefind/catalogue.json'), 'utf8')) as PublishedCatalogue;
    const wrong = isVast(catalogue)
      ? `${sayVerdict(await judgeVast(folder, phrases))}, of ${IN_PAGE} in the page ${sayVerdict(
          await judgeInPage(() => openPage(browser, server, '/search/'), folder, phrases.slice(0, IN_PAGE)),
        )}`
      : await judge(() => openPage(browser, server, '/search/'), drawFrom(learnt, plans), OURS);
    const queries = phrases.map((query) => ({ query }));
    const spent = await measureSessions(() => openPage(browser, server, place.path), server, queries, OURS, SESSIONS);
    const firstBytes = spent.firstBytes.flat();
    return row([
      plans,
      cost.characters,
      cost.indexing.toFixed(1),
      cost.mebibytes.toFixed(0),
      cost.files,
      (cost.bytes / 1e6).toFixed(0),
      wrong,
      `${wholeKilobytes(firstBytes, 0.5)} / ${wholeKilobytes(firstBytes, 1)}`,
      quantile(spent.firstMs.flat(), 0.5).toFixed(0),
      [0.5, 0.95, 1].map((share) => wholeKilobytes(spent.laterBytes, share)).join(' / '),
      [0.5, 0.95].map((share) => quantile(spent.laterMs, share).toFixed(0)).join(' / '),
    ]);
  } finally {
    await server.close();
  }
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const wholeKilobytes = (bytes: readonly number[], share: number): string => (quantile(bytes, share) / 1000).toFixed(0);
const sayVerdict = ({ wrong, whole }: Awaited<ReturnType<typeof judgeVast>>): string =>
  `${wrong.length} (${whole} to the last plan)`;

const drawFrom = (learnt: Learnt, plans: number): ReturnType<typeof drawQueries> =>
  drawQueries(
    [...writeCorpus(learnt, plans)].map(({ name, text }) => convertText(text, name)),
    PHRASES,
  );

function makeIndex(plans: number, seeds: string, folder: string): IndexCost {
  const script = fileURLToPath(new URL('./index-corpus.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, `${plans}`, seeds, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as IndexCost;
}
