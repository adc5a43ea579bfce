/**
 * What Lighthouse's score for speed is made of, as far as it does not depend on how busy the machine is: what is waited
 * for before the first paint, what moves afterwards, what is largest on the screen, and how much comes. The score itself
 * is told by `npm run lighthouse`.
 */
import { expect, test } from 'vitest';
import { openPage, useSite } from './browser.ts';

const site = useSite('site');
/** A phone as Lighthouse has it. */
const PHONE = { viewport: { width: 412, height: 823 }, hasTouch: true };
const MOST_BYTES = 300_000;

/**
 * Run in the page. The browser reports a paint some time after `load`, and what moved no later than that: it is waited for,
 * not looked at once.
 */
async function readLoading() {
  const shifts: PerformanceEntryList = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
  const largest = await new Promise<PerformanceEntryList>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
    renderBlockingStatus: string;
  })[];
  return {
    moved: shifts.map((shift) => (shift as PerformanceEntry & { value: number }).value),
    largest: (largest.at(-1) as (PerformanceEntry & { element: Element }) | undefined)?.element?.tagName,
    waitedFor: resources
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
      .map(({ name }) => new URL(name).pathname),
    bytes: resources.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  };
}

test.each(['/education-2024/', '/education-2024/1/', '/education-2024/1/item-27/'])(
  '%s waits for its styles and the reader’s looks alone, and nothing moves',
  async (path) => {
    const { page, close } = await openPage(site.browser, site.origin + path, PHONE);
    const { moved, largest, waitedFor, bytes } = await page.evaluate(readLoading);
    expect(moved).toEqual([]);
    expect(largest).toMatch(/^(?!IMG)/);
    expect(waitedFor.filter((name) => !name.endsWith('.css'))).toEqual(['/appearance.js']);
    expect(waitedFor.length).toBeLessThanOrEqual(4);
    expect(bytes).toBeLessThan(MOST_BYTES);
    await close();
  },
);

test('no script is needed for it: where none can be had, the text stands as before', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}/favicon.svg`, PHONE);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${site.origin}/education-2024/1/`);
  expect(await page.locator('#item-1').isVisible()).toBe(true);
  // As long as the test may last: a paint is reported some time after `load`.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await close();
});
