/**
 * What the search costs and how right it is, in a headless Chromium, beside stock Pagefind: on the seed, and on 1,000
 * plans of the corpus.
 */
import { type Browser, chromium } from 'playwright-core';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { launchChromium } from '../../tests/browser/launch-chromium.ts';
import { indexCompilations } from '../outputs/search/index-compilations.ts';
import { readForSearch } from '../outputs/search/searched.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { convertText, learnFromSeeds, writeCorpus } from './corpus/corpus.ts';
import { indexGramsWithPagefind } from './gram-pagefind.ts';
import { type BenchQuery, drawQueries } from './search-queries.ts';
import { judge, kilobytes, measureSessions, OURS, openPage, quantile, WAITS, type Way } from './search-sessions.ts';
import { indexWithStock } from './stock-pagefind.ts';
import { weighKept } from './weigh-kept.ts';
import { serveForBench } from './wire-server.ts';

const PLANS = 1000;
const QUERIES = 1000;
/** `site` is a built site of one compilation, `model` that one's; the corpus is learnt from `seeds`. */
export async function benchSearch(site: string, model: Compilation, seeds: string): Promise<void> {
  const server = await launchChromium();
  const browser = await chromium.connect(server.wsEndpoint());
  const path = model.plans[0]?.url ?? '/';
  try {
    console.log(HEAD);
    await benchSeed({ browser, site, path }, [model]);
    const corpus = [...writeCorpus(learnFromSeeds(seeds), PLANS)].map(({ name, text }) => convertText(text, name));
    await benchLarge({ browser, site, path }, corpus);
    const kept = await weighKept(browser, site, path);
    console.log(`\nBehind the page, for reading without a network, once: ${(kept / 1000).toFixed(0)} KB.`);
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
  await benchWay(stage, [...(await indexCompilations(compilations.map(readForSearch)))], queries, 'seed', OURS);
  const stock = await indexWithStock(compilations);
  await benchWay(stage, stock, queries, 'seed, stock Pagefind', useStock(false));
  await benchWay(stage, stock, queries, 'seed, stock Pagefind, quoted', useStock(true));
}

async function benchLarge(stage: Stage, compilations: readonly Compilation[]): Promise<void> {
  const queries = drawQueries(compilations, QUERIES);
  await benchWay(
    stage,
    [...(await indexCompilations(compilations.map(readForSearch)))],
    queries,
    `${PLANS} plans`,
    OURS,
  );
  const grams = await indexGramsWithPagefind(compilations, queries);
  await benchWay(
    stage,
    grams.files,
    grams.queries,
    `${PLANS} plans, grams in Pagefind, positions only`,
    PAGEFIND_GRAMS,
  );
}

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
