/** What is printed is found as printed; a number leads to what bears it; other characters are turned where one asks. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');

const search = (query: string) => openPage(site.browser, `${site.origin}/search/?${new URLSearchParams({ q: query })}`);
const linksIn = (page: Page, list: string): Promise<string[]> =>
  page.locator(`${list} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test.each([
  ['28.提高中等职业教育办学质量', '/education-2024/1/', 'item-28'],
  ['（五）职业教育提质培优工程', '/education-2024/1/', 'part-3-section-5'],
  ['(五)职业教育', '/education-2024/1/', 'part-3-section-5'],
  ['一、坚持“建设', '/education-2024/1/', 'part-1'],
])('%s is found as printed, and marked on its page', async (query, path, anchor) => {
  const { page, record, close } = await search(query);
  await page.locator('.hits a').first().waitFor();
  const [hit] = await linksIn(page, '.hits');
  const url = new URL(hit as string, site.origin);
  expect([url.pathname, url.hash]).toEqual([path, `#${anchor}`]);
  expect(await page.locator('.hits .number mark').first().isVisible()).toBe(true);
  await page.locator('.hits a').first().click();
  await page.locator(`#${anchor} > :first-child mark`).first().waitFor();
  const marked = await page
    .locator(`#${anchor} > :first-child mark`)
    .evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''));
  expect(marked.normalize('NFKC')).toBe(query.normalize('NFKC'));
  expect([...record.console, ...record.errors]).toEqual([]);
  await close();
});

test.each([
  ['第一篇第27项', ['/education-2024/1/#item-27']],
  ['1 27', ['/education-2024/1/#item-27']],
  ['第27项', ['/education-2024/1/#item-27', '/education-2024/2/#item-27']],
  ['27', ['/education-2024/1/#item-27', '/education-2024/2/#item-27']],
])('%s offers a jump above the hits', async (query, addresses) => {
  const { page, close } = await search(query);
  await page.locator('.jumps a').first().waitFor();
  expect(await linksIn(page, '.jumps')).toEqual(addresses);
  expect(await page.locator('.jumps').textContent()).toContain('第27项 构建优质均衡基本公共教育服务体系');
  expect(await findViolations(page)).toEqual([]);
  await page.locator('.jumps a').first().click();
  await page.waitForURL(`${site.origin}/education-2024/1/#item-27`);
  await close();
});

test('the box in the bar offers the jump, too', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}/education-2024/4/`);
  await page.locator('header.site input').fill('1 27');
  await page.locator('.search-panel .jumps a[href="/education-2024/1/#item-27"]').waitFor();
  await close();
});

test('traditional characters find simplified ones where the reader asks for it; the table is loaded only then', async () => {
  const { page, record, close } = await search('職業教育');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.getByText('没有找到“職業教育”').waitFor();
  expect(loaded.filter((url) => url.includes('simplify'))).toEqual([]);
  await page.getByRole('button', { name: '按简体字再查' }).click();
  const offer = page.getByRole('link', { name: '“职业教育”' });
  await offer.waitFor();
  expect(await page.locator('#results').textContent()).toContain('“職業教育”按简体作 “职业教育”');
  expect(loaded.filter((url) => url.includes('simplify'))).toHaveLength(1);
  await offer.click();
  await page.locator('.hits a').first().waitFor();
  expect([...record.console, ...record.errors]).toEqual([]);
  await close();
});

test('nothing found: the longest part of two Han characters at least, and not a letter', async () => {
  const { page, close } = await search('ixyzi职业教育改观');
  await page.locator('.near a').waitFor();
  expect(await page.locator('.near').textContent()).toMatch(/“职业教育改?”/);
  await page.goto(`${site.origin}/search/?q=xyzi`);
  await page.getByText('没有找到“xyzi”').waitFor();
  expect(await page.locator('.near a').count()).toBe(0);
  await close();
});
