/** What can be done with an entry, by pointer, finger and keys; and what screen readers are told of it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');

const open = (path: string, options = {}) =>
  openPage(site.browser, `${site.origin}${path}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest('section')?.id);
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

describe('the menu of an entry', () => {
  test('copies link and text, leads to the source and to the entry’s page, and gives the focus back', async () => {
    const { page, record, close } = await open('/education-2024/1/');
    await page.getByRole('link', { name: '更多：第27项' }).click();
    const menu = page.getByRole('dialog', { name: '第27项' });
    await menu.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await menu.getByRole('button', { name: '复制链接' }).click();
    await menu.getByText('已复制：链接').waitFor();
    expect(await clipboard(page)).toBe(`${site.origin}/education-2024/1/#item-27`);
    await menu.getByRole('button', { name: '复制正文' }).click();
    await menu.getByText('已复制：正文').waitFor();
    expect(await clipboard(page)).toMatch(
      /^27构建优质均衡基本公共教育服务体系。实施新时代基础教育扩优提质行动，.+资源。$/,
    );
    expect(await menu.getByRole('link', { name: '原文第244行' }).getAttribute('href')).toBe(
      '/education-2024/source/#L244',
    );
    expect(
      await menu.getByRole('link', { name: '单条页面' }).evaluate((link: HTMLAnchorElement) => link.pathname),
    ).toBe('/education-2024/1/item-27/');
    await page.emulateMedia({ media: 'print' });
    expect([await menu.isVisible(), await page.locator('#item-27').isVisible()]).toEqual([false, true]);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('item-27');
    expect([...record.console, ...record.errors, ...record.foreignRequests]).toEqual([]);
    await close();
  });

  test('copies a section with all that stands in it, a line a paragraph, without the site’s own words', async () => {
    const { page, close } = await open('/education-2024/1/');
    await page.locator('#part-3-section-4 > .more').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '复制正文' }).click();
    await page.getByText('已复制：正文').waitFor();
    const lines = (await clipboard(page)).split('\n');
    expect(lines.map((line) => line.slice(0, 6))).toEqual(['（四）基础教', '25.实施义', '26.推进中', '27构建优质']);
    await close();
  });

  test('shares by the system where that can be done, with a name of its own', async () => {
    const { page, close } = await open('/education-2024/1/');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => {
          document.body.dataset.shared = data.url;
        },
      });
    });
    await page.locator('#item-27 > .more').click();
    await page.getByRole('button', { name: '分享第27项' }).click();
    await page.locator(`body[data-shared="${site.origin}/education-2024/1/#item-27"]`).waitFor();
    await close();
  });

  test('is a sheet at the foot of a phone, and stands over no heading before it is opened', async () => {
    const { page, close } = await open('/education-2024/1/', PHONE);
    const covered = await page.locator('.text .more').evaluateAll((links) =>
      links.flatMap((link) => {
        const range = document.createRange();
        const own = link.getBoundingClientRect();
        const headings = [...document.querySelectorAll('.text section > :first-child')];
        return headings.flatMap((heading) => {
          range.selectNodeContents(heading);
          const hit = [...range.getClientRects()].some(
            ({ left, right, top, bottom }) =>
              left < own.right - 12 && right > own.left + 12 && top < own.bottom - 12 && bottom > own.top + 12,
          );
          return hit ? [`${link.getAttribute('href')} over ${heading.textContent}`] : [];
        });
      }),
    );
    expect(covered).toEqual([]);
    await page.locator('#item-27 > .more').tap();
    const menu = page.getByRole('dialog', { name: '第27项' });
    await menu.waitFor();
    const box = await menu.boundingBox();
    expect(box).toMatchObject({ x: 0, width: 320 });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(640);
    await close();
  });
});

describe('screen readers and keys', () => {
  test('the skip link leads to the text itself', async () => {
    const { page, close } = await open('/education-2024/1/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
    await close();
  });

  test('headings are read as printed, without a sign before them', async () => {
    const { page, close } = await open('/education-2024/1/');
    const tree = await page.locator('#item-28').ariaSnapshot();
    expect(tree).toContain('heading "28.提高中等职业教育办学质量。"');
    expect(tree).not.toContain('#"');
    const signs = await page
      .locator('.text section > :first-child > a')
      .evaluateAll((links) => links.filter((link) => getComputedStyle(link, '::before').content !== 'none').length);
    expect(signs).toBe(0);
    await close();
  });

  test('the arrow keys lead through the entry pages, but not out of a box that is typed in', async () => {
    const { page, close } = await open('/education-2024/1/item-27/');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/item-28/');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/item-27/');
    await page.locator('input[type=search]').focus();
    await page.keyboard.press('ArrowRight');
    expect(new URL(page.url()).pathname).toBe('/education-2024/1/item-27/');
    await close();
  });

  test('? shows the keys, Escape takes them away, and the focus is where it was', async () => {
    const { page, record, close } = await open('/education-2024/1/');
    await page.locator('#item-5 > .more').focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: '按键' });
    await sheet.waitFor();
    expect(await sheet.textContent()).toContain('上一条、下一条');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('item-5');
    expect([...record.console, ...record.errors]).toEqual([]);
    await close();
  });

  test('where colours are forced, the entry one came for still stands out', async () => {
    const { page, close } = await open('/education-2024/1/#item-27', { forcedColors: 'active' });
    expect(await page.locator(':target').evaluate((target) => getComputedStyle(target).outlineStyle)).toBe('solid');
    expect(await findViolations(page)).toEqual([]);
    await close();
  });
});

test('nothing picked to print: the button is off', async () => {
  const { page, close } = await open('/education-2024/print/');
  const button = page.getByRole('button', { name: '打印' });
  expect(await button.isEnabled()).toBe(true);
  await page.getByRole('button', { name: '清空' }).click();
  expect(await button.isDisabled()).toBe(true);
  await page.getByRole('button', { name: '全部' }).click();
  expect(await button.isEnabled()).toBe(true);
  await close();
});

test('after Back from a result the list stands where it was', async () => {
  const { page, close } = await open('/search/?q=教育', PHONE);
  await page.locator('.hits li').nth(60).scrollIntoViewIfNeeded();
  const hit = page.locator('.hits li').nth(60).locator('a');
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(2000);
  await hit.click();
  await page.locator('main.plan').waitFor();
  await page.goBack();
  await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 2, place);
  await close();
});
