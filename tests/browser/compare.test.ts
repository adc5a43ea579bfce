/** Any two plans, compared in the browser as on the pages made ready. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');
const odd = useSite('oddSite');
const PAIR = '/compare/?a=education-2024/1&b=education-2024/2';

/** What stands in the cells: words, links, and what is marked. */
const readCells = (page: Page) =>
  page.locator('main table :is(td, th[scope="rowgroup"])').evaluateAll((cells) =>
    cells.map((cell) => ({
      words: cell.textContent?.replace(/\s+/g, ''),
      links: [...cell.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      marked: [...cell.querySelectorAll('mark')].map((mark) => mark.textContent),
    })),
  );

test('what the browser compares is what the page made ready has', async () => {
  const { page, record, close } = await openPage(site.browser, `${site.origin}/education-2024/compare/1-2/`);
  const ready = await readCells(page);
  expect(ready.filter(({ marked }) => marked.length > 0).length).toBeGreaterThan(0);
  await page.goto(site.origin + PAIR);
  await page.locator('#topics').waitFor();
  expect(await readCells(page)).toEqual(ready);
  expect(await page.locator('#compare-status').textContent()).toMatch(/^按文字相近的程度配对，\d+ 对/);
  expect([...record.errors, ...record.console]).toEqual([]);
  await close();
});

test('plans of two compilations are chosen and compared; one that is not there is said', async () => {
  const { page, close } = await openPage(odd.browser, `${odd.origin}/compare/`);
  const values = await page
    .locator('select[name=a] option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const [a = ''] = values;
  const b = values.find((value) => value.split('/')[0] !== a.split('/')[0]) ?? '';
  await page.selectOption('select[name=a]', a);
  await page.selectOption('select[name=b]', b);
  await page.click('#compare button');
  await page.locator('#parts').waitFor();
  const heads = await page
    .locator('#compared thead a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(heads.slice(0, 2)).toEqual([`/${a}/`, `/${b}/`]);
  expect(new URL(page.url()).searchParams.get('b')).toBe(b);
  await page.goto(`${odd.origin}/compare/?a=${a}&b=nowhere/1`);
  await expect.poll(() => page.locator('#compare-status').textContent()).toContain('本站没有其中之一');
  await close();
});

test('without scripts the pairs made ready are listed, and it says so', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}/compare/`, { javaScriptEnabled: false });
  expect(await page.locator('noscript').textContent()).toContain('任选两篇需要 JavaScript');
  expect(await page.locator('#compare').isVisible()).toBe(false);
  await page.locator('summary', { hasText: '做好的对照' }).click();
  expect(await page.locator('nav a[href="/education-2024/compare/1-2/"]').isVisible()).toBe(true);
  await close();
});

test.each(['/education-2024/compare/1-2/', PAIR])(
  'on a phone the two stand below each other, each with its name: %s',
  async (at) => {
    const { page, close } = await openPage(site.browser, site.origin + at, { viewport: { width: 320, height: 640 } });
    await page.locator('#topics').waitFor();
    const overflow = await page
      .locator('main .scroll')
      .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
    expect(overflow).toEqual([0, 0]);
    const names = await page.locator('tbody tr:has(td)').first().locator('.side').allTextContents();
    expect(names).toEqual(['第1篇', '第2篇']);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(() => page.locator('.side:visible').count()).toBe(0);
    await close();
  },
);

test('plans of one title are told apart in the closed choice, too', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}/compare/`);
  const words = await page.locator('select[name=b] option').allTextContents();
  expect(words.slice(0, 2).map((one) => one.trim().slice(0, 3))).toEqual(['第1篇', '第2篇']);
  await close();
});
