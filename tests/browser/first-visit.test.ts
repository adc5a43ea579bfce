/** What a first visit to a plan asks for is what its weight is said to be (tests/site/weight.test.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listLoaded } from '../../scripts/bench/weigh-plan.ts';
import { openPage, useSite } from './browser.ts';

const PLAN = '/education-2024/1/';
const site = useSite('site');

test('the page, and until it says that it is kept, the styles and scripts that were weighed', async () => {
  const { page, close } = await openPage(site.browser, `${site.origin}/favicon.svg`, { serviceWorkers: 'allow' });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (['script', 'stylesheet', 'fetch', 'font'].includes(request.resourceType())) asked.push(request.url());
  });
  await page.goto(site.origin + PLAN);
  await page.locator('.notice').waitFor();
  const html = readFileSync(join(inject('site'), PLAN, 'index.html'), 'utf8');
  const paths = asked.map((url) => url.slice(site.origin.length)).sort();
  expect(paths).toEqual(listLoaded(inject('site'), html).sort());
  await close();
});
