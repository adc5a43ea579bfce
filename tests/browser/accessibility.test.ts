/** axe on a page of each kind. */
import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';
import { PAGES } from './page-kinds.ts';

const site = useSite('site');

test.each(PAGES)('axe finds nothing on $kind, by day, by night and in forced colours', async ({ path }) => {
  const { page, close } = await openPage(site.browser, `${site.origin}${path}`);
  expect(await findViolations(page)).toEqual([]);
  // The night and forced colours change colours and nothing else.
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    expect(await findViolations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
  }
  await close();
});
