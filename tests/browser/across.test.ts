/** What plans say together: tables that read without scripts, are sorted and filtered with them, and lead to the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Across } from '../../src/model/across/across.ts';
import { openPage, useSite } from './browser.ts';

const TARGETS = '/education-2024/targets/';
const NAMES = '/education-2024/index/';
const site = useSite('site');

const open = (path: string, options = {}) => openPage(site.browser, `${site.origin}${path}`, options);
const readData = (path: string): string => readFileSync(join(inject('site'), path), 'utf8');
const readAcross = (): Across => JSON.parse(readData('education-2024/across.json'));
const rowsBelow = (page: Page, id: string) => page.locator(`section[aria-labelledby=${id}] tbody tr:not([hidden])`);
const cells = (page: Page, id: string, column: number): Promise<string[]> =>
  rowsBelow(page, id)
    .locator(`td:nth-child(${column})`)
    .evaluateAll((all) => all.map((cell) => (cell as HTMLElement).dataset.value ?? cell.textContent?.trim() ?? ''));

test('figures and dates stand in plain tables without scripts, with a picture of the terms and files', async () => {
  const { page, close } = await open(TARGETS, { javaScriptEnabled: false });
  const { figures, terms } = readAcross();
  expect(await rowsBelow(page, 'figures').count()).toBe(figures.length);
  expect(await rowsBelow(page, 'terms').count()).toBe(terms.length);
  expect(await page.locator('.filter, th button').count()).toBe(0);
  const picture = page.getByRole('img', { name: /^一年中 \d+ 处时限的先后，内容同下表$/ });
  expect(await picture.locator('rect').count()).toBeGreaterThan(5);
  const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  expect(
    readData(csv as string)
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(1 + figures.length + terms.length);
  expect(await page.getByRole('link', { name: 'JSON' }).getAttribute('href')).toBe('/education-2024/across.json');
  await rowsBelow(page, 'figures').first().getByRole('link').click();
  await page.waitForURL(new URL(figures[0]?.url as string, site.origin).href);
  await close();
});

test('with scripts they are sorted by value, brought back into the source’s order, and filtered', async () => {
  const { page, record, close } = await open(TARGETS);
  const { figures } = readAcross();
  const asPrinted = figures.map(({ from }) => `${from}`);
  const ascending = [...asPrinted].sort((a, b) => Number(a) - Number(b));
  const head = page.locator('section[aria-labelledby=figures] th').first();
  for (const [sort, expected] of [
    ['ascending', ascending],
    ['descending', [...ascending].sort((a, b) => Number(b) - Number(a))],
    [null, asPrinted],
  ] as const) {
    await head.getByRole('button', { name: '指标' }).click();
    expect(await head.getAttribute('aria-sort')).toBe(sort);
    expect(await cells(page, 'figures', 1)).toEqual(expected);
  }
  await page.getByRole('searchbox', { name: '筛选指标' }).fill('毛入园率');
  expect(await cells(page, 'figures', 2)).toEqual(
    figures.map(({ clause }) => clause).filter((clause) => clause.includes('毛入园率')),
  );
  expect([...record.console, ...record.errors]).toEqual([]);
  await close();
});

test('documents and quoted words stand by reading, are sorted by count, and lead to the entries that name them', async () => {
  const { page, close } = await open(NAMES);
  const { documents, quotes } = readAcross();
  for (const [id, rows] of Object.entries({ documents, quotes })) {
    expect(await cells(page, id, 1)).toEqual(rows.map(({ initial }) => initial));
    const letters = rows.map(({ initial }) => initial).filter((initial) => initial !== '#');
    expect(letters).toEqual([...letters].sort());
    const byCount = page.locator(`section[aria-labelledby=${id}] th button`, { hasText: '次数' });
    for (let i = 0; i < 2; i++) await byCount.click();
    expect(await cells(page, id, 3)).toEqual(rows.map(({ count }) => `${count}`).sort((a, b) => +b - +a));
  }
  // Named on its own and within longer names.
  const row = rowsBelow(page, 'quotes').filter({
    has: page.locator('td:nth-child(2)', { hasText: /^\s*“县管校聘”\s*$/ }),
  });
  expect(await row.locator('td').nth(2).textContent()).toBe('4');
  const addresses = await row.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(quotes.find(({ name }) => name === '县管校聘')?.places.map(({ url }) => url));
  await page.getByRole('link', { name: '全站索引' }).click();
  await page.waitForURL('**/names/');
  expect(await page.locator('tbody tr').count()).toBe(documents.length);
  await close();
});

test('topics show plan beside plan with the phrase that put an entry there, and what none of them holds', async () => {
  const { page, close } = await open('/topics/');
  const { others } = JSON.parse(readData('topics.json')) as { others: readonly { url: string }[] };
  expect(await page.getByText('专题由编辑归类，不是原文所有').count()).toBe(1);
  const listed = await page
    .locator('section[aria-labelledby=others] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(listed).toEqual(others.map(({ url }) => url));
  await page.getByRole('link', { name: '学前教育', exact: true }).click();
  const columns = page.locator('.columns section');
  await columns.first().waitFor();
  await page.waitForLoadState();
  const tops = await columns.evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().top));
  expect(tops).toEqual([tops[0], tops[0]]);
  const held = await columns.locator('li').evaluateAll((items) =>
    items.every((item) => {
      const phrase = /^\s*因“(.+?)”：/.exec(item.querySelector('small')?.textContent ?? '')?.[1];
      return (
        phrase !== undefined &&
        item.querySelector('small')?.textContent?.split('：').slice(1).join('：').includes(phrase)
      );
    }),
  );
  expect(held).toBe(true);
  await close();
});
