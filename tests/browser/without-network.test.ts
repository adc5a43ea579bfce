/** What a reader can read without a network: what was visited whole, and of what was not, that it is not there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser, type OpenedPage, openPage, type SharedBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

const ALLOWED = { serviceWorkers: 'allow' } as const;
let chromium: SharedBrowser;
beforeAll(async () => {
  chromium = await connectBrowser();
});
afterAll(() => chromium?.close());

const notice = (page: Page): Promise<string> => page.locator('.notice').innerText({ timeout: 60_000 });
const heading = (page: Page): Promise<string> => page.locator('h1').first().innerText();

describe('in a folder of its host', () => {
  let served: Served;
  let opened: OpenedPage;
  let page: Page;
  let base: string;
  beforeAll(async () => {
    served = await serve(inject('officeSite'));
    base = `${served.origin}/a/b/`;
    opened = await openPage(chromium.browser, `${base}city-2024/`, ALLOWED);
    ({ page } = opened);
  });
  afterAll(async () => {
    await opened?.close();
    await served?.close();
  });

  test('says what is kept, and then gives every page of it', async () => {
    expect(await notice(page)).toMatch(/^本汇编已存到本机（\d+\.\d MB），没有网络也能读/);
    const { files } = (await (await fetch(`${base}city-2024/offline.json`)).json()) as { files: { path: string }[] };
    const pages = files.map(({ path }) => path).filter((path) => path.endsWith('/'));
    expect(pages).toContain('city-2024/source/');
    await page.context().setOffline(true);
    for (const path of pages) {
      expect((await page.goto(base + path))?.status(), path).toBe(200);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('header') as Element).display)).toBe(
        'flex',
      );
    }
    expect(await notice(page)).toContain('现在没有网络，看到的是本机存下的一份');
  });

  test('finds words without a network, too', async () => {
    await page.goto(`${base}city-2024/`);
    await page.locator('input[type=search]').first().fill('教育');
    await expect.poll(() => page.locator('.results mark').count(), { timeout: 30_000 }).toBeGreaterThan(0);
  });

  test('says of what was not visited that it is not kept, and what is', async () => {
    const response = await page.goto(`${base}county/`);
    expect(response?.status()).toBe(503);
    expect(await heading(page)).toBe('离线：这一页没有存下');
    await page.locator(`main a[href="/a/b/city-2024/"]`).click();
    await page.waitForURL(`${base}city-2024/`);
  });

  test('shows no old page while there is a network', async () => {
    await page.context().setOffline(false);
    await page.goto(`${base}county/`);
    expect(await heading(page)).not.toContain('离线');
    expect(opened.record.errors).toEqual([]);
    expect(opened.record.foreignRequests).toEqual([]);
  });
});

describe('when the site changes', () => {
  const work = mkdtempSync(join(tmpdir(), 'yaodian-changed-'));
  const site = join(work, 'site');
  let served: Served;
  let opened: OpenedPage;
  beforeAll(async () => {
    cpSync(inject('officeSite'), site, { recursive: true });
    served = await serve(site);
    opened = await openPage(chromium.browser, `${served.origin}/a/b/city-2024/`, ALLOWED);
    await notice(opened.page);
  });
  afterAll(async () => {
    await opened?.close();
    await served?.close();
    rmSync(work, { recursive: true });
  });

  const change = (path: string, words: (text: string) => string): void =>
    writeFileSync(join(site, path), words(readFileSync(join(site, path), 'utf8')));
  const caches = (): Promise<string[]> => opened.page.evaluate(() => globalThis.caches.keys());

  test('says so, and keeps the newest alone', async () => {
    const { page } = opened;
    const before = (await caches()).filter((name) => name.includes(':kept:'));
    expect(before.length).toBe(1);
    change('sw.js', (text) => text.replace(/"version":"\w+"/, '"version":"new"'));
    change('city-2024/offline.json', (text) => text.replace(/"version":"\w+"/, '"version":"new"'));
    await page.reload();
    await expect.poll(() => page.locator('.notice').allInnerTexts(), { timeout: 60_000 }).not.toEqual([]);
    await expect.poll(caches, { timeout: 60_000 }).toContain('yaodian:/a/b/:kept:city-2024:new');
    await expect.poll(async () => (await caches()).filter((name) => name.includes(':kept:')).length).toBe(1);
  });

  test('a changed worker announces itself', async () => {
    const { page } = opened;
    await page.reload();
    change('sw.js', (text) => text.replace('"version":"new"', '"version":"newer"'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => page.locator('.notice').allInnerTexts(), { timeout: 60_000 })
      .toEqual([expect.stringContaining('本站有更新，刷新可见')]);
  });

  test('what an office switches off leaves nothing behind', async () => {
    const { page } = opened;
    writeFileSync(join(site, 'sw.js'), await endingWorker());
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(caches, { timeout: 60_000 }).toEqual([]);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
  });
});

async function endingWorker(): Promise<string> {
  return readFileSync(join(inject('oddSite'), 'sw.js'), 'utf8').replace('"folder":"/"', '"folder":"/a/b/"');
}

test('a site that is switched off has no manifest and no list', async () => {
  const page = readFileSync(join(inject('oddSite'), 'index.html'), 'utf8');
  expect(page).not.toContain('rel="manifest"');
  expect(() => readFileSync(join(inject('oddSite'), 'manifest.webmanifest'))).toThrow('ENOENT');
});
