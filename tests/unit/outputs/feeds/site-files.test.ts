import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { compareVersions } from '../../../../scripts/addresses/history/compare-versions.ts';
import { accept, alias, rename, retire } from '../../../../scripts/addresses/ledger/decide.ts';
import { emptyLedger } from '../../../../scripts/addresses/ledger/ledger.ts';
import { listAddresses } from '../../../../scripts/addresses/ledger/list-addresses.ts';
import { exportSite } from '../../../../scripts/outputs/exports.ts';
import type { History } from '../../../../src/model/address/history.ts';
import { convert } from '../../addresses/ledger/convert.ts';

const before = convert('县局<2024年>工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n3.抓好督导。丙。\n');
const after = convert('县局<2024年>工作要点\n1.抓好党建。甲。\n4.抓好安全。乙。\n', 'county');
const published = accept(emptyLedger('demo', before.title), before, '2026-01-01');
const moved = alias(published, after, [['1#item-2', '1#item-4']], '2026-02-01');
const ledger = retire(rename(moved, 'county'), '1#item-3', '完成', '2026-03-01');
const history: History = {
  first: '2026-01-01',
  revisions: [{ version: 'abc1234', day: '2026-02-15', changes: compareVersions(before, after) }],
};
const files = new Map(
  exportSite([{ list: listAddresses(after, ledger), history }], 'https://example.org', '要点').map(
    ({ path, content }) => [path, content as string],
  ),
);

describe('files of the site', () => {
  test('the sitemap names pages, not fragments and not the pages of single entries', () => {
    const urls = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    expect(files.get('sitemap.xml')).toMatch(/\/county\/1\/<\/loc>\s*<lastmod>2026-02-15<\/lastmod>/);
    expect(urls).toEqual(['/', '/about/', '/county/', '/county/1/'].map((path) => `https://example.org${path}`));
  });

  test('old names and moved pages are sent on; a retired one keeps its own page', () => {
    expect(files.get('_redirects')).toBe('/county/1/item-2/ /county/1/#item-4 301\n/demo/* /county/:splat 301\n');
  });

  test('the feed tells what happened, the latest first', () => {
    const feed = files.get('feed.xml') ?? '';
    const entries = [...feed.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry);
    expect(entries.map((entry) => /<title>(.*?)<\/title>/.exec(entry)?.[1])).toEqual([
      '县局&lt;2024年&gt;工作要点：撤下 1 条',
      '县局&lt;2024年&gt;工作要点：更新 2 条',
      '县局&lt;2024年&gt;工作要点：新增 1 条',
      '县局&lt;2024年&gt;工作要点：移动 1 条',
      '县局&lt;2024年&gt;工作要点：新增 4 条',
    ]);
    expect(feed).toContain('<updated>2026-03-01T00:00:00Z</updated>');
  });

  test.each(['sitemap.xml', 'feed.xml'])('%s is well-formed', async (path) => {
    const { errors } = await validateXML({ xml: [files.get(path) ?? ''], normalization: 'format' });
    expect(errors).toEqual([]);
  });

  test('all addresses as data', () => {
    const { compilations } = JSON.parse(files.get('addresses.json') ?? '');
    expect(compilations[0]).toMatchObject({ compilation: 'county', formerly: ['demo'] });
    expect(
      compilations[0].addresses.map(({ url, status }: { url: string; status: string }) => `${url} ${status}`),
    ).toEqual([
      '/county/1/ current',
      '/county/1/#item-1 current',
      '/county/1/#item-4 current',
      '/county/1/#item-2 moved',
      '/county/1/#item-3 retired',
    ]);
  });
});
