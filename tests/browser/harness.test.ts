/** The tools of the browser tests themselves: they pass a sound page and see what is wrong with a flawed one. */
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { connectBrowser, openPage, type SharedBrowser } from './browser.ts';
import { runLighthouse } from './lighthouse.ts';
import { type Served, serve } from './serve.ts';

let launched: SharedBrowser;
let served: Served;

beforeAll(async () => {
  launched = await connectBrowser();
  served = await serve(path.join(import.meta.dirname, 'fixture'));
});

afterAll(async () => {
  await served?.close();
});

test('serves folders by their index, and 404.html for the rest', async () => {
  const found = await fetch(`${served.origin}/flawed/`);
  expect([found.status, await found.text()]).toEqual([200, expect.stringContaining('有毛病的页面')]);
  const missing = await fetch(`${served.origin}/nowhere/`);
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('没有这一页')]);
});

test('a sound page under a strict policy leaves no record and no violations', async () => {
  const { page, record, close } = await openPage(launched.browser, `${served.origin}/`);
  expect(await page.evaluate(() => document.documentElement.dataset.script)).toBe('ran');
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => 'axe' in window)).toBe(false);
  expect(record).toEqual({ console: [], errors: [], foreignRequests: [] });
  await close();
});

test('a flawed page has its faults on record', async () => {
  const { page, record, close } = await openPage(launched.browser, `${served.origin}/flawed/`);
  expect(record.console).toEqual([expect.stringMatching(/^error: Failed to load/), 'warning: 小心']);
  expect(record.errors).toEqual(['Error: 没人接住']);
  expect(record.foreignRequests).toEqual(['https://elsewhere.example/style.css']);
  const rules = (await findViolations(page)).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang', 'label']));
  await close();
});

test('Lighthouse gives a sound page 100 everywhere', async () => {
  const report = await runLighthouse(`${served.origin}/`, launched.debuggingPort);
  expect(report).toEqual({ scores: { accessibility: 100, 'best-practices': 100, seo: 100 }, failures: [] });
});

test('Lighthouse names what a flawed page loses points for', async () => {
  const { scores, failures } = await runLighthouse(`${served.origin}/flawed/`, launched.debuggingPort);
  expect(Math.max(...Object.values(scores))).toBeLessThan(100);
  expect(failures).toEqual(expect.arrayContaining([expect.stringMatching(/^color-contrast: /)]));
});
