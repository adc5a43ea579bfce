import { expect, test } from 'vitest';
import { openPage, useSite } from './browser.ts';

const site = useSite('oddSite');

/** Waits until a reader who follows `path` comes to `target`. */
async function arrive(path: string, javaScriptEnabled: boolean, target: string): Promise<void> {
  const { page, close } = await openPage(site.browser, site.origin + path, { javaScriptEnabled });
  await page.waitForURL(site.origin + target);
  await close();
}

test.each([true, false])('the page of a moved entry leads to it (JavaScript: %s)', async (hasScript) => {
  await arrive('/county/1/item-4/', hasScript, '/county/1/#item-6');
});

test('what an address meant before is told to who comes by it, and to nobody else', async () => {
  const expectNotes = async (count: number, path: string, click?: string, target = path): Promise<void> => {
    const { page, close } = await openPage(site.browser, site.origin + path);
    if (click !== undefined) await page.locator(click).first().click();
    await page.waitForURL(site.origin + target);
    // They are hidden once the address has changed.
    await expect.poll(() => page.locator('p.earlier:visible').count()).toBe(count);
    await close();
  };
  await expectNotes(1, '/county/1/#item-3');
  await expectNotes(0, '/county/1/');
  await expectNotes(0, '/county/1/', '#item-3 h3 a, #item-3 > :first-child a', '/county/1/#item-3');
  await expectNotes(1, '/county/1/item-3/');
  await expectNotes(0, '/county/1/item-2/', 'a[rel="next"]', '/county/1/item-3/');
});

test('an old name keeps the fragment with JavaScript, and shows a link to it without', async () => {
  await arrive('/district/1/#item-2', true, '/county/1/#item-2');
  const { page, close } = await openPage(site.browser, `${site.origin}/district/1/#item-2`, {
    javaScriptEnabled: false,
  });
  await page.locator(':target a').click();
  await page.waitForURL('**/county/1/#item-2');
  await close();
});
