/** What nginx is told is read back and held against what our own server does with the same list. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHosting } from '../../../scripts/deploy/hosting.ts';
import { writeNginx } from '../../../scripts/deploy/nginx.ts';
import { DATA_FORMS } from '../../../scripts/fidelity/data/exports.ts';
import { exportHeaders } from '../../../scripts/outputs/headers.ts';
import { readHeaderRules } from '../../../scripts/shell/header-rules.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';

const site = mkdtempSync(join(tmpdir(), 'yaodian-nginx-'));
const old = { compilation: 'old', source: { file: 'old.txt', encoding: 'gb18030' } } as Compilation;
const FILES = [
  'index.html',
  'assets/page.js',
  'old/plain.txt',
  'old/items.csv',
  'old/old.txt',
  'pagefind/index/a.json',
];
writeFileSync(join(site, '_headers'), exportHeaders([old], DATA_FORMS).content);
writeFileSync(
  join(site, '_redirects'),
  '/old/1/item-5/ /old/1/#item-6 301\n/older/* /old/:splat 301\n/a.b/ /old/ 301\n',
);
afterAll(() => rmSync(site, { recursive: true }));

const conf = writeNginx(readHosting(site, FILES), { host: 'plans.example.gov.cn', root: '/srv/yao "dian"' });
const maps = readMaps(conf);

describe('headers', () => {
  test.each([...FILES.map((file) => `/${file}`), '/', '/old/1/', '/nix'])('of %s are those of our server', (path) => {
    const expected = new Map([['Cache-Control', 'no-cache']]);
    for (const { path: pattern, headers } of readHeaderRules(site)) {
      if (pattern.test(path)) for (const [name, value] of headers) expected.set(name, value);
    }
    const type = expected.get('Content-Type');
    expected.delete('Content-Type');
    for (const [name, value] of expected) expect([name, sentTo(path, name)]).toEqual([name, value]);
    const location = [...conf.matchAll(/location ~ "(.+)" \{\s*types \{\}\s*default_type "(.+)";/g)];
    expect(location.find(([, pattern]) => new RegExp(unquote(pattern as string)).test(path))?.[2]).toBe(type);
  });

  test('none is left out, and those of an error are sent, too', () => {
    const names = readHeaderRules(site).flatMap(({ headers }) => headers.map(([name]) => name));
    for (const name of new Set(names)) {
      if (name !== 'Content-Type') expect(conf).toMatch(new RegExp(`add_header ${name} \\$\\w+ always;`));
    }
  });
});

describe('redirects', () => {
  test.each([
    ['/old/1/item-5/', '/old/1/#item-6'],
    ['/older/2/item-1/', '/old/2/item-1/'],
    ['/a.b/', '/old/'],
    ['/axb/', ''],
    ['/old/1/item-55/', ''],
  ])('%s → %s', (path, to) => {
    expect(look('$yaodian_moved', path)).toBe(to);
  });
});

test('blocks are closed, and words are quoted', () => {
  expect(conf.match(/\{$/gm)?.length).toBe(conf.match(/^\s*\}$/gm)?.length ?? 0);
  expect(conf).toContain('root "/srv/yao \\"dian\\"";');
  expect(conf).toContain('server_name plans.example.gov.cn;');
  expect(conf).toContain('"text/html; charset=utf-8" html;');
});

test('a site in a folder of its host is served there alone', () => {
  writeFileSync(join(site, '_headers'), '/plans/*\n  X-Content-Type-Options: nosniff\n');
  const inFolder = writeNginx(readHosting(site, FILES), { host: '_', root: '/srv' });
  expect(inFolder).toContain('    location = /plans {\n        return 301 /plans/;\n');
  expect(inFolder).toContain('    location /plans/ {\n');
  expect(inFolder).toContain('error_page 403 404 =404 /plans/404.html;');
  expect(inFolder).not.toContain('location / {');
});

type Maps = ReadonlyMap<string, { readonly otherwise: string; readonly rows: readonly (readonly [RegExp, string])[] }>;

function readMaps(text: string): Maps {
  return new Map(
    [...text.matchAll(/^map \$uri (\$\w+) \{\n(.*?)^\}/gms)].map(([, variable = '', body = '']) => {
      const otherwise = /default "(.*)";/.exec(body)?.[1] ?? '';
      const rows = [...body.matchAll(/^ +"~(.+?)" "(.*)";$/gm)].map(
        ([, path = '', value = '']) => [new RegExp(unquote(path)), value] as const,
      );
      return [variable, { otherwise, rows }];
    }),
  );
}

/** As nginx does: the first row that matches, with what its groups stood for. */
function look(variable: string, path: string): string {
  const map = maps.get(variable);
  for (const [pattern, value] of map?.rows ?? []) {
    const found = pattern.exec(path);
    if (found !== null) return value.replace(/\$(\w+)/g, (_, group: string) => found.groups?.[group] ?? '');
  }
  return map?.otherwise ?? '';
}

const sentTo = (path: string, name: string): string =>
  look(new RegExp(`add_header ${name} (\\$\\w+) always;`).exec(conf)?.[1] ?? '', path);

function unquote(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}
