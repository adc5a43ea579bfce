/**
 * Sessions of readers in a headless Chromium: each opens a page, focuses the box, and asks five queries. What they load
 * and how long they wait is measured.
 */
import type { Browser, Page } from 'playwright-core';
import type { BenchQuery } from './search-queries.ts';
import type { WireServer } from './wire-server.ts';

const SESSIONS = 60;
const QUERIES_A_SESSION = 5;
/** Milliseconds between a focus and the first query: none, a hand's, and those of a reader who thinks first. */
export const WAITS = [0, 300, 2000] as const;

/** Measured in one way of searching. */
export interface SessionCost {
  /** From the focus to the first query's results, by `WAITS`. */
  readonly firstBytes: readonly number[][];
  /** From a query to its results, by `WAITS`. */
  readonly firstMs: readonly number[][];
  readonly laterBytes: number[];
  readonly laterMs: number[];
}

/** A way of searching, as code that runs in the page. */
export interface Way {
  /** Runs when the box is focused. */
  readonly focus: string;
  /** `(query) => Promise<string[]>`: the places found, as `BenchQuery` has them, if it finds places. */
  readonly find?: string;
  /** `(query) => Promise<number>`: milliseconds until the first results are there to be read. */
  readonly time: string;
}

/** The site’s own search, as a script of the page asks it. */
export const OURS: Way = {
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

/** Of so many sessions, each on a page opened anew: milliseconds, and bytes on the wire. */
export async function measureSessions(
  open: () => Promise<Page>,
  server: WireServer,
  queries: readonly Pick<BenchQuery, 'query'>[],
  way: Way,
  sessions = SESSIONS,
): Promise<SessionCost> {
  const cost: SessionCost = {
    firstBytes: WAITS.map(() => []),
    firstMs: WAITS.map(() => []),
    laterBytes: [],
    laterMs: [],
  };
  for (let session = 0; session < sessions; session++) {
    const page = await open();
    await server.takeBytes();
    const kind = session % WAITS.length;
    const wait = WAITS[kind] as number;
    if (wait > 0) {
      await page.evaluate(`(${way.focus})()`);
      await page.waitForTimeout(wait);
    }
    for (let i = 0; i < QUERIES_A_SESSION; i++) {
      const { query } = queries[(session * QUERIES_A_SESSION + i) % queries.length] as { query: string };
      const ms = (await page.evaluate(`(${way.time})(${JSON.stringify(query)})`)) as number;
      await page.waitForTimeout(30);
      (i === 0 ? (cost.firstMs[kind] as number[]) : cost.laterMs).push(ms);
      (i === 0 ? (cost.firstBytes[kind] as number[]) : cost.laterBytes).push(await server.takeBytes());
    }
    await page.context().close();
  }
  return cost;
}

/** Without the worker that keeps the compilation for reading without a network: what it loads is no cost of a search. */
export async function openPage(browser: Browser, server: WireServer, path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })).newPage();
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  return page;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value that `share` (0 to 1) of all values stay below; there is at least one value. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

export const kilobytes = (values: readonly number[], share: number): string =>
  (quantile(values, share) / 1000).toFixed(1);
export const percent = (share: number): string => (share * 100).toFixed(1);

/** How many were wrong, recall and precision: means over the queries; one that finds nothing has no precision. */
export async function judge(open: () => Promise<Page>, queries: readonly BenchQuery[], way: Way): Promise<string> {
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
