/** The editor's desk: `npm run dev` says over each page what was refused, found and asked, and follows the seeds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE_MS } from '../patience.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const seeds = mkdtempSync(path.join(tmpdir(), 'yaodian-dev-'));
const PLAN = '县教育局2024年工作要点\n1.抓好落实。全县要抓好。\n3.加强督导。全县要加强。\n';
const put = (name: string, text: string): void => writeFileSync(path.join(seeds, name), text);

let server: ChildProcess;
let said = '';
let origin = '';

beforeAll(async () => {
  put('county.txt', PLAN);
  put('town.txt', PLAN.replace('县', '镇'));
  put('site.json', '{"compilations": {"town": {"draft": true, "region": "某镇"}}}');
  server = spawn(process.execPath, ['scripts/commands/dev.ts', '--seeds', seeds], {
    cwd: ROOT,
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$|^YAODIAN_SITE$/.test(name)),
    ),
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await vi.waitUntil(() => /http:\/\/127\.0\.0\.1:\d+/.test(said), { timeout: PATIENCE_MS, interval: 200 });
  origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
});
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill();
  await ended;
  rmSync(seeds, { recursive: true });
});

async function get(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(origin + address);
  return { status: response.status, text: await response.text() };
}

/** Until the page says so. */
async function waitForPage(
  address: string,
  holds: (page: { status: number; text: string }) => boolean,
): Promise<string> {
  let page = await get(address);
  const isThere = async (): Promise<boolean> => {
    // While the server takes a change over it may drop a line.
    page = await get(address).catch(() => page);
    return holds(page);
  };
  await vi.waitUntil(isThere, { timeout: PATIENCE_MS, interval: 300 }).catch(() => undefined);
  expect(holds(page), page.text.slice(0, 4000)).toBe(true);
  return page.text;
}

test('each page has the findings and the ledger’s questions, with the lines they are about', async () => {
  const text = await waitForPage('/county/1/', (page) => page.status === 200);
  expect(text).toMatch(/编辑台：校记 \d 条 · 锚表 1 问/);
  expect(text).toContain('county 还没有锚表');
  expect(text).toContain('href="/county/source/#L3"');
  expect(text).toContain('PDF 由 npm run build 生成');
  expect((await get('/county/county.pdf')).text).toContain('由 npm run build 生成');
});

test('a draft is seen here', async () => {
  expect((await get('/')).text).toMatch(/草稿[\s\S]*编者注[\s\S]*地区：某镇/);
});

test('a change is taken over, and only its findings are printed', async () => {
  const before = said.length;
  put('county.txt', PLAN.replace('全县要抓好', '全县都要抓好'));
  await waitForPage('/county/1/', ({ text }) => text.includes('全县都要抓好'));
  put('county.txt', PLAN.replace('3.', '4.'));
  await waitForPage('/county/1/', ({ text }) => text.includes('id="item-4"'));
  await vi.waitUntil(() => said.slice(before).includes('county.txt:'), { timeout: PATIENCE_MS });
  expect(said.slice(before)).not.toContain('town.txt:');
});

test('what is refused leaves the last page, with the refusal over it and a way to its line', async () => {
  put('county.txt', `${PLAN}\n\0\n`);
  const text = await waitForPage('/county/1/', (page) => page.text.includes('这次改动没有采用'));
  expect(text).toContain('id="item-4"');
  expect(text).toContain('控制字符 U+0000');
  expect(text).toContain('<a href="/desk/county.txt#L5">county.txt:5</a>');
  expect((await get('/desk/county.txt')).text).toContain('<li id="L5">');
  put('county.txt', PLAN);
  await waitForPage(
    '/county/1/',
    (page) => !page.text.includes('这次改动没有采用') && page.text.includes('id="item-3"'),
  );
});

test('a seed that is gone is served no more', async () => {
  put('site.json', '{}');
  rmSync(path.join(seeds, 'town.txt'));
  await waitForPage('/', ({ text }) => !text.includes('/town/'));
  for (const address of ['/town/', '/town/1/', '/town/1/item-1/'])
    await waitForPage(address, ({ status }) => status === 404);
});
