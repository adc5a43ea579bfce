/** Never lost on a long page: where the reader is, where they were, and how the page looks to them. */
import { describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');

const open = (path: string, options = {}) => openPage(site.browser, `${site.origin}${path}`, options);
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };
const PLAN = '/education-2024/1/';

describe.each([
  ['a wide screen', { viewport: { width: 1280, height: 800 } }],
  ['a phone', PHONE],
])('on %s', (name, options) => {
  test('the bar names the plan and the entry being read, and a line how far it is', async () => {
    const { page, record, close } = await open(PLAN, options);
    const bar = page.locator('.here');
    expect(await bar.isVisible()).toBe(false);
    for (const [anchor, words] of [
      ['item-30', '30.提升办学规模和质量'],
      ['part-4', '四、深入推进九项改革'],
    ]) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), anchor as string);
      await bar.getByRole('link', { name: words as string }).waitFor();
    }
    expect(await bar.getByRole('link', { name: '市教育局2024年工作要点' }).isVisible()).toBe(name !== 'a phone');
    const read = await page.evaluate(() => Number(document.documentElement.style.getPropertyValue('--read')));
    expect(read).toBeGreaterThan(0.5);
    expect(read).toBeLessThan(1);
    expect(await findViolations(page)).toEqual([]);
    expect([...record.console, ...record.errors]).toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
    await bar.waitFor({ state: 'hidden' });
    await close();
  });

  test('where the reader was is offered the next time, and never forced', async () => {
    const { page, close } = await open(PLAN, options);
    await page.evaluate(() => document.getElementById('item-27')?.scrollIntoView());
    await page.locator('.here a[href="#item-27"]').waitFor();
    await page.goto(`${site.origin}/education-2024/2/`);
    expect(await page.locator('.here').isVisible()).toBe(false);
    await page.goto(`${site.origin}${PLAN}`);
    const offer = page.getByRole('link', { name: '上次读到 27构建优质均衡基本公共教育服务体系' });
    await offer.waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await offer.click();
    await page.waitForFunction(() => scrollY > 1000);
    expect(await page.locator(':target').getAttribute('id')).toBe('item-27');
    // Who comes to an address reads there.
    await page.goto(`${site.origin}${PLAN}#item-3`);
    await page.locator('.here a[href="#item-3"]').waitFor();
    expect(await page.getByText('上次读到').count()).toBe(0);
    await close();
  });
});

test('neighbouring plans and the way back to the top stand at both ends', async () => {
  const { page, close } = await open('/education-2024/2/');
  const [top, end] = [page.locator('.cover .around'), page.locator('main > .around')];
  for (const nav of [top, end]) {
    expect(await nav.locator('[rel=prev]').getAttribute('href')).toBe('/education-2024/1/');
    expect(await nav.locator('[rel=next]').getAttribute('href')).toBe('/education-2024/3/');
  }
  await end.getByRole('link', { name: '回到篇首' }).click();
  await page.waitForFunction(() => scrollY === 0);
  await close();
});

describe('looks', () => {
  test('are chosen in one menu, apply at once, and hold on the next page before it is painted', async () => {
    const { page, record, close } = await open(PLAN, { colorScheme: 'light' });
    const sizes = () =>
      page.evaluate(() => {
        const { fontSize, lineHeight } = getComputedStyle(document.querySelector('.text') as Element);
        const { backgroundColor } = getComputedStyle(document.body);
        return { fontSize, lineHeight, backgroundColor };
      });
    expect(await sizes()).toEqual({ fontSize: '17px', lineHeight: '32.3px', backgroundColor: 'rgb(253, 252, 250)' });
    await page.locator('.looks > summary').click();
    await page.getByRole('radio', { name: '深色' }).check();
    await page.getByRole('radio', { name: '特大' }).check();
    await page.getByRole('radio', { name: '松' }).check();
    const chosen = { fontSize: '25.5px', lineHeight: '58.65px', backgroundColor: 'rgb(23, 22, 20)' };
    expect(await sizes()).toEqual(chosen);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.looks[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.goto(`${site.origin}/education-2024/2/`, { waitUntil: 'domcontentloaded' });
    expect(await sizes()).toEqual(chosen);
    // Paper is white.
    await page.emulateMedia({ media: 'print' });
    const soft = page.locator('.cover p').first();
    expect(await soft.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(101, 96, 90)');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.looks > summary').click();
    await page.getByRole('radio', { name: '随系统' }).check();
    expect((await sizes()).backgroundColor).toBe('rgb(253, 252, 250)');
    expect([...record.console, ...record.errors]).toEqual([]);
    await close();
  });

  test('fit a phone, with letters as large as they go', async () => {
    const { page, close } = await open(PLAN, PHONE);
    await page.locator('.looks > summary').click();
    await page.getByRole('radio', { name: '特大' }).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page
      .locator('.looks label')
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    await close();
  });

  test('are not offered where no script could keep them', async () => {
    const { page, close } = await open(PLAN, { javaScriptEnabled: false });
    expect(await page.locator('.looks').isVisible()).toBe(false);
    await close();
  });
});
