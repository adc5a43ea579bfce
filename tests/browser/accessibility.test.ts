/** axe and Lighthouse on a page of each kind. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findViolations } from './axe.ts';
import { type LaunchedBrowser, launchBrowser, openPage } from './browser.ts';
import { runLighthouse } from './lighthouse.ts';
import { PAGES } from './page-kinds.ts';
import { type Served, serve } from './serve.ts';

let chromium: LaunchedBrowser;
let served: Served;
beforeAll(async () => {
  chromium = await launchBrowser();
  served = await serve(inject('site'));
});
afterAll(async () => {
  await chromium.close();
  await served.close();
});

describe.each(PAGES)('$kind', ({ path, listed }) => {
  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const { page, close } = await openPage(chromium.browser, `${served.origin}${path}`, { colorScheme });
    expect(await findViolations(page)).toEqual([]);
    await close();
  });

  // A page that is answered with 404 is none that Lighthouse takes.
  test.skipIf(path === '/nowhere/')('Lighthouse gives 100', async () => {
    const { scores, failures } = await runLighthouse(`${served.origin}${path}`, chromium.debuggingPort);
    // What asks search engines not to list it fails there by intent, and by nothing else.
    const seo = listed ? [] : ['is-crawlable'];
    expect(failures.filter((failure) => !seo.some((id) => failure.startsWith(id)))).toEqual([]);
    expect(scores).toMatchObject({ accessibility: 100, 'best-practices': 100, ...(listed ? { seo: 100 } : {}) });
  });
});
