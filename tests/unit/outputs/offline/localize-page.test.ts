import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { localizeAddress, localizePage } from '../../../../scripts/outputs/offline/localize-page.ts';

test.each([
  ['/a/b/', '../../index.html'],
  ['/a/b/county/1/', 'index.html'],
  ['/a/b/county/1/#item-2', 'index.html#item-2'],
  ['/a/b/county/2/item-1/', '../2/item-1/index.html'],
  ['/a/b/county/county.pdf', '../county.pdf'],
  ['/a/b/search/?q=甲&amp;plan=1', '../../search/index.html?q=%E7%94%B2&amp;plan=1'],
  ['item-2/', 'item-2/index.html'],
  ['../source/#L3', '../source/index.html#L3'],
  ['#item-2', '#item-2'],
  ['https://host.gov.cn/a/b/', 'https://host.gov.cn/a/b/'],
  ['mailto:a@b.cn', 'mailto:a@b.cn'],
  ['/elsewhere/', '/elsewhere/'],
])('%s → %s', (address, expected) => {
  expect(localizeAddress(address, 'county/1/index.html', '/a/b/')).toBe(expected);
});

test('changes addresses and scripts, and no text that looks like them', () => {
  const html =
    '<html><head><meta http-equiv="refresh" content="0; url=/county/"><link rel="stylesheet" href="/assets/a.css"></head>' +
    '<body data-x="href=&quot;/a/&quot;>"><p title="> href=\'/b/\'">写作 href="/county/" 的</p>' +
    '<a href="/county/?a=1&amp;b=2">甲</a><script type="module" src="/assets/x.js"></script></body></html>';
  expect(localizePage({ path: 'old/index.html', html }, '/', 'assets/offline.js')).toBe(
    '<html><head><meta http-equiv="refresh" content="0; url=../county/index.html"><link rel="stylesheet" href="../assets/a.css">' +
      '<script defer src="../assets/offline.js"></script></head>' +
      '<body data-x="href=&quot;/a/&quot;>"><p title="> href=\'/b/\'">写作 href="/county/" 的</p>' +
      '<a href="../county/index.html?a=1&amp;b=2">甲</a></body></html>',
  );
});

test('the plain script has every script that a page or a component loads', () => {
  const source = path.resolve(import.meta.dirname, '../../../../src');
  const loaded = globSync('**/*.astro', { cwd: source }).flatMap((file) =>
    [...readFileSync(path.join(source, file), 'utf8').matchAll(/import '(?:\.\.\/)+browser\/(.*?)';/g)].map(
      ([, name]) => name,
    ),
  );
  const offline = readFileSync(path.join(source, 'browser/offline/offline.ts'), 'utf8');
  expect(loaded.length).toBeGreaterThan(5);
  expect([...new Set(loaded)].filter((name) => !offline.includes(`'../${name}'`))).toEqual([]);
});
