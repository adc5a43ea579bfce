import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { indexCompilations } from '../../scripts/outputs/search/index-compilations.ts';
import { readForSearch } from '../../scripts/outputs/search/searched.ts';
import { writeFiles } from '../../scripts/shell/disk/write-files.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { CatalogueFile } from '../../src/model/search/catalogue.ts';
import { everyPhrase, printedPlaces } from '../search/printed-texts.ts';
import { findViolations } from './axe.ts';
import { connectBrowser, type OpenedPage, openPage, type SharedBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

const PLAN = '/education-2024/1/';
let served: Served;
let launched: SharedBrowser;

beforeAll(async () => {
  served = await serve(inject('site'));
  launched = await connectBrowser();
});
afterAll(async () => {
  await served.close();
});

/** Runs in the page, as text, lest the import be rewritten for Node: the search, when Pagefind answers. */
const TAKE_OVER = `async () => {
  const url = performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/search.')).name;
  const search = await (await import(url)).openSearch();
  await search.takenOver;
  return search;
}`;

async function withPage(path: string, act: (opened: OpenedPage) => Promise<void>, options = {}): Promise<void> {
  const opened = await openPage(launched.browser, served.origin + path, options);
  try {
    await act(opened);
    expect(opened.record).toEqual({ console: [], errors: [], foreignRequests: [] });
  } finally {
    await opened.close();
  }
}

const searchPath = (query: string): string => `/search/?${new URLSearchParams({ q: query })}`;
const box = (page: Page) => page.locator('input[type=search]');
const links = (page: Page): Promise<string[]> =>
  page.locator('.hits a').evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)));

async function waitForCount(page: Page, count: number): Promise<void> {
  await page.waitForFunction((count) => document.querySelectorAll('.hits > li').length === count, count);
}

/** Runs in the page, before its scripts: its reader pauses when `pass` is called, however long it takes to type here. */
function holdPause(): void {
  const { setTimeout } = window;
  const hold = (act: () => void, wait = 0): unknown =>
    wait < 500 ? setTimeout(act, wait) : Object.assign(window, { pass: act });
  Object.assign(window, { setTimeout: hold });
}

