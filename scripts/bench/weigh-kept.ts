/** What a visit to a plan loads behind the page, so that its compilation can be read without a network. */
import type { Browser, Page } from 'playwright-core';
import { serveForBench } from './wire-server.ts';

const PATIENCE = 60_000;

/** Bytes on the wire beyond the page's own, from the visit on until the page says that the compilation is kept. */
export async function weighKept(browser: Browser, site: string, path: string): Promise<number> {
  const server = await serveForBench(site, []);
  const visit = async (serviceWorkers: 'allow' | 'block', after: (page: Page) => Promise<unknown>): Promise<number> => {
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers });
    const page = await context.newPage();
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    await after(page);
    await context.close();
    return await server.takeBytes();
  };
  try {
    const alone = await visit('block', async () => {});
    return (await visit('allow', (page) => page.locator('.notice').waitFor({ timeout: PATIENCE }))) - alone;
  } finally {
    await server.close();
  }
}
