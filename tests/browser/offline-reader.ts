/** A reader who lets the site's worker work, and whose line can be cut. */
import type { Page } from 'playwright-core';
import { type OpenedPage, openPage, type SharedBrowser } from './browser.ts';
import { type Cuttable, serveCuttable } from './serve.ts';

/** The office's compilation. */
export const CITY = 'city-2024/';

export interface Visit {
  readonly page: Page;
  readonly line: Cuttable;
  readonly opened: OpenedPage;
  readonly base: string;
  /** Lets a worker rest that is in the way of another. */
  readonly rest: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a page of the site in `folder`, which is served below `at`, as a reader does who was never there. */
export async function visit({ browser }: SharedBrowser, folder: string, path = CITY, at = '/a/b/'): Promise<Visit> {
  const line = await serveCuttable(folder);
  const base = line.origin + at;
  const opened = await openPage(browser, base + path, { serviceWorkers: 'allow' });
  const close = async (): Promise<void> => {
    await opened.close();
    await line.close();
  };
  const rest = await watchWorkers(opened.page);
  return { page: opened.page, line, opened, base, rest, close };
}

/**
 * A worker takes the place of another once that rests. The browser lets it rest after half a minute, but none that a
 * debugger looks at, as ours does: there the next waits for five minutes.
 */
async function watchWorkers(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const states = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) states.set(versionId, status);
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const all = [...states];
    if (!all.some(([, status]) => status === 'installed')) return;
    const active = all.filter(([, status]) => status === 'activated');
    for (const [versionId] of active) await session.send('ServiceWorker.stopWorker', { versionId });
  };
}

export const readNotice = (page: Page): Promise<string | null> => page.locator('.notice').textContent();
export const listCaches = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
/** The compilations that are kept, each with its version. */
export const listKept = async (page: Page): Promise<string[]> =>
  (await listCaches(page)).flatMap((name) => name.split(':kept:').slice(1));
