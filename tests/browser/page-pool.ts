/**
 * Pages that one test after another uses: a new context costs the browser processes and more than a second, a page made
 * as new some milliseconds. Made as new is what a page of a site keeps: storage, cookies, history, media, size, routes.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { slowPage } from './slowness.ts';

/** Idle pages, by the options of their context. */
const idle = new Map<string, Page[]>();

/** What a context has where its options say nothing. */
const USUAL = { locale: 'zh-CN', serviceWorkers: 'block' } as const;
const USUAL_VIEWPORT = { width: 1280, height: 720 };

/** A page as new. Whoever gives it scripts of its own or lets it install a worker closes its context afterwards. */
export async function takePage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const known = idle.get(JSON.stringify(options))?.pop();
  const page = known ?? (await (await browser.newContext({ ...USUAL, ...options })).newPage());
  await slowPage(page, true);
  return page;
}

/** Gives a page back to be used again; one that cannot be made as new goes. */
export async function returnPage(page: Page, options: BrowserContextOptions): Promise<void> {
  const context = page.context();
  if (page.isClosed()) return context.close();
  if (context.pages().length > 1 || !(await renew(page, context, options))) return context.close();
  await slowPage(page, false);
  const key = JSON.stringify(options);
  idle.set(key, [...(idle.get(key) ?? []), page]);
}

/** @returns Whether the page is as new. */
async function renew(page: Page, context: BrowserContext, options: BrowserContextOptions): Promise<boolean> {
  const { protocol, origin } = new URL(page.url());
  if (protocol !== 'http:' || options.javaScriptEnabled === false || options.serviceWorkers === 'allow') return false;
  for (const event of ['request', 'requestfinished', 'response', 'console', 'dialog', 'download'])
    page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // A picture of the site has its storage, and no script that writes there.
  await page.goto(`${origin}/favicon.svg`);
  await page.evaluate('localStorage.clear(), sessionStorage.clear()');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  const { colorScheme = 'light', forcedColors = 'none', reducedMotion = 'no-preference', viewport } = options;
  await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
  await page.setViewportSize(viewport ?? USUAL_VIEWPORT);
  await page.mouse.move(-1, -1);
  return true;
}
