import { expect, test } from 'vitest';
import { openPage, useSite } from './browser.ts';

const site = useSite('oddSite');

/** Where a reader who follows `path` ends up. */
async function arrive(path: string, javaScriptEnabled: boolean, target: string): Promise<string> {
  const { page, close } = await openPage(site.browser, site.origin + path, { javaScriptEnabled });
  await page.waitForURL(site.origin + target, { timeout: 5000 }).catch(() => undefined);
  const { pathname, hash } = new URL(page.url());
  await close();
  return pathname + hash;
}

test.each([true, false])('the page of a moved entry leads to it (JavaScript: %s)', async (hasScript) => {
  expect(await arrive('/county/1/item-4/', hasScript, '/county/1/#item-6')).toBe('/county/1/#item-6');
});

test('what an address meant before is told to who comes by it, and to nobody else', async () => {
  const told = async (path: string, click?: string, target = path): Promise<number> => {
    const { page, close } = await openPage(site.browser, site.origin + path);
    if (click !== undefined) await page.locator(click).first().click();
    await page.waitForURL(site.origin + target);
    const notes = await page.locator('p.earlier:visible').count();
    await close();
    return notes;
  };
  expect(await told('/county/1/#item-3')).toBe(1);
  expect(await told('/county/1/')).toBe(0);
  expect(await told('/county/1/', '#item-3 h3 a, #item-3 > :first-child a', '/county/1/#item-3')).toBe(0);
  expect(await told('/county/1/item-3/')).toBe(1);
  expect(await told('/county/1/item-2/', 'a[rel="next"]', '/county/1/item-3/')).toBe(0);
});

test('an old name keeps the fragment with JavaScript, and shows a link to it without', async () => {
  expect(await arrive('/district/1/#item-2', true, '/county/1/#item-2')).toBe('/county/1/#item-2');
  const { page, close } = await openPage(site.browser, `${site.origin}/district/1/#item-2`, {
    javaScriptEnabled: false,
  });
  await page.locator(':target a').click();
  expect(new URL(page.url()).hash).toBe('#item-2');
  expect(new URL(page.url()).pathname).toBe('/county/1/');
  await close();
});
