/** The 目录 on a phone: opens where the reader is, closes to the place left, by every way out. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');

const open = (path: string) =>
  openPage(site.browser, `${site.origin}${path}`, { viewport: { width: 320, height: 640 }, hasTouch: true });

async function readFar(page: Page): Promise<number> {
  await page.evaluate(() => document.getElementById('item-30')?.scrollIntoView());
  await page.locator('.here a[href="#item-30"]').waitFor();
  return page.evaluate(() => scrollY);
}

const WAYS_OUT: Record<string, (page: Page) => Promise<unknown>> = {
  'its button': (page) => page.locator('#toc').getByText('关闭').click(),
  Escape: (page) => page.keyboard.press('Escape'),
  'the way back': (page) => page.goBack(),
};

test.each(Object.entries(WAYS_OUT))('%s closes it to the place left, with the focus where it was', async (_, leave) => {
  const { page, record, close } = await open('/education-2024/1/');
  const place = await readFar(page);
  await page.locator('.toc-button').click();
  const current = page.locator('#toc a[aria-current]');
  expect(await current.getAttribute('href')).toBe('#item-30');
  const box = await current.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(640);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#item-30');
  await leave(page);
  await page.locator('#toc').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('toc-button');
  expect(page.url()).toBe(`${site.origin}/education-2024/1/`);
  expect([...record.console, ...record.errors]).toEqual([]);
  await close();
});

test('an entry chosen in it is gone to, and the way back leads out of the plan’s place, not into the 目录', async () => {
  const { page, close } = await open('/education-2024/1/');
  const place = await readFar(page);
  await page.locator('.toc-button').click();
  expect(await findViolations(page)).toEqual([]);
  await page.locator('#toc a[href="#item-12"]').click();
  expect(await page.locator('#toc').isVisible()).toBe(false);
  await page.waitForURL(`${site.origin}/education-2024/1/#item-12`);
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('item-12');
  await page.goBack();
  await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 2, place);
  expect(await page.locator('#toc').isVisible()).toBe(false);
  await close();
});

test('a tablet turned while it is open has the text and the 目录 side by side, and both can be used', async () => {
  const { page, close } = await open('/education-2024/1/');
  await readFar(page);
  await page.locator('.toc-button').click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForFunction(() => document.querySelector('[inert]') === null);
  await page.locator('#item-30 > a.more').click();
  await page.getByRole('dialog', { name: '第30项' }).waitFor();
  await close();
});

test('while it is open nothing behind it can be reached', async () => {
  const { page, close } = await open('/education-2024/1/');
  await page.locator('.toc-button').click();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('article, header.site, footer'))).toBeNull();
  await close();
});

test('every row and button is as large as a finger', async () => {
  const { page, close } = await open('/education-2024/1/');
  const small = await page
    .locator('.toc-button, header.site :is(.name, input, summary), .more, .around a')
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const before = getComputedStyle(element, '::before');
        const height = Math.max(element.getBoundingClientRect().height, Number.parseFloat(before.height) || 0);
        return height < 43.9 ? [`${element.className} ${height}`] : [];
      }),
    );
  expect(small).toEqual([]);
  await page.locator('.toc-button').click();
  const rows = await page
    .locator('#toc li > a')
    .evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 43.9).length);
  expect(rows).toBe(0);
  await close();
});

test('each missing entry is marked in it, and a plan that is nothing but a 目录 is shown once', async () => {
  const { page, close } = await open('/education-2024/3/');
  const marked = await page
    .locator('#toc small')
    .evaluateAll((notes) => notes.map((note) => note.previousElementSibling?.getAttribute('href')));
  const missing = await page
    .locator('.text .missing')
    .evaluateAll((sections) => sections.map((section) => `#${section.id}`));
  expect(missing).toHaveLength(31);
  expect(marked).toEqual(missing);
  expect(await page.locator('.status').textContent()).toBe('25 项中 1 项有正文');
  await page.goto(`${site.origin}/education-2024/5/`);
  expect(await page.locator('#toc, .toc-button').count()).toBe(0);
  expect(await page.getByText('持续加强教育系统党的建设').count()).toBe(1);
  await close();
});
