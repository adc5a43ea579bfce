/** A seed that tries to run script, to break out of its component, to forge a link: it is shown, and does nothing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser, openPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ATTACKS = [
  '<script>document.title="ran"</script>',
  '</Item></P></section><img src=x onerror="document.title=\'ran\'">',
  '{process.env.HOME}{document.title="ran"}',
  "import fs from 'node:fs'; export const x = fs.readFileSync('/etc/passwd')",
  '[点此](javascript:document.title="ran")<https://evil.example/>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: one that must not be filled in.
  '`${document.title="ran"}` --- &lt;b&gt; &amp; <!-- 注 --> */}',
  '</script></style></title></textarea><svg onload=document.title="ran">',
  '"}} onclick="document.title=\'ran\'" \\u0022',
];
const SEED = [
  '测试要点<b>',
  '---',
  "import x from './x'",
  'export const y = 1',
  ...ATTACKS.map((attack, i) => `${i + 1}.第${i + 1}项。${attack}。`),
];

let work: string;
let chromium: LaunchedBrowser;
let served: Served;
beforeAll(async () => {
  work = mkdtempSync(join(ROOT, '.yaodian-test-'));
  mkdirSync(join(work, 'seeds'));
  writeFileSync(join(work, 'seeds', 'hostile.txt'), SEED.join('\n'));
  const args = ['scripts/commands/build.ts', '--seeds', join(work, 'seeds'), '--out', join(work, 'dist')];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  chromium = await launchBrowser();
  served = await serve(join(work, 'dist'));
}, 120_000);
afterAll(async () => {
  await chromium?.close();
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

test.each(['/', '/hostile/', '/hostile/1/', '/hostile/1/item-2/', '/hostile/source/', '/hostile/print/'])(
  '%s shows it and does nothing',
  async (path) => {
    const { page, record, close } = await openPage(chromium.browser, `${served.origin}${path}`);
    expect(await page.title()).not.toContain('ran');
    expect(record).toEqual({ console: [], errors: [], foreignRequests: [] });
    const links = await page.evaluate(() => [...document.links].map(({ protocol, host }) => `${protocol}//${host}`));
    expect(links.filter((link) => link.startsWith('javascript:') || link.includes('evil'))).toEqual([]);
    expect(await page.locator('img, svg, b, main script:not([src])').count()).toBe(0);
    await close();
  },
);

test('every attack stands on the page as it was written', async () => {
  const { page, close } = await openPage(chromium.browser, `${served.origin}/hostile/1/`);
  const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
  const text = squeeze((await page.locator('article').textContent()) ?? '');
  for (const attack of ATTACKS) expect(text).toContain(squeeze(attack));
  await close();
});
