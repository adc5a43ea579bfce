/** What a reader does: open addresses, follow the 目录, copy a link, without a script, on a small screen. */
import { describe, expect, test } from 'vitest';
import { LISTED } from '../seeds/education-2024.listed.ts';
import { openPage, useSite } from './browser.ts';
import { PAGES } from './page-kinds.ts';

const site = useSite('site');

const open = (path: string, options = {}) => openPage(site.browser, `${site.origin}${path}`, options);
const PHONE = { viewport: { width: 390, height: 844 } };

test.each([1, 2, 3, 4, 5])('every address of plan %i is reached, below the bar, and marked', async (plan) => {
  const { page, record, close } = await open(`/education-2024/${plan}/`);
  const anchors = LISTED.filter((heading) => heading.plan === plan).map(({ anchor }) => anchor);
  const reached = await page.evaluate((wanted) => {
    const bar = document.querySelector('header.site')?.getBoundingClientRect().bottom ?? 0;
    return wanted.filter((anchor) => {
      location.hash = anchor;
      const target = document.querySelector(':target');
      const { top } = target?.getBoundingClientRect() ?? { top: -1 };
      return target?.id === anchor && top >= bar && top < innerHeight;
    });
  }, anchors);
  expect(reached).toEqual(anchors);
  expect(record).toEqual({ console: [], errors: [], foreignRequests: [] });
  await close();
});

describe.each(PAGES)('$kind', ({ path }) => {
  test('has nothing to complain of, and asks no other host', async () => {
    const { record, close } = await open(path);
    // The page for addresses that do not exist is itself answered with 404.
    const console = record.console.filter((line) => !(path === '/nowhere/' && line.includes('404')));
    expect({ ...record, console }).toEqual({ console: [], errors: [], foreignRequests: [] });
    await close();
  });

  test('fits a screen of 320 pixels', async () => {
    const { page, close } = await open(path, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // Lines of so few characters would be torn if they were set to one width; sheets of paper are wider.
    const torn = await page
      .locator('body *:not(.paper, .paper *)')
      .evaluateAll((all) => all.filter((one) => /justify/.test(getComputedStyle(one).textAlign)).length);
    expect(torn).toBe(0);
    await close();
  });
});

test('without a script the text is there, and the 目录 opens by its link and closes by an entry', async () => {
  const { page, close } = await open('/education-2024/1/', { ...PHONE, javaScriptEnabled: false });
  expect(await page.locator('#item-53').textContent()).toContain('打造便捷温馨考务');
  expect(await page.locator('#toc').isVisible()).toBe(false);
  await page.locator('.toc-button').click();
  expect(await page.locator('#toc').isVisible()).toBe(true);
  await page.locator('#toc a[href="#item-27"]').click();
  expect(await page.locator('#toc').isVisible()).toBe(false);
  expect(page.url()).toBe(`${site.origin}/education-2024/1/#item-27`);
  await close();
});

test('the 目录 follows the scroll', async () => {
  const { page, close } = await open('/education-2024/1/', { viewport: { width: 1280, height: 800 } });
  for (const anchor of ['item-30', 'item-12', 'part-4-section-2']) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), anchor);
    await page.locator(`#toc a[href="#${anchor}"][aria-current]`).waitFor();
  }
  expect(await page.locator('#toc a[aria-current]').count()).toBe(1);
  await close();
});

test('an item’s mark shows as a link on hover and focus, and copies its address on click', async () => {
  const { page, close } = await open('/education-2024/2/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const mark = page.locator('#item-6 > :first-child > a');
  const line = () => mark.evaluate((link) => getComputedStyle(link).textDecorationLine);
  expect(await line()).toBe('none');
  await mark.hover();
  await expect.poll(line).toBe('underline');
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByText('已复制本条地址').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.origin}/education-2024/2/#item-6`);
  await close();
});

test('an item leads to its line of the source, and the line back', async () => {
  const { page, close } = await open('/education-2024/1/#item-27', { viewport: { width: 1280, height: 800 } });
  await page.locator('#item-27 > a.more').click();
  await page.getByRole('link', { name: '原文第244行' }).click();
  await page.waitForURL('**/education-2024/source/#L244');
  expect(await page.locator('li:target code').textContent()).toMatch(/^27构建优质均衡/);
  await page.locator('li:target a.target').click();
  await page.waitForURL('**/education-2024/1/#item-27');
  await close();
});
