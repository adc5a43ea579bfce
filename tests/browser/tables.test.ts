/** Tables of a plan in a browser: axe by day and night, scrolling alone on a phone, marks within a cell only. */
import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';

const PLAN = '/tables-2024/1/';
const site = useSite('oddSite');

test.each([PLAN, `${PLAN}item-1/`, '/tables-2024/print/'])('axe finds nothing on %s', async (path) => {
  const { page, close } = await openPage(site.browser, `${site.origin}${path}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, violations: await findViolations(page) }).toEqual({ colorScheme, violations: [] });
  }
  await close();
});

test('on a phone the table scrolls, by keyboard too, and the page does not', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}${PLAN}`);
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const frame = page.locator('.table .scroll').nth(1);
  expect(await frame.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  await close();
});

test('a phrase is marked within a cell, and never over two', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}${PLAN}?q=${encodeURIComponent('堤防科')}`);
  await page.locator('td mark').first().waitFor();
  expect(await page.locator('td mark').allTextContents()).toEqual(['堤防科']);
  await page.goto(`${site.origin}${PLAN}?q=${encodeURIComponent('堤防科各镇')}`);
  await page.locator('table').first().waitFor();
  expect(await page.locator('mark').count()).toBe(0);
  await close();
});