describe('the box in the header', () => {
  it('loads nothing before it is focused', async () => {
    await withPage(PLAN, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.reload();
      expect(asked.filter((path) => /pagefind|\/search\//.test(path))).toEqual([]);
      await Promise.all([page.waitForRequest(/catalogue/), box(page).focus()]);
    });
  });

  it('starts Pagefind only when its reader pauses, and does without where it cannot be had', async () => {
    await withPage('/favicon.svg', async ({ page }) => {
      await page.addInitScript(holdPause);
      await page.goto(served.origin + PLAN);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.route(/wasm/, async (route) => {
        await box(page).fill('近视防');
        await waitForCount(page, 1);
        await route.continue();
      });
      await box(page).focus();
      for (const query of ['近', '近视']) {
        await box(page).fill(query);
        await page.waitForSelector('.hits > li');
      }
      expect(asked.filter((path) => /wasm|engine-worker/.test(path))).toEqual([]);
      await page.evaluate('pass()');
      await page.evaluate(`(${TAKE_OVER})().then(() => {})`);
      expect(asked.filter((path) => path.includes('wasm'))).not.toEqual([]);
      await box(page).fill('近视防控');
      await waitForCount(page, 1);
      await page.close();
    });
    const { page, close } = await openPage(launched.browser, served.origin + PLAN);
    await page.route(/pagefind\.js/, (route) => route.abort());
    await Promise.all([page.waitForEvent('requestfailed'), box(page).focus()]);
    await box(page).fill('近视');
    await waitForCount(page, 2);
    await close();
  });

  it.each(['/', 'Control+k', 'Meta+k'])('is focused by %s', async (key) => {
    await withPage(PLAN, async ({ page }) => {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
      await page.keyboard.press('/');
      expect(await box(page).inputValue()).toBe('/');
    });
  });

  it('shows results as one types, and says how many', async () => {
    await withPage(PLAN, async ({ page }) => {
      await box(page).focus();
      await page.keyboard.insertText('近视');
      await waitForCount(page, 2);
      expect(await page.locator('.search-panel [role=status]').textContent()).toBe('共 2 处，见于 2 篇');
      expect((await page.locator('.hits mark').allInnerTexts()).every((text) => text === '近视')).toBe(true);
      expect(await findViolations(page)).toEqual([]);
    });
  });

  it('is worked by arrows, Enter and Esc', async () => {
    await withPage(PLAN, async ({ page }) => {
      await box(page).focus();
      await page.keyboard.insertText('近视');
      await waitForCount(page, 2);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.press('Escape');
      expect(await page.locator('.search-panel').isHidden()).toBe(true);
      expect(await box(page).inputValue()).toBe('近视');
      await page.keyboard.insertText('防');
      await waitForCount(page, 1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/education-2024/1/#item-20');
    });
  });

  it('does not search in mid-composition', async () => {
    await withPage(PLAN, async ({ page }) => {
      const client = await page.context().newCDPSession(page);
      await box(page).focus();
      await page.waitForSelector('.search-panel', { state: 'attached' });
      await client.send('Input.imeSetComposition', { text: 'jin shi', selectionStart: 7, selectionEnd: 7 });
      await page.waitForTimeout(300);
      expect(await page.locator('.search-panel').isHidden()).toBe(true);
      await client.send('Input.insertText', { text: '近视' });
      await waitForCount(page, 2);
    });
  });

  it('leads to /search/ by Enter, and without a script', async () => {
    await withPage(PLAN, async ({ page }) => {
      await box(page).fill('近视');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${searchPath('近视')}`);
      await waitForCount(page, 2);
    });
    await withPage(
      PLAN,
      async ({ page }) => {
        await box(page).fill('近视');
        await page.keyboard.press('Enter');
        await page.waitForURL(`**${searchPath('近视')}`);
        expect(await page.locator('main').textContent()).toContain('搜索需要 JavaScript');
        expect(await page.locator('noscript a[href="/education-2024/"]').count()).toBe(1);
      },
      { javaScriptEnabled: false },
    );
  });
});

const RE_PART_OF_1 = /\/education-2024\/1\/\?q=教育#part-\d+$/;

describe('/search/', () => {
  it('shows hits in headings first, each a link to its permalink, grouped by plan with counts', async () => {
    await withPage(searchPath('近视'), async ({ page }) => {
      await waitForCount(page, 2);
      expect(await links(page)).toEqual([
        `${served.origin}/education-2024/1/?q=近视#item-20`,
        `${served.origin}/education-2024/2/?q=近视#item-19`,
      ]);
      expect(await page.locator('#results h2').allTextContents()).toEqual([
        '市教育局2024年工作要点（汇编第1篇）1 处',
        '市教育局2024年工作要点（汇编第2篇）1 处',
      ]);
      expect(await findViolations(page)).toEqual([]);
    });
    await withPage(searchPath('健康'), async ({ page }) => {
      await page.waitForSelector('.hits > li');
      const names = await page.locator('#results section:first-child .hits > li > a').allInnerTexts();
      const isHeading = names.map((name) => name.includes('健康'));
      expect(isHeading).toEqual(isHeading.toSorted((a, b) => Number(b) - Number(a)));
      expect(isHeading).toContain(true);
      expect(isHeading).toContain(false);
    });
  });

  it('filters by plan and by kind, in the address too', async () => {
    await withPage(searchPath('教育'), async ({ page }) => {
      await page.waitForSelector('select[name=plan]');
      await page.selectOption('select[name=plan]', 'education-2024/1');
      await page.selectOption('select[name=kind]', 'part');
      expect(new URL(page.url()).searchParams.get('plan')).toBe('education-2024/1');
      await expect.poll(async () => (await links(page)).filter((link) => !RE_PART_OF_1.test(link))).toEqual([]);
      const status = await page.locator('#search-status').textContent();
      await page.reload();
      await page.waitForSelector('.hits > li');
      expect(await page.locator('#search-status').textContent()).toBe(status);
      expect(await page.locator('select[name=kind]').inputValue()).toBe('part');
      for (const link of await links(page)) expect(link).toMatch(RE_PART_OF_1);
      await page.goBack();
      await page.waitForFunction(() => !location.search.includes('kind'));
      await expect.poll(() => page.locator('select[name=kind]').inputValue()).toBe('');
    });
  });

  it('keeps what was typed before it was loaded', async () => {
    await withPage('/favicon.svg', async ({ page }) => {
      await page.route(/\/assets\/search\./, async (route) => {
        await box(page).fill('近视');
        await route.continue();
      });
      await page.goto(`${served.origin}/search/`);
      await waitForCount(page, 2);
      expect(await box(page).inputValue()).toBe('近视');
      expect(new URL(page.url()).searchParams.get('q')).toBe('近视');
    });
  });

  it('goes back to the query before', async () => {
    await withPage('/search/', async ({ page }) => {
      await box(page).fill('近视');
      await page.keyboard.press('Enter');
      await waitForCount(page, 2);
      await box(page).fill('近视防控');
      await waitForCount(page, 1);
      await page.goBack();
      await waitForCount(page, 2);
      expect(await box(page).inputValue()).toBe('近视');
    });
  });

  it('offers the longest part where there is nothing', async () => {
    await withPage(searchPath('近视防控策略'), async ({ page }) => {
      await page.waitForSelector('.near a');
      expect(await page.locator('#search-status').textContent()).toBe('没有找到“近视防控策略”');
      expect(await page.locator('.hits').count()).toBe(0);
      expect(await page.locator('.near').textContent()).toContain('“近视防控”1 处');
      expect(await findViolations(page)).toEqual([]);
      await page.click('.near a');
      await waitForCount(page, 1);
    });
  });

  it('says that an entry has no body', async () => {
    await withPage(searchPath('办好特殊教育'), async ({ page }) => {
      await page.waitForSelector('.hits > li');
    });
    const { plans } = readCompilation();
    const entry = plans[3]?.entries.find(({ kind }) => kind === 'item');
    await withPage(searchPath(entry?.heading ?? ''), async ({ page }) => {
      await page.waitForSelector('.hits > li');
      expect(await page.locator('.hits').first().textContent()).toContain('正文缺');
    });
  });

  it('cannot be made to run or show what a query holds', async () => {
    await withPage(searchPath('<img src=x onerror=alert(1)>'), async ({ page }) => {
      await page.waitForSelector('#search-status:not(:empty)');
      expect(await page.locator('main img').count()).toBe(0);
    });
  });
});

