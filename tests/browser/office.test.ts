/** A site in a folder of its host, and its copy on a disk: both are read, linked, searched and cited as any other. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultFinder, listFiles, readPages } from '../site/pages.ts';
import { connectBrowser, openPage, type SharedBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

const site = inject('officeSite');
const work = mkdtempSync(join(tmpdir(), 'yaodian-copy-'));
const copy = join(work, 'office-site-offline');
let chromium: SharedBrowser;
let served: Served;
beforeAll(async () => {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(`${site}-offline.zip`)))) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), bytes);
  }
  chromium = await connectBrowser();
  served = await serve(site);
});
afterAll(async () => {
  await served?.close();
  rmSync(work, { recursive: true });
});

test('every link of the copy leads to a file of it', () => {
  const pages = readPages(copy).map((page) => ({ ...page, path: page.path.replace(/\/$/, '/index.html') }));
  const findFault = faultFinder(new Set(listFiles(copy)), pages, 'https://copy.invalid');
  const inside = (link: string): boolean => !/^https?:/.test(link);
  expect(pages.length).toBeGreaterThan(30);
  const broken = pages.flatMap(({ path, links }) =>
    links.filter((link) => inside(link) && findFault(link, path) !== undefined).map((link) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
  expect(pages.flatMap(({ links }) => links.filter((link) => link.startsWith('/')))).toEqual([]);
});

const PLACES = [
  ['in a folder of its host', (path: string) => `${served.origin}/a/b/${path}`],
  ['on a disk', (path: string) => `${pathToFileURL(copy).href}/${path.replace(/(^|\/)(?=[?#]|$)/, '$1index.html')}`],
] as const;

test('a choice opens the years that have what is chosen, and puts the others away', async () => {
  const { page } = await openPage(chromium.browser, `${served.origin}/a/b/`);
  await page.addInitScript(putIntoYears);
  await page.reload();
  const years = page.locator('details.year');
  const states = () =>
    years.evaluateAll((all) => all.map((one) => [(one as HTMLDetailsElement).open, (one as HTMLElement).hidden]));
  expect(await states()).toEqual([
    [false, false],
    [false, false],
  ]);
  await page.selectOption('select[name=region]', '某市');
  expect(await states()).toEqual([
    [true, false],
    [true, true],
  ]);
  await page.getByRole('button', { name: '清除' }).click();
  await page.waitForFunction(() => document.querySelector('details.year[hidden]') === null);
  expect(await states()).toEqual([
    [false, false],
    [false, false],
  ]);
  await page.context().close();
});

/** As the first page has its compilations where there are a great many, before its script runs. */
function putIntoYears(): void {
  const wrap = (row: Element): void => {
    const year = Object.assign(document.createElement('details'), { className: 'year' });
    const list = Object.assign(document.createElement('ul'), { className: 'shelf' });
    list.append(row);
    year.append(list);
    document.querySelector('main')?.append(year);
  };
  const wrapAll = (): void => document.querySelectorAll('.shelf > li').forEach(wrap);
  document.addEventListener('readystatechange', wrapAll, { once: true });
}

describe.each(PLACES)('%s', (place, at) => {
  test('the first page is read, and its choices work with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, record, close } = await openPage(chromium.browser, at(''), { javaScriptEnabled });
      expect(await page.locator('.shelf > li:visible').count()).toBe(2);
      await page.selectOption('select[name=region]', '某市');
      expect(await page.locator('.shelf > li:visible h2').allInnerTexts()).toEqual(['市教育局2024年工作要点']);
      await page.selectOption('select[name=year]', '2023');
      expect(await page.locator('.shelf > li:visible').count()).toBe(0);
      if (javaScriptEnabled) expect(await page.locator('#count').textContent()).toBe('没有这样的汇编');
      expect([record.errors, record.foreignRequests, record.console]).toEqual([[], [], []]);
      await close();
    }
  });

  test('links lead from the first page to an item, and back', async () => {
    const { page, record, close } = await openPage(chromium.browser, at(''));
    await page.locator('.shelf a', { hasText: '教育要点汇编' }).click();
    await page.locator('a', { hasText: '逐行对照' }).click();
    await page.locator('#L6 a.target').click();
    await page.waitForURL(/county\/1\/(?:index\.html)?#/);
    await page.locator('header.site .name').click();
    await page.waitForURL(at(''));
    expect([record.errors, record.foreignRequests]).toEqual([[], []]);
    await close();
  });

  test('the header’s search finds a phrase, and its hit is marked on the plan', async () => {
    const { page, record, close } = await openPage(chromium.browser, at('county/1/'));
    await page.locator('header input[type=search]').fill('原原本本');
    const hit = page.locator('.search-panel .hits a').first();
    await hit.click();
    await page.waitForSelector('mark');
    expect(await page.locator('mark').first().textContent()).toBe('原原本本');
    expect([record.errors, record.foreignRequests, record.console]).toEqual([[], [], []]);
    await close();
  });

  test('the search page names compilations, and is narrowed to one', async () => {
    const { page, record, close } = await openPage(chromium.browser, at('search/?q=抓好'));
    await page.waitForSelector('#results h2');
    expect(await page.locator('#results h2').allInnerTexts()).toContainEqual(
      expect.stringContaining('教育要点汇编（2篇）'),
    );
    await page.selectOption('select[name=compilation]', 'city-2024');
    await page.waitForFunction(() => document.querySelectorAll('#results h2').length === 1);
    expect(await page.locator('#results h2 a').allInnerTexts()).toEqual(['市教育局2024年工作要点']);
    await page.locator('#results .hits a').first().click();
    await page.waitForSelector('main.plan mark');
    expect([record.errors, record.foreignRequests, record.console]).toEqual([[], [], []]);
    await close();
  });

  test('what is read is cited by the site’s own address', async () => {
    const { page, close } = await openPage(chromium.browser, at('county/'));
    await page.locator('#cite-1 > summary').click();
    const button = page.locator('#cite-1 button').first();
    await button.waitFor();
    const cited = await page.locator('#cite-1 code').first().textContent();
    expect(cited).toBe(place === 'on a disk' ? 'https://host.gov.cn/a/b/county/1/' : `${served.origin}/a/b/county/1/`);
    await close();
  });
});
