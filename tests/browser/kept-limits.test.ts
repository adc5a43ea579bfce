/** How much of a site a reader's browser keeps: each compilation up to a limit, all of them up to another. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser, type SharedBrowser } from './browser.ts';
import { CITY, listKept, readNotice, type Visit, visit } from './offline-reader.ts';

const COUNTY = 'county/';
const work = mkdtempSync(join(tmpdir(), 'yaodian-limits-'));
let chromium: SharedBrowser;
let reader: Visit | undefined;
beforeAll(async () => {
  chromium = await connectBrowser();
});
afterAll(async () => {
  rmSync(work, { recursive: true });
});

const bytesOf = (compilation: string): number =>
  JSON.parse(readFileSync(join(inject('officeSite'), compilation, 'offline.json'), 'utf8')).bytes;

/** Visits the office's site, built with other limits. */
async function visitLimited(name: string, limits: { mostKept: number; mostTogether: number }): Promise<Visit> {
  const site = join(work, name);
  cpSync(inject('officeSite'), site, { recursive: true });
  const worker = join(site, 'sw.js');
  const told = readFileSync(worker, 'utf8').replace(
    '"mostKept":8000000,"mostTogether":40000000',
    JSON.stringify(limits).slice(1, -1),
  );
  expect(told).toContain(`"mostKept":${limits.mostKept},`);
  writeFileSync(worker, told);
  return visit(chromium, site);
}

test('a compilation beyond the limit is not kept, which is said where one comes to it', async () => {
  reader = await visitLimited('one', { mostKept: bytesOf(CITY) - 1, mostTogether: 1e9 });
  const { page, base } = reader;
  expect(await readNotice(page)).toMatch(/^本汇编太大（\d+\.\d MB），没有存到本机；没有网络时只能读看过的网页/);
  expect(await listKept(page)).toEqual([]);
  // The page itself is there all the same, as one that was visited; and it is not said again on the next.
  await page.locator(`main a[href="/a/b/${CITY}1/"]`).first().click();
  await page.waitForURL(`${base}${CITY}1/`);
  await page.waitForFunction(async () => (await caches.match(location.href)) !== undefined);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  expect(await page.locator('.notice').count()).toBe(0);
  reader.line.isCut = true;
  expect((await page.reload())?.status()).toBe(200);
  await reader.close();
});

test('where all together would be too much, what was kept first goes first', async () => {
  reader = await visitLimited('all', { mostKept: 1e9, mostTogether: bytesOf(CITY) + bytesOf(COUNTY) - 1 });
  const { page, base } = reader;
  await readNotice(page);
  expect(await listKept(page)).toEqual([expect.stringMatching(/^city-2024:/)]);
  await page.goto(base + COUNTY);
  await expect.poll(() => listKept(page)).toEqual([expect.stringMatching(/^county:/)]);
  expect(await readNotice(page)).toContain('本汇编已存到本机');
  await reader.close();
});
