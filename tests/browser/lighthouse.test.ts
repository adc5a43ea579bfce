/** Lighthouse on the kinds of page that readers come to. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser, type SharedBrowser } from './browser.ts';
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
