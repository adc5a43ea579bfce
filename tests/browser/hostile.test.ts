/** A seed that tries to run script, to break out of its component, to forge a link: it is shown, and does nothing. */
import { expect, test } from 'vitest';
import { ATTACKS } from '../site/odd-seeds.ts';
import { openPage, useSite } from './browser.ts';

const site = useSite('oddSite');

test.each(['/', '/hostile/', '/hostile/1/', '/hostile/1/item-2/', '/hostile/source/', '/hostile/print/'])(
  '%s shows it and does nothing',
  async (path) => {
    const { page, record, close } = await openPage(site.browser, `${site.origin}${path}`);
    expect(await page.title()).not.toContain('ran');
    expect(record).toEqual({ console: [], errors: [], foreignRequests: [] });
    const links = await page.evaluate(() => [...document.links].map(({ protocol, host }) => `${protocol}//${host}`));
    expect(links.filter((link) => link.startsWith('javascript:') || link.includes('evil'))).toEqual([]);
    expect(await page.locator('img, svg, b, main script:not([src])').count()).toBe(0);
    await close();
  },
);

test('every attack stands on the page as it was written', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}/hostile/1/`);
  const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
  const text = squeeze((await page.locator('article').textContent()) ?? '');
  for (const attack of ATTACKS) expect(text).toContain(squeeze(attack));
  await close();
});
