/**
 * What the search costs and how right it is, in a headless Chromium, beside stock Pagefind: on the seed, and on 1,000
 * plans made from it. A session is a reader's: it opens a page, focuses the box, and asks five queries.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { launchChromium } from '../../tests/browser/launch-chromium.ts';
import { indexCompilations } from '../outputs/search/index-compilations.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { generateCompilations } from './generate-plans.ts';
import { indexGramsWithPagefind } from './gram-pagefind.ts';
import { type BenchQuery, drawQueries } from './search-queries.ts';
import { indexWithStock } from './stock-pagefind.ts';
import { serveForBench, type WireServer } from './wire-server.ts';

const PLANS = 1000;
const QUERIES = 1000;
const SESSIONS = 60;
const QUERIES_A_SESSION = 5;
/** Milliseconds between a focus and the first query: none, a hand's, and those of a reader who thinks first. */
const WAITS = [0, 300, 2000] as const;

/** Measured in one way of searching. */
interface Cost {
  /** From the focus to the first query's results, by `WAITS`. */
  readonly firstBytes: readonly number[][];
  /** From a query to its results, by `WAITS`. */
  readonly firstMs: readonly number[][];
  readonly laterBytes: number[];
  readonly laterMs: number[];
}

/** `site` is a built site of one compilation, `model` that one's. */
export async function benchSearch(site: string, model: Compilation): Promise<void> {
  const server = await launchChromium();
  const browser = await chromium.connect(server.wsEndpoint());
  const path = model.plans[0]?.url ?? '/';
  try {
    console.log(HEAD);
    await benchSeed({ browser, site, path }, [model]);
    await benchLarge({ browser, site, path }, generateCompilations(model, PLANS));
  } finally {
    await server.close();
  }
}

const HEAD = `
First queries are typed ${WAITS.join(' / ')} ms after the focus; medians.

| search | wrong of ${QUERIES} | recall % | precision % | first query KB | first query ms | later KB (median / p95) | later ms (median / p95) |
|---|---|---|---|---|---|---|---|`;

/** The page that is searched from. */
interface Stage {
  readonly browser: Browser;
  readonly site: string;
  readonly path: string;
}

async function benchSeed(stage: Stage, compilations: readonly Compilation[]): Promise<void> {
  const queries = drawQueries(compilations, QUERIES);
  await benchWay(stage, await indexCompilations(compilations), queries, 'seed', OURS);
  const stock = await indexWithStock(compilations);
  await benchWay(stage, stock, queries, 'seed, stock Pagefind', useStock(false));
  await benchWay(stage, stock, queries, 'seed, stock Pagefind, quoted', useStock(true));
}

async function benchLarge(stage: Stage, compilations: readonly Compilation[]): Promise<void> {
  const queries = drawQueries(compilations, QUERIES);
  await benchWay(stage, await indexCompilations(compilations), queries, `${PLANS} plans`, OURS);
  const grams = await indexGramsWithPagefind(compilations, queries);
  await benchWay(
    stage,
    grams.files,
    grams.queries,
    `${PLANS} plans, grams in Pagefind, positions only`,
    PAGEFIND_GRAMS,
  );
}

/** A way of searching, as code that runs in the page. */
interface Way {
  /** Runs when the box is focused. */
  readonly focus: string;
  /** `(query) => Promise<string[]>`: the places found, as `BenchQuery` has them, if it finds places. */
  readonly find?: string;
  /** `(query) => Promise<number>`: milliseconds until the first results are there to be read. */
  readonly time: string;
}

const OURS: Way = {
  focus: `() => document.querySelector('input[type=search]').focus()`,
  find: `async (query) => {
    const url = performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/search.')).name;
    const search = await (await import(url)).openSearch();
    await search.takenOver;
    const keys = [];
    for (const { plan, places } of (await search.search(query)).groups) {
      for (const i of places) keys.push(search.catalogue.plans[plan].url + ' ' + i);
    }
    return keys;
  }`,
  time: `(query) => new Promise((resolve) => {
    const input = document.querySelector('input[type=search]');
    const start = performance.now();
    const isThere = (panel) => panel && new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(panel.querySelector('.list'), { childList: true });
    input.focus();
    input.value = query;
    if (isThere(document.querySelector('.search-panel')) === null) {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        isThere(document.querySelector('.search-panel'));
      }).observe(input.form, { childList: true });
    }
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })`,
};

