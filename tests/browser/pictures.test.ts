/** Pictures of a plan in a browser: axe by day and night, shown under the policy, as wide as a phone at most. */
import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';

const site = useSite('oddSite');
const PLAN = '/sealed-2024/1/';

test.each([PLAN, `${PLAN}item-1/`, '/charts-2024/1/', '/sealed-2024/print/'])(
  'axe finds nothing on %s',
  async (path) => {
    const { page, close } = await openPage(site.browser, `${site.origin}${path}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, violations: await findViolations(page) }).toEqual({ colorScheme, violations: [] });
    }
    await close();
  },
);

test('each is shown, in its size or smaller, and nothing moves when it comes', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}${PLAN}`);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const picture of await page.locator('.picture img').all()) {
    const before = await picture.evaluate((one) => one.getBoundingClientRect().height);
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth)).toBeTruthy();
    expect(await picture.evaluate((one) => one.getBoundingClientRect().height)).toBe(before);
  }
  expect(await page.locator('.picture img').count()).toBe(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await close();
});

test('on the print page each is whole rows high', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}/sealed-2024/print/`);
  const rows = await page.locator('.k-picture').evaluateAll((all) => {
    const row = (225 / 22 / 25.4) * 96;
    return all.map((one) => one.getBoundingClientRect().height / row);
  });
  expect(rows).toHaveLength(5);
  for (const height of rows) expect(Math.abs(height - Math.round(height))).toBeLessThan(0.02);
  await close();
});
