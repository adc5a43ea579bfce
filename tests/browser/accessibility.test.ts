/** axe on a page of each kind. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findViolations } from './axe.ts';
import { connectBrowser, openPage, type SharedBrowser } from './browser.ts';
import { PAGES } from './page-kinds.ts';
import { type Served, serve } from './serve.ts';

let chromium: SharedBrowser;
let served: Served;
beforeAll(async () => {
  chromium = await connectBrowser();
  served = await serve(inject('site'));
});
afterAll(async () => {
  await chromium.close();
  await served.close();
});

test.each(PAGES)('axe finds nothing on $kind, by day, by night and in forced colours', async ({ path }) => {
  const { page, close } = await openPage(chromium.browser, `${served.origin}${path}`);
  expect(await findViolations(page)).toEqual([]);
  // The night and forced colours change colours and nothing else.
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    expect(await findViolations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
  }
  await close();
});
