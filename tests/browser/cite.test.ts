import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');

const open = (path: string, options = {}) =>
  openPage(site.browser, new URL(path, site.origin).href, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('citing an item on its plan’s page', () => {
  test('works by keyboard alone, says that it copied, and gives the focus back', async () => {
    const { page, record, close } = await open('/education-2024/1/');
    await page.locator('#item-27 > a.more').focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: '第27项' });
    await menu.waitFor();
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('引用第27项');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('已复制：GB/T 7714—2025').waitFor();
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(await clipboard(page)).toBe(
      `第27项 构建优质均衡基本公共教育服务体系[EB/OL]//市教育局2024年工作要点：教育局2024年工作要点汇编（5篇）第1篇. [${today}]. ${new URL('/education-2024/1/#item-27', site.origin).href}.`,
    );
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('item-27');
    expect([...record.console, ...record.errors, ...record.foreignRequests]).toEqual([]);
    await close();
  });

  test('without JavaScript the link leads to the item’s page, where the forms stand', async () => {
    const { page, close } = await open('/education-2024/1/', { javaScriptEnabled: false });
    await page.locator('#item-27 > a.more').click();
    await page.waitForURL('**/education-2024/1/item-27/');
    await page.locator('details.cite > summary').click();
    expect(await page.locator('details.cite dd').nth(2).textContent()).toMatch(
      /^《市教育局2024年工作要点》（汇编第1篇）第27项《构建/,
    );
    await close();
  });
});

test('the page of one item: forms with buttons once opened, nothing to complain about', async () => {
  const { page, record, close } = await open('/education-2024/1/item-52/');
  await page.locator('details.cite > summary').click();
  await page.getByRole('button', { name: '复制文字' }).click();
  await page.getByText('已复制：文字').waitFor();
  expect(await clipboard(page)).toBe(
    `《市教育局2024年工作要点》（汇编第1篇）第52项《构建协同育人新格局》，${new URL('/education-2024/1/#item-52', site.origin).href}`,
  );
  expect(await findViolations(page)).toEqual([]);
  expect([...record.console, ...record.errors, ...record.foreignRequests]).toEqual([]);
  await close();
});

test.each(['/about/', '/education-2024/changes/', '/education-2024/', '/education-2024/3/item-21/'])(
  '%s has no fault that axe sees',
  async (path) => {
    const { page, record, close } = await open(path);
    expect(await findViolations(page)).toEqual([]);
    expect([...record.console, ...record.errors]).toEqual([]);
    await close();
  },
);