const useStock = (quoted: boolean): Way => ({
  focus: `() => void import('/stock/pagefind.js').then((pagefind) => pagefind.init())`,
  find: `async (query) => {
    const pagefind = await import('/stock/pagefind.js');
    globalThis.keys ??= await (await fetch('/stock/keys.json')).json();
    const { results } = await pagefind.search(${quoted ? `'"' + query + '"'` : 'query'});
    return results.map(({ id }) => keys[id]);
  }`,
  time: `async (query) => {
    const start = performance.now();
    const pagefind = await import('/stock/pagefind.js');
    const { results } = await pagefind.search(${quoted ? `'"' + query + '"'` : 'query'});
    await Promise.all(results.slice(0, 8).map((result) => result.data()));
    return performance.now() - start;
  }`,
});

/** What Pagefind has to do before anything is found or shown. */
const PAGEFIND_GRAMS: Way = {
  focus: `() => void import('/grams/pagefind.js').then((pagefind) => pagefind.init())`,
  time: `async (query) => {
    globalThis.words ??= await (await fetch('/grams/words.json')).json();
    const start = performance.now();
    const pagefind = await import('/grams/pagefind.js');
    await Promise.all(words[query].map((word) => pagefind.search(word)));
    return performance.now() - start;
  }`,
};

async function benchWay(
  { browser, site, path }: Stage,
  files: readonly EmittedFile[],
  queries: readonly BenchQuery[],
  name: string,
  way: Way,
): Promise<void> {
  const server = await serveForBench(site, files);
  try {
    const rightness = await judge(() => openPage(browser, server, '/search/'), queries, way);
    const cost = await measureSessions(() => openPage(browser, server, path), server, queries, way);
    const firstBytes = cost.firstBytes.map((bytes) => kilobytes(bytes, 0.5)).join(' / ');
    const firstMs = cost.firstMs.map((ms) => quantile(ms, 0.5).toFixed(0)).join(' / ');
    const laterBytes = `${kilobytes(cost.laterBytes, 0.5)} / ${kilobytes(cost.laterBytes, 0.95)}`;
    const laterMs = `${quantile(cost.laterMs, 0.5).toFixed(1)} / ${quantile(cost.laterMs, 0.95).toFixed(1)}`;
    console.log(`| ${name} | ${rightness} | ${firstBytes} | ${firstMs} | ${laterBytes} | ${laterMs} |`);
  } finally {
    await server.close();
  }
}

/** How many were wrong, recall and precision: means over the queries; one that finds nothing has no precision. */
async function judge(open: () => Promise<Page>, queries: readonly BenchQuery[], way: Way): Promise<string> {
  if (way.find === undefined) return '– | – | –';
  const page = await open();
  const recalls: number[] = [];
  const precisions: number[] = [];
  let wrong = 0;
  for (const { query, keys } of queries) {
    const found = (await page.evaluate(`(${way.find})(${JSON.stringify(query)})`)) as string[];
    const expected = new Set(keys);
    const right = found.filter((key) => expected.has(key)).length;
    if (right !== keys.length || found.length !== keys.length) wrong++;
    recalls.push(right / keys.length);
    if (found.length > 0) precisions.push(right / found.length);
  }
  await page.context().close();
  return `${wrong} | ${percent(mean(recalls))} | ${percent(mean(precisions))}`;
}

async function measureSessions(
  open: () => Promise<Page>,
  server: WireServer,
  queries: readonly BenchQuery[],
  way: Way,
): Promise<Cost> {
  const cost: Cost = {
    firstBytes: WAITS.map(() => []),
    firstMs: WAITS.map(() => []),
    laterBytes: [],
    laterMs: [],
  };
  for (let session = 0; session < SESSIONS; session++) {
    const page = await open();
    await server.takeBytes();
    const kind = session % WAITS.length;
    const wait = WAITS[kind] as number;
    if (wait > 0) {
      await page.evaluate(`(${way.focus})()`);
      await page.waitForTimeout(wait);
    }
    for (let i = 0; i < QUERIES_A_SESSION; i++) {
      const { query } = queries[(session * QUERIES_A_SESSION + i) % queries.length] as BenchQuery;
      const ms = (await page.evaluate(`(${way.time})(${JSON.stringify(query)})`)) as number;
      await page.waitForTimeout(30);
      (i === 0 ? (cost.firstMs[kind] as number[]) : cost.laterMs).push(ms);
      (i === 0 ? (cost.firstBytes[kind] as number[]) : cost.laterBytes).push(await server.takeBytes());
    }
    await page.context().close();
  }
  return cost;
}

async function openPage(browser: Browser, server: WireServer, path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  return page;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

const kilobytes = (values: readonly number[], share: number): string => (quantile(values, share) / 1000).toFixed(1);
const percent = (share: number): string => (share * 100).toFixed(1);