describe('a page opened by a hit', () => {
  it('marks the phrase, keeps the permalink, and clears the marks', async () => {
    await withPage(`${PLAN}?q=近视#item-20`, async ({ page }) => {
      await page.waitForSelector('.marks');
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('#item-20 mark').allInnerTexts()).toEqual(['近视', '近视']);
      expect(await page.locator('.marks [role=status]').textContent()).toBe('“近视”在本页 2 处');
      expect(await page.locator('#item-20').evaluate((item) => item.getBoundingClientRect().top)).toBeLessThan(200);
      expect(await findViolations(page)).toEqual([]);
      // The search's styles, which have come by now, leave the entries' own signs as they are.
      const more = page.locator('#item-20 > .more');
      expect(await more.evaluate((sign) => getComputedStyle(sign).borderTopWidth)).toBe('0px');
      await page.reload();
      await page.waitForSelector('#item-20 mark');
      await page.click('text=清除标记');
      expect(await page.locator('mark').count()).toBe(0);
      await page.reload();
      await page.waitForTimeout(200);
      expect(await page.locator('mark').count()).toBe(0);
    });
  });

  it('marks what the page prints in other widths, and from a heading into its text', async () => {
    const entry = readCompilation().plans[0]?.entries.find(({ anchor }) => anchor === 'item-1');
    const query = `${entry?.heading.slice(-2)}。${entry?.text?.slice(0, 2)}`;
    await withPage(`${PLAN}?q=${encodeURIComponent(query)}#item-1`, async ({ page }) => {
      await page.waitForSelector('mark');
      expect((await page.locator('#item-1 mark').allInnerTexts()).join('')).toBe(query);
    });
    await withPage(`${PLAN}?q=${encodeURIComponent('目标;突出')}`, async ({ page }) => {
      await page.waitForSelector('mark');
      expect(await page.locator('mark').allInnerTexts()).toEqual(['目标；突出']);
    });
  });
});

