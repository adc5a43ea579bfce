/** axe on a page of each kind. */
import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openPage, useSite } from './browser.ts';
import { PAGES } from './page-kinds.ts';

const site = useSite('site');

test.each(PAGES)('axe finds nothing on $kind, by day, by night and in forced colours', async ({ path }) => {
  const { page, close } = await openPage(site.browser, `${site.origin}${path}`);
  expect(await findViolations(page)).toEqual([]);
  // The night and forced colours change colours and nothing else, of what is alike in the same way.
  await page.evaluate(thinOut);
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    expect(await findViolations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
  }
  await close();
});

/** Runs in the page: of siblings that are alike, and hold what is alike, leaves two, since every other one may differ. */
function thinOut(): void {
  const thin = (element: Element): string => {
    const seen = new Map<string, number>();
    for (const child of [...element.children]) {
      const like = thin(child);
      const count = (seen.get(like) ?? 0) + 1;
      seen.set(like, count);
      if (count > 2) child.remove();
    }
    const attributes = [...element.attributes].map(({ name, value }) => (name === 'class' ? value : name));
    return `${element.localName} ${attributes.sort()} (${[...seen.keys()].sort()})`;
  };
  thin(document.body);
}
