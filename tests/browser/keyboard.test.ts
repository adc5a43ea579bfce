/** By keys alone: what has the focus is seen, below the bar, and never lost; each page does its work. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');

const open = (path: string) => openPage(site.browser, site.origin + path);
const press = async (page: Page, key: string, times = 1): Promise<void> => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};

/** Run in the page: notes of each element that gets the focus whether it can be seen there. */
function watchFocus(): void {
  const noted: string[] = [];
  Object.assign(window, { noted });
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    // A hit's ring is round all of it.
    const rings = [null, '::after'].map((part) => getComputedStyle(element, part));
    const box = element.getBoundingClientRect();
    const bar = document.querySelector('header.site') as Element;
    const isOverBar = bar.contains(element) || element.className === 'skip';
    const isBehindBar = !isOverBar && box.bottom <= bar.getBoundingClientRect().bottom && scrollY > 0;
    const hasRing = rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px');
    const isThere = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    if (!hasRing || !isThere || isBehindBar) noted.push(`${element.outerHTML.slice(0, 80)} ${box.top}`);
  });
}

test.each(['/education-2024/1/', '/education-2024/1/item-27/', '/search/?q=职业教育', '/education-2024/compare/1-2/'])(
  'on %s each stop of Tab can be seen, there and back',
  async (path) => {
    const { page, close } = await open(path);
    if (path.startsWith('/search/')) await page.locator('.hits a').first().waitFor();
    await page.evaluate(watchFocus);
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await press(page, 'Tab', 40);
    await press(page, 'Shift+Tab', 10);
    expect(await page.evaluate(() => (window as typeof window & { noted: string[] }).noted)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await close();
  },
);

test('from a search to a hit, its entry page, the next one, and back to the list', async () => {
  const { page, record, close } = await open('/education-2024/2/');
  await press(page, '/');
  await page.keyboard.type('职业教育提质培优');
  // Not one of those that came while it was typed.
  await page
    .locator(`.search-panel .hits a[href*="${encodeURIComponent('职业教育提质培优')}"]`)
    .first()
    .waitFor();
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await page.waitForURL((url) => url.pathname === '/education-2024/1/' && url.hash !== '');
  await page.locator('#item-28 > a.more').focus();
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: '第28项' }).waitFor();
  await page.getByRole('link', { name: '单条页面' }).focus();
  await press(page, 'Enter');
  await page.waitForURL('**/education-2024/1/item-28/');
  await press(page, 'ArrowRight');
  await page.waitForURL('**/education-2024/1/item-29/');
  await page.goBack();
  await page.waitForURL('**/education-2024/1/item-28/');
  expect([...record.console, ...record.errors]).toEqual([]);
  await close();
});

test('two plans are chosen and compared', async () => {
  const { page, close } = await open('/compare/');
  await page.locator('select[name=a]').focus();
  await press(page, 'Home');
  await press(page, 'Tab');
  await press(page, 'End');
  await press(page, 'Tab');
  await press(page, 'Enter');
  await page.locator('#parts').waitFor();
  expect(new URL(page.url()).search).toBe('?a=education-2024%2F1&b=education-2024%2F5');
  await close();
});
