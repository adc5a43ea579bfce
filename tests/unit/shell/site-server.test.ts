import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_FORMS } from '../../../scripts/fidelity/data/exports.ts';
import { exportHeaders } from '../../../scripts/outputs/headers.ts';
import { readPort, type Served, serve } from '../../../scripts/shell/serve.ts';
import { answerFrom } from '../../../scripts/shell/site-server.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';

const work = mkdtempSync(join(tmpdir(), 'yaodian-server-'));
const site = join(work, 'site');
const FILES: Record<string, string> = {
  'index.html': '<p>首页</p>',
  '404.html': '<p>没有这一页</p>',
  'plan/index.html': '<p>要点</p>',
  'plan/plain.txt': '0123456789',
  'plan/items.csv': '编号',
  'plan/index.json': '{}',
  'old/old.txt': 'GB18030',
  'assets/page.abcdefgh.js': 'x',
  'assets/page.abcdefgh.css': 'x',
  'pagefind/catalogue.json': '{}',
  'pagefind/positions/abc/0.json': '{}',
  '.hidden': '不公开',
  '带 空格.txt': '名字',
};
const compilation = { compilation: 'old', source: { file: 'old.txt', encoding: 'gb18030' } } as Compilation;
let served: Served;

beforeAll(async () => {
  const headers = exportHeaders([compilation], DATA_FORMS);
  for (const [path, content] of [...Object.entries(FILES), [headers.path, headers.content]] as const) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  writeFileSync(join(work, 'secret'), '秘密');
  mkdirSync(join(work, 'site-beside'));
  writeFileSync(join(work, 'site-beside', 'secret'), '秘密');
  served = await serve(answerFrom(site), 0);
});
afterAll(async () => {
  await served.close();
  rmSync(work, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends a request as it is written, which `fetch` would put right. */
function send(target: string, { method = 'GET', headers = '' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(served.origin).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = Buffer.concat(chunks).toString().split('\r\n\r\n');
      const [status = '', ...lines] = head.split('\r\n');
      const pairs = lines.map((line) => line.split(/:\s*(.*)/s).slice(0, 2) as [string, string]);
      resolve({ status: Number(status.split(' ')[1]), headers: new Headers(pairs), body: rest.join('\r\n\r\n') });
    });
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
  });
}

const HTML = 'text/html; charset=utf-8';
const LASTING = 'public, max-age=31536000, immutable';

describe('a file', () => {
  it.each([
    ['/', 200, HTML, 'no-cache'],
    ['/?q=%3Cscript%3E', 200, HTML, 'no-cache'],
    ['/plan/', 200, HTML, 'no-cache'],
    ['/plan/plain.txt', 200, 'text/plain; charset=utf-8', 'no-cache'],
    ['/plan/items.csv', 200, 'text/csv; charset=utf-8', 'no-cache'],
    ['/plan/index.json', 200, 'application/json; charset=utf-8', 'no-cache'],
    ['/old/old.txt', 200, 'text/plain; charset=gb18030', 'no-cache'],
    ['/assets/page.abcdefgh.js', 200, 'text/javascript; charset=utf-8', LASTING],
    ['/assets/page.abcdefgh.css', 200, 'text/css; charset=utf-8', LASTING],
    ['/pagefind/positions/abc/0.json', 200, 'application/json; charset=utf-8', LASTING],
    ['/pagefind/catalogue.json', 200, 'application/json; charset=utf-8', 'no-cache'],
    ['/%E5%B8%A6%20%E7%A9%BA%E6%A0%BC.txt', 200, 'text/plain; charset=utf-8', 'no-cache'],
    ['http://elsewhere.example/plan/', 200, HTML, 'no-cache'],
    ['/nowhere', 404, HTML, 'no-cache'],
    ['/plan/nowhere/', 404, HTML, 'no-cache'],
    ['/assets/gone.js', 404, HTML, 'no-cache'],
    ['/.hidden', 404, HTML, 'no-cache'],
  ])('%s → %i %s, %s', async (target, status, type, cache) => {
    const answer = await send(target);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      status,
      type,
      cache,
    ]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; frame-ancestors 'none'$/);
    if (status === 404) expect(answer.body).toContain('没有这一页');
  });

  it('that did not change is not sent again', async () => {
    const { headers } = await send('/plan/plain.txt');
    const answer = await send('/plan/plain.txt', { headers: `If-None-Match: ${headers.get('etag')}\r\n` });
    expect([answer.status, answer.body]).toEqual([304, '']);
  });

  it('is found by its folder without a slash, on this host', async () => {
    const answer = await send('/plan?q=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/plan/?q=1']);
  });
});

