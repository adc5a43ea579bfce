/** Addresses and storage that try to run script or to forge a link, under the headers that the site publishes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser, openPage, type SharedBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

const RUN = 'globalThis.ran=1;document.title=`ran`';
const ATTACKS = [
  `<img src=x onerror="${RUN}">`,
  `"'></script></title></textarea><script>${RUN}</script><svg onload="${RUN}">`,
  `近视 "onmouseover="${RUN}"<iframe srcdoc="<script>parent.ran=1</script>">`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `__proto__,constructor,1-__proto__`,
  `item-1"]:target,*{}/*\\`,
  '(?:(',
  '近'.repeat(500),
];
/** Not of any character: encoded wrongly, or nothing that a text may hold. */
const BROKEN = ['%ED%A0%80', '%FF%FE', '%00', '%E2%80%AE%E5%B7%A5%E4%BD%9C', '%F0%90'];
const encoded = [...ATTACKS.map(encodeURIComponent), ...BROKEN];

const ADDRESSES: Record<string, (attack: string) => string> = {
  'the search': (attack) => `/search/?q=${attack}&plan=${attack}&kind=${attack}#${attack}`,
  'a marked plan': (attack) => `/education-2024/1/?q=${attack}&x=${attack}#${attack}`,
  'an entry': (attack) => `/education-2024/1/item-1/?q=${attack}#${attack}`,
  'the choice of what to print': (attack) => `/education-2024/print/?pick=${attack},1&q=${attack}#${attack}`,
  'the source': (attack) => `/education-2024/source/?q=${attack}#${attack}`,
  'a page that is not there': (attack) => `/education-2024/${attack.slice(0, 300).replace(/%\w?$/, '')}/`,
};

let launched: SharedBrowser;
let served: Served;
beforeAll(async () => {
  launched = await connectBrowser();
  served = await serve(inject('site'));
});
afterAll(async () => {
  await served?.close();
});

test.each(Object.entries(ADDRESSES))('%s shows an attack as text or not at all', async (name, addressOf) => {
  const { page, record } = await openPage(launched.browser, `${served.origin}/`);
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    return dialog.dismiss();
  });
  const before = await countForged(page);
  await page.addInitScript(store, ATTACKS.slice(0, -1).join(' '));
  for (const attack of encoded) {
    await page.goto(served.origin + addressOf(attack), { waitUntil: 'load' });
    await page.waitForTimeout(100);
    expect([await page.evaluate('globalThis.ran'), await page.title(), dialogs], attack).toEqual([
      undefined,
      expect.not.stringMatching(/^ran$/),
      0,
    ]);
    expect(await countForged(page), attack).toBe(before);
  }
  const isExpected = (line: string): boolean => name.startsWith('a page that is not') && /status of 40[04]/.test(line);
  expect(record.console.filter((line) => !isExpected(line))).toEqual([]);
  expect([record.errors, record.foreignRequests]).toEqual([[], []]);
  await page.context().close();
});

/** Runs in the page, in front of its own scripts: puts an attack wherever a page can keep something. */
function store(attack: string): void {
  for (const key of ['q', 'pick', 'plan', 'kind', 'theme', attack.slice(0, 50)]) {
    localStorage.setItem(key, attack);
    sessionStorage.setItem(key, attack);
  }
  window.name = attack;
  history.replaceState({ q: attack }, '');
}

/** What a page would have if it took a text for HTML, or for the address of a link. */
function countForged(page: import('playwright-core').Page): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelectorAll(
        'img, iframe, object, embed, svg, base, style, [style*=expression], [onerror], [onload], [onmouseover], ' +
          'script:not([src]):not([type="application/ld+json"]), a[href^="javascript:" i], a[href^="data:" i], form[action*=":"]',
      ).length,
  );
}

test('what would run all the same is stopped by the policy', async () => {
  const { page, record, close } = await openPage(launched.browser, `${served.origin}/education-2024/1/`);
  await page.evaluate((run) => {
    const script = document.createElement('script');
    script.textContent = run;
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', `<img src=x onerror="${run}"><a href="javascript:${run}">x</a>`);
    document.querySelector<HTMLAnchorElement>('a[href^=javascript]')?.click();
  }, RUN);
  // That each was stopped is said once it was tried.
  const stopped = () => record.console.filter((line) => line.includes('Content Security Policy')).length;
  await expect.poll(stopped).toBeGreaterThanOrEqual(3);
  expect(await page.evaluate('globalThis.ran')).toBe(undefined);
  await close();
});

test('no other site may frame a page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-frame-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><iframe src="${served.origin}/search/"></iframe>`);
  const other = await serve(folder);
  const { record, close } = await openPage(launched.browser, `${other.origin}/`);
  const refused = () => record.console.filter((line) => line.includes('frame-ancestors')).length;
  await expect.poll(refused).toBe(1);
  await close();
  await other.close();
  rmSync(folder, { recursive: true });
});

test('the worker that runs the search has the policy, too', async () => {
  const { page, close } = await openPage(launched.browser, `${served.origin}/favicon.svg`);
  const started = Promise.all([page.waitForResponse(/engine-worker/), page.waitForEvent('worker')]);
  await page.goto(`${served.origin}/search/?q=近视`);
  const [response] = await started;
  expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
  await close();
});