const FIND_WRONG = `async (sample) => {
  const search = await (${TAKE_OVER})();
  const wrong = [];
  for (const [phrase, keys] of sample) {
    const { groups } = await search.search(phrase);
    const found = [];
    for (const { plan, places } of groups) {
      const all = await search.placesOf(plan);
      for (const i of places) found.push(search.catalogue.plans[plan].url + ' ' + all[i].kind + ' ' + all[i].anchor);
    }
    if (found.sort().join() !== keys.join()) wrong.push(phrase);
  }
  return wrong;
}`;

/** Asks one of so many phrases, in the page that is open. */
async function findWrong(page: Page, step: number): Promise<string[]> {
  const phrases = [...everyPhrase(printedPlaces([readCompilation()]), 8)];
  const sample = phrases.filter((_, i) => i % step === 0).map(([phrase, keys]) => [phrase, [...keys].sort()] as const);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/search.')),
  );
  const wrong = (await page.evaluate(`(${FIND_WRONG})(${JSON.stringify(sample)})`)) as string[];
  console.log(`in the browser: asked ${sample.length}, wrong ${wrong.length}`);
  return wrong;
}

describe('in the browser, as under Node', () => {
  it('finds a sample of all phrases where they stand and nowhere else', async () => {
    await withPage('/search/', async ({ page }) => {
      expect(await findWrong(page, 40)).toEqual([]);
    });
  });

  it('finds them by the index of a large site', async () => {
    await withLargeSite(searchPath('近视'), async ({ page, record }) => {
      await waitForCount(page, 2);
      expect(await findWrong(page, 100)).toEqual([]);
      await box(page).fill('育');
      await page.waitForFunction(() => document.querySelectorAll('.hits > li').length > 100);
      expect(record).toEqual({ console: [], errors: [], foreignRequests: [] });
    });
  });
});

/** A page of the site with the index of a large one. */
async function withLargeSite(path: string, act: (opened: OpenedPage) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-index-'));
  await writeFiles(folder, await indexCompilations([readForSearch(readCompilation())], { length: 2, common: 20 }));
  const large = await serve(inject('site'), folder);
  const opened = await openPage(launched.browser, large.origin + path);
  try {
    await act(opened);
  } finally {
    await opened.close();
    await large.close();
    await rm(folder, { recursive: true });
  }
}

