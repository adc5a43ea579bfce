/** Lighthouse on the kinds of page that readers come to. */
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { runLighthouse } from './lighthouse.ts';
import { PAGES } from './page-kinds.ts';

const site = useSite('site');

test.each(PAGES.filter(({ kind }) => ['compilation', 'whole plan', 'entry'].includes(kind)))(
  'Lighthouse gives 100 to $kind',
  async ({ path, listed }) => {
    const { scores, failures } = await runLighthouse(`${site.origin}${path}`, site.debuggingPort);
    // What asks search engines not to list it fails there by intent, and by nothing else.
    const seo = listed ? [] : ['is-crawlable'];
    expect(failures.filter((failure) => !seo.some((id) => failure.startsWith(id)))).toEqual([]);
    expect(scores).toMatchObject({ accessibility: 100, 'best-practices': 100, ...(listed ? { seo: 100 } : {}) });
  },
);
