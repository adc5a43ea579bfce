import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser, openPage, type SharedBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

let chromium: SharedBrowser;
let served: Served;
beforeAll(async () => {
  chromium = await connectBrowser();
  served = await serve(inject('oddSite'));
});
afterAll(async () => {
  await chromium.close();
  await served.close();
});

/** Where a reader who follows `path` ends up. */
async function arrive(path: string, javaScriptEnabled: boolean, target: string): Promise<string> {
  const { page, close } = await openPage(chromium.browser, served.origin + path, { javaScriptEnabled });
  await page.waitForURL(served.origin + target, { timeout: 5000 }).catch(() => undefined);
  const { pathname, hash } = new URL(page.url());
  await close();
  return pathname + hash;
}

test.each([true, false])('the page of a moved entry leads to it (JavaScript: %s)', async (hasScript) => {
  expect(await arrive('/county/1/item-4/', hasScript, '/county/1/#item-6')).toBe('/county/1/#item-6');
});

test('an old name keeps the fragment with JavaScript, and shows a link to it without', async () => {
  expect(await arrive('/district/1/#item-2', true, '/county/1/#item-2')).toBe('/county/1/#item-2');
  const { page, close } = await openPage(chromium.browser, `${served.origin}/district/1/#item-2`, {
    javaScriptEnabled: false,
  });
  await page.locator(':target a').click();
  expect(new URL(page.url()).hash).toBe('#item-2');
  expect(new URL(page.url()).pathname).toBe('/county/1/');
  await close();
});
