import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AddressList } from '../../src/model/address/address-list.ts';
import { faultFinder, listFiles, readPages } from './pages.ts';

const ORIGIN = 'https://yaodian.example';
const site = inject('oddSite');
const pages = readPages(site);
const read = (file: string): string => readFileSync(join(site, file), 'utf8');

describe('addresses that have a past', () => {
  test('every one of them resolves, under the old name as well, and no link is broken', () => {
    const findFault = faultFinder(new Set(listFiles(site)), pages, ORIGIN);
    const { compilations } = JSON.parse(read('addresses.json')) as { compilations: AddressList[] };
    const published = compilations.flatMap(({ addresses }) => addresses.flatMap(({ url, page }) => [url, page ?? url]));
    const underOldName = published.map((url) => url.replace('/county/', '/district/'));
    expect(published.length).toBeGreaterThan(20);
    expect([...published, ...underOldName, '/district/'].filter((url) => findFault(url, '/') !== undefined)).toEqual(
      [],
    );
    expect(pages.flatMap(({ path, links }) => links.filter((link) => findFault(link, path) !== undefined))).toEqual([]);
  });

  test('the plan’s page keeps the old anchor in front of its entry, and says what an address meant before', () => {
    const html = read('county/1/index.html');
    expect(html).toMatch(/<span id="item-4"><\/span>\s*<section id="item-6"/);
    expect(html).toContain('这个地址曾是另一条：第3项《抓好校园安全》已于2026-02-01撤下：已并入平安校园专项。');
    expect(html).toContain('第2项《抓好课堂教学》已于2026-02-01移到别处。<a href="/county/1/#item-3">现在的位置</a>');
    expect(html).toContain('原文无第5项。');
  });

  test('references in the text are links where their target is certain', () => {
    for (const page of ['county/1/index.html', 'county/1/item-3/index.html']) {
      expect(read(page)).toContain(
        '详见<a href="/county/1/#item-1">第1项</a>和<a href="/county/2/">《市教育局2024年工作要点》</a>。',
      );
    }
  });

  test('a moved entry’s page sends the reader on without JavaScript', () => {
    expect(read('county/1/item-4/index.html')).toContain(
      '<meta http-equiv="refresh" content="0; url=/county/1/#item-6">',
    );
    expect(read('county/1/item-5/index.html')).toContain('原文无第5项。');
    expect(read('_redirects')).toBe('/county/1/item-4/ /county/1/#item-6 301\n/district/* /county/:splat 301\n');
  });
});