describe('an index of which a file cannot be had', () => {
  it('is not taken for one that has nothing', async () => {
    await withLargeSite('/search/', async ({ page }) => {
      await box(page).fill('近视');
      await waitForCount(page, 2);
      await page.route(/\/(?:positions|lists)\//, (route) => route.abort());
      for (const query of ['书香少年', '局']) {
        await box(page).fill(query);
        await page.waitForFunction(() => document.getElementById('search-status')?.textContent?.includes('没能加载'));
        expect(await page.locator('.hits').count()).toBe(0);
      }
      await page.unroute(/\/(?:positions|lists)\//);
      await box(page).fill('书香少年');
      await waitForCount(page, 1);
    });
  });
});

describe('more hits', () => {
  it('asked for while they are on their way are shown once', async () => {
    await withLargeSite('/search/', async ({ page, record }) => {
      let isFirst = true;
      let goOn = (): void => {};
      const mayGoOn = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await page.route(/\/places\//, async (route) => {
        if (!isFirst) await mayGoOn;
        isFirst = false;
        await route.continue();
      });
      await box(page).fill('育');
      await page.getByRole('button', { name: /显示其余/ }).click();
      goOn();
      await page.waitForFunction(() => document.querySelector('#results button') === null);
      // A plan's title and preamble have one address.
      const addresses = await links(page);
      const texts = await page.locator('.hits > li').allTextContents();
      const hits = addresses.map((address, i) => `${address} ${texts[i]}`);
      expect(hits).toEqual([...new Set(hits)]);
      expect(await page.locator('#search-status').textContent()).toContain(`共 ${hits.length} 处`);
      expect(record.errors).toEqual([]);
    });
  });

  it('that cannot be had can be asked for again', async () => {
    await withLargeSite('/search/', async ({ page, record }) => {
      let isFirst = true;
      await page.route(/\/places\//, (route) => {
        const act = isFirst ? route.continue() : route.abort();
        isFirst = false;
        return act;
      });
      await box(page).fill('育');
      const again = page.getByRole('button', { name: '没能载入，点此再试' });
      await again.waitFor();
      const shown = await page.locator('.hits > li').count();
      await page.unroute(/\/places\//);
      await again.click();
      await page.waitForFunction((shown) => document.querySelectorAll('.hits > li').length > shown, shown);
      expect(record.errors).toEqual([]);
    });
  });
});

describe('a query that fails when the next one is answered', () => {
  it.each([PLAN, '/search/'])('says nothing any more: %s', async (path) => {
    await withLargeSite(path, async ({ page, record }) => {
      await box(page).fill('近视');
      await waitForCount(page, 2);
      let fail = (): void => {};
      const mayFail = new Promise<void>((resolve) => {
        fail = resolve;
      });
      await page.route(/\/positions\//, async (route) => {
        await mayFail;
        await route.abort();
      });
      await Promise.all([page.waitForRequest(/\/positions\//), box(page).fill('书香少年')]);
      await box(page).fill('近视');
      await page.getByText('共 2 处').waitFor();
      await Promise.all([page.waitForEvent('requestfailed'), fail()]);
      await page.waitForTimeout(100);
      expect(await page.getByText('共 2 处').count()).toBe(1);
      expect(record.errors).toEqual([]);
    });
  });
});

describe('an index of Pagefind', () => {
  it.each([
    ['of which a file cannot be had', /pf_index/, (route: Route) => route.abort()],
    ['whose worker cannot be had', /engine-worker/, (route: Route) => route.abort()],
    ['of a site built anew in the meantime', /catalogue/, renameIndex],
  ])('is done without %s', async (_, file, handle) => {
    const { page, close } = await openPage(launched.browser, served.origin + PLAN);
    await page.route(file, handle);
    await box(page).fill('近视');
    await waitForCount(page, 2);
    await expect(page.evaluate(`(${TAKE_OVER})().then(() => {})`)).rejects.toThrow();
    await box(page).fill('近视防');
    await waitForCount(page, 1);
    await close();
  });

  it('is done without where no worker can be started', async () => {
    const { page } = await openPage(launched.browser, 'about:blank');
    await page.addInitScript('delete globalThis.Worker');
    await page.goto(served.origin + PLAN);
    await box(page).fill('近视');
    await waitForCount(page, 2);
    await expect(page.evaluate(`(${TAKE_OVER})().then(() => {})`)).rejects.toThrow('Worker is not defined');
    await box(page).fill('近视防');
    await waitForCount(page, 1);
    await page.context().close();
  });

  it('leaves the language and the fetch of the page alone', async () => {
    const { page } = await openPage(launched.browser, 'about:blank');
    await page.addInitScript(`
      globalThis.touched = [];
      const { fetch } = globalThis;
      Object.defineProperty(globalThis, 'fetch', { get: () => fetch, set: () => touched.push('fetch') });
      new MutationObserver(() => touched.push('lang')).observe(document, { subtree: true, attributeFilter: ['lang'] });
    `);
    await page.goto(served.origin + PLAN);
    await box(page).fill('近视');
    await page.waitForSelector('.hits > li');
    await page.evaluate(`(${TAKE_OVER})().then(() => {})`);
    await box(page).fill('近视防');
    await waitForCount(page, 1);
    expect(await page.evaluate('touched')).toEqual([]);
    await page.context().close();
  });
});

/** Answers with a catalogue that belongs to another index than the one that is there. */
async function renameIndex(route: Route): Promise<void> {
  const catalogue = (await (await route.fetch()).json()) as CatalogueFile;
  await route.fulfill({ json: { ...catalogue, index: { ...catalogue.index, name: 'another' } } });
}

describe('/opensearch.xml', () => {
  it('tells where to search, and every page where it is', async () => {
    const response = await fetch(`${served.origin}/opensearch.xml`);
    const xml = await response.text();
    expect(xml).toMatch(
      /<Url type="text\/html" method="get" template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"\/>/,
    );
    const html = await (await fetch(served.origin + PLAN)).text();
    expect(html).toContain('rel="search" type="application/opensearchdescription+xml"');
  });
});

function readCompilation(): Compilation {
  return JSON.parse(readFileSync(join(inject('site'), 'education-2024', 'index.json'), 'utf8')) as Compilation;
}