describe('a path out of the site', () => {
  it.each([
    '/../secret',
    '/plan/../../secret',
    '/%2e%2e/secret',
    '/%2E%2E%2Fsecret',
    '/..%2fsecret',
    '/..%5csecret',
    '/..\\secret',
    '/%252e%252e/secret',
    '/%c0%ae%c0%ae/secret',
    '/%uff0e%uff0e/secret',
    '/．．/secret',
    '/....//secret',
    '/.%00./secret',
    '/%2e%2e/site-beside/secret',
    '/../site-beside/secret',
    '//../secret',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/file:///etc/passwd',
    'http://localhost/../secret',
    '../secret',
    `${work}/secret`,
  ])('%s leads nowhere', async (target) => {
    const { status, body } = await send(target);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/秘密|root:/);
  });

  it.each(['//elsewhere.example/%2e%2e', '//elsewhere.example/..', '/\\elsewhere.example', '//plan'])(
    '%s sends nobody to another host',
    async (target) => {
      const { headers } = await send(target);
      expect(headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/);
    },
  );
});

describe('a broken request', () => {
  it.each([
    ['/%', 400],
    ['/%E5%B8', 400],
    ['/a%00b', 400],
  ])('%s → %i', async (target, status) => {
    expect((await send(target)).status).toBe(status);
  });

  it('is refused or leads nowhere where it is long', async () => {
    expect((await send(`/${'a'.repeat(300)}`)).status).toBe(404);
    expect((await send(`/${'a/'.repeat(3_000)}`)).status).toBe(404);
    expect((await send(`/${'a'.repeat(20_000)}`)).status).toBe(431);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is not allowed', async (method) => {
    const { status, headers, body } = await send('/plan/', { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(body).not.toContain('要点');
  });

  it('HEAD has the headers of GET and no body', async () => {
    for (const target of ['/plan/plain.txt', '/nowhere']) {
      const [get, head] = [await send(target), await send(target, { method: 'HEAD', headers: 'Range: bytes=1-2\r\n' })];
      expect([head.status, head.headers.get('content-type'), head.body]).toEqual([
        get.status,
        get.headers.get('content-type'),
        '',
      ]);
    }
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-3', 206, 'bytes 0-3/10', '0123'],
    ['bytes=8-', 206, 'bytes 8-9/10', '89'],
    ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=-99', 200, null, '0123456789'],
    ['bytes=9-9', 206, 'bytes 9-9/10', '9'],
    ['bytes=10-', 416, 'bytes */10', undefined],
    ['bytes=-0', 416, 'bytes */10', undefined],
    ['bytes=5-2', 416, 'bytes */10', undefined],
    ['bytes=0-1,4-5', 200, null, '0123456789'],
    ['bytes=', 200, null, '0123456789'],
    ['bytes', 200, null, '0123456789'],
    ['bytes=a-b', 200, null, '0123456789'],
    ['bytes=--1', 200, null, '0123456789'],
    ['bytes=1', 200, null, '0123456789'],
    ['items=0-3', 200, null, '0123456789'],
  ])('%s → %i %s', async (range, status, part, body) => {
    const answer = await send('/plan/plain.txt', { headers: `Range: ${range}\r\n` });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, part]);
    if (body !== undefined) expect(answer.body).toBe(body);
    expect((await send('/')).status).toBe(200);
  });
});

describe('the server', () => {
  it('is reached by this machine alone', async () => {
    const port = Number(new URL(served.origin).port);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const socket = connect(port, address);
      await expect(
        new Promise((resolve, reject) => socket.on('connect', resolve).on('error', reject)),
      ).rejects.toThrow();
    }
    expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('takes the next port where one is taken, and says where none is left', async () => {
    const other = createServer();
    // Where another has it, it is taken as well.
    await new Promise<void>((resolve) => other.once('error', () => resolve()).listen(65_535, '127.0.0.1', resolve));
    await expect(serve(answerFrom(site), 65_535)).rejects.toThrow(/PORT=65535：这个端口和后面的都被占用/);
    await new Promise((resolve) => other.close(resolve));
    const port = Number(new URL(served.origin).port);
    const next = await serve(answerFrom(site), port);
    expect(Number(new URL(next.origin).port)).toBeGreaterThan(port);
    await next.close();
  });

  it('follows a site that was built anew', async () => {
    writeFileSync(join(site, 'new.txt'), '新');
    expect((await send('/new.txt')).body).toBe('新');
  });
});

describe('readPort', () => {
  it.each([
    [undefined, 4321],
    ['', 4321],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('%j → %i', (PORT, port) => {
    expect(readPort(PORT === undefined ? {} : { PORT })).toBe(port);
  });

  it.each(['abc', '-1', '65536', '99999', '1e3', '0x50', '80.5', '٣'])('refuses %j in words', (PORT) => {
    expect(() => readPort({ PORT })).toThrow(/不是端口号\n {2}应为：0 到 65535 的整数/);
  });
});
