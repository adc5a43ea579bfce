/**
 * The headless Chromium that test files share, and pages in it that keep a record of what a reader's browser would
 * complain about: console messages, errors nobody caught, requests to another host.
 */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
  type WebError,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { PATIENCE_MS } from '../patience.ts';
import type { Launched } from './launch-chromium.ts';
import { returnPage, takePage } from './page-pool.ts';
import { type Served, serve } from './serve.ts';
import { DRIVER_MS } from './slowness.ts';

export interface SharedBrowser {
  readonly browser: Browser;
  /** Where a second tool can take the browser's remote control. */
  readonly debuggingPort: number;
}

let connected: Promise<SharedBrowser> | undefined;

/** The browser of this worker. Files share the connection and the pages made by it; both end with the worker. */
export function connectBrowser(): Promise<SharedBrowser> {
  connected ??= connect();
  return connected;
}

/** Without a go-between: that would read and write every message once more. */
async function connect(): Promise<SharedBrowser> {
  const chromiums = inject('chromiums');
  const { debuggingPort } = chromiums[Number(process.env.VITEST_POOL_ID) % chromiums.length] as Launched;
  return {
    browser: await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`, { slowMo: DRIVER_MS }),
    debuggingPort,
  };
}

export interface PageRecord {
  /** `error: text`, in order. */
  readonly console: string[];
  readonly errors: string[];
  /** Addresses asked for outside the page's own origin. */
  readonly foreignRequests: string[];
}

export interface OpenedPage {
  readonly page: Page;
  readonly record: PageRecord;
  readonly close: () => Promise<void>;
}

/** Opens an address in a page that nothing was done in before, and waits until it has loaded. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const page = await takePage(browser, options);
  page.setDefaultTimeout(PATIENCE_MS);
  const { record, end } = keepRecord(page.context(), new URL(url).origin);
  await page.goto(url, { waitUntil: 'load' });
  const close = async (): Promise<void> => {
    end();
    await returnPage(page, options);
  };
  return { page, record, close };
}

/** What our browser says where it blocks service workers. */
const RE_BLOCKED = /^Service Worker registration blocked by Playwright/;

function keepRecord(context: BrowserContext, origin: string): { record: PageRecord; end: () => void } {
  const record: PageRecord = { console: [], errors: [], foreignRequests: [] };
  const onConsole = (message: ConsoleMessage) => {
    if (!RE_BLOCKED.test(message.text())) record.console.push(`${message.type()}: ${message.text()}`);
  };
  const onError = (error: WebError) => record.errors.push(String(error.error()));
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) record.foreignRequests.push(url.href);
  };
  context.on('console', onConsole).on('weberror', onError).on('request', onRequest);
  const end = () => context.off('console', onConsole).off('weberror', onError).off('request', onRequest);
  return { record, end };
}

export interface SharedSite {
  readonly browser: Browser;
  readonly debuggingPort: number;
  /** Of the served site, without a slash at its end. */
  readonly origin: string;
}

/** The browser and a served site for the tests of a file; to be read in tests only, once both stand. */
export function useSite(name: 'site' | 'oddSite'): SharedSite {
  let launched: SharedBrowser;
  let served: Served;
  beforeAll(async () => {
    launched = await connectBrowser();
    served = await serve(inject(name));
  });
  afterAll(() => served?.close());
  return {
    get browser() {
      return launched.browser;
    },
    get debuggingPort() {
      return launched.debuggingPort;
    },
    get origin() {
      return served.origin;
    },
  };
}
