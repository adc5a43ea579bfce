/** axe on a page of each kind, Lighthouse on the three that readers come to. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findViolations } from './axe.ts';
import { connectBrowser, openPage, type SharedBrowser } from './browser.ts';
import { runLighthouse } from './lighthouse.ts';
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
  for (const media of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    expect({ media, violations: await findViolations(page) }).toEqual({ media, violations: [] });
  }
  await close();
});

test.each(PAGES.filter(({ kind }) => ['compilation', 'whole plan', 'entry'].includes(kind)))(
  'Lighthouse gives 100 to $kind',
  async ({ path, listed }) => {
    const { scores, failures } = await runLighthouse(`${served.origin}${path}`, chromium.debuggingPort);
    // What asks search engines not to list it fails there by intent, and by nothing else.
    const seo = listed ? [] : ['is-crawlable'];
    expect(failures.filter((failure) => !seo.some((id) => failure.startsWith(id)))).toEqual([]);
    expect(scores).toMatchObject({ accessibility: 100, 'best-practices': 100, ...(listed ? { seo: 100 } : {}) });
  },
);
