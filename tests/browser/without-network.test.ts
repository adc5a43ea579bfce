/** What a reader can read without a network: what was visited whole, and of what was not, that it is not there. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findViolations } from './axe.ts';
import { connectBrowser, openPage, type SharedBrowser } from './browser.ts';
import { CITY, listCaches, listKept, readNotice, type Visit, visit } from './offline-reader.ts';
import { serveCuttable } from './serve.ts';

let chromium: SharedBrowser;
beforeAll(async () => {
  chromium = await connectBrowser();
});

const heading = (page: Page): Promise<string | null> => page.locator('h1').first().textContent();

describe('in a folder of its host', () => {
  let reader: Visit;
  beforeAll(async () => {
    reader = await visit(chromium, inject('officeSite'));
  });
  afterAll(() => reader?.close());

  test('says what is kept, once', async () => {
    const { page } = reader;
    expect(await readNotice(page)).toMatch(/^本汇编已存到本机（\d+\.\d MB），没有网络也能读/);
    expect(await findViolations(page)).toEqual([]);
    await page.locator('.notice button').click();
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await listKept(page)).toEqual([expect.stringMatching(/^city-2024:\w{16}$/)]);
  });

  test('gives every page of it, as it was, without a network', async () => {
    const { page, line, base } = reader;
    const { files } = (await (await fetch(`${base}${CITY}offline.json`)).json()) as { files: { path: string }[] };
    const paths = files.map(({ path }) => path).filter((path) => path.endsWith('/'));
    expect(paths).toEqual(expect.arrayContaining([CITY, `${CITY}1/`, `${CITY}1/item-1/`, `${CITY}source/`]));
    line.isCut = true;
    for (const path of paths) {
      expect((await page.goto(base + path))?.status(), path).toBe(200);
      const isDressed = () => getComputedStyle(document.querySelector('header') as Element).display === 'flex';
      expect(await page.evaluate(isDressed), path).toBe(true);
    }
    expect(await readNotice(page)).toContain('没有连上本站，看到的可能是本机存下的一份');
  });

  test('finds words without a network, too', async () => {
    const { page, base } = reader;
    await page.goto(base + CITY);
    await page.locator('input[type=search]').first().fill('教育');
    await page.locator('.search-panel .hits a').first().waitFor();
  });

  test('says of what was not visited that it is not kept, and what is', async () => {
    const { page, base } = reader;
    const response = await page.goto(`${base}county/`);
    expect(response?.status()).toBe(503);
    expect(await heading(page)).toBe('离线：这一页没有存下');
    expect(await findViolations(page)).toEqual([]);
    await page.locator(`main a[href="/a/b/${CITY}"]`).click();
    await page.waitForURL(base + CITY);
    expect(await heading(page)).toBe('市教育局2024年工作要点');
  });

  test('gives what the site has as soon as there is a network', async () => {
    const { page, line, base, opened } = reader;
    line.isCut = false;
    expect((await page.goto(`${base}county/`))?.status()).toBe(200);
    expect(await heading(page)).not.toContain('离线');
    expect(opened.record.errors).toEqual([]);
    expect(opened.record.foreignRequests).toEqual([]);
  });
});

describe('when the site changes', () => {
  const work = mkdtempSync(join(tmpdir(), 'yaodian-changed-'));
  const site = join(work, 'site');
  let reader: Visit;
  beforeAll(async () => {
    cpSync(inject('officeSite'), site, { recursive: true });
    reader = await visit(chromium, site);
    await readNotice(reader.page);
  });
  afterAll(async () => {
    await reader?.close();
    rmSync(work, { recursive: true });
  });

  /** Publishes a list or worker of another version. */
  function publish(file: string, version: string): void {
    const path = join(site, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/"version":"\w+"/);
    writeFileSync(path, text.replace(/"version":"\w+"/, `"version":"${version}"`));
  }
  const shells = async (): Promise<string[]> =>
    (await listCaches(reader.page)).flatMap((name) => name.split(':shell:').slice(1));
  /** What `read` gives once the browser has looked for a new worker: it takes no second question while it answers one. */
  const afterUpdate = async <Answer>(read: () => Promise<Answer>): Promise<Answer> => {
    await reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await reader.rest();
    return read();
  };

  test('what was kept is replaced, and that is said', async () => {
    publish(`${CITY}offline.json`, 'new');
    await reader.page.reload();
    expect(await readNotice(reader.page)).toContain('本汇编有更新，本机存下的已换成新的');
    expect(await listKept(reader.page)).toEqual(['city-2024:new']);
  });

  test('a page that was open before the change says so', async () => {
    await reader.page.goto(`${reader.base}about/`);
    await reader.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    publish('sw.js', 'new');
    const notices = () => reader.page.locator('.notice').allTextContents();
    await expect.poll(() => afterUpdate(notices)).toEqual([expect.stringContaining('本站有更新，刷新可见')]);
  });

  test('of what all pages share, the last two are kept', async () => {
    await expect.poll(() => afterUpdate(shells)).toContain('new');
    publish('sw.js', 'newer');
    await expect.poll(() => afterUpdate(shells)).toEqual(['new', 'newer']);
  });

  test('what an office switches off leaves nothing behind', async () => {
    const ending = readFileSync(join(inject('oddSite'), 'sw.js'), 'utf8');
    writeFileSync(join(site, 'sw.js'), ending.replace('"folder":"/"', '"folder":"/a/b/"'));
    await expect.poll(() => afterUpdate(() => listCaches(reader.page))).toEqual([]);
    const count = () => reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(count).toBe(0);
  });
});

test('a site that is switched off has no manifest and no list', () => {
  const off = inject('oddSite');
  expect(readFileSync(join(off, 'index.html'), 'utf8')).not.toContain('rel="manifest"');
  expect(existsSync(join(off, 'manifest.webmanifest'))).toBe(false);
  expect(existsSync(join(off, 'county/offline.json'))).toBe(false);
});

test('a site can be installed', async () => {
  const line = await serveCuttable(inject('officeSite'));
  const { page, close } = await openPage(chromium.browser, `${line.origin}/a/b/`);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect({ url, errors }).toEqual({ url: `${line.origin}/a/b/manifest.webmanifest`, errors: [] });
  expect(JSON.parse(data as string)).toMatchObject({ start_url: '/a/b/', scope: '/a/b/' });
  await close();
  await line.close();
});
