import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { compareVersions } from '../../../../scripts/addresses/history/compare-versions.ts';
import { alias } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { rename, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { settle } from '../../../../scripts/addresses/ledger/decisions/settle.ts';
import type { Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { listAddresses } from '../../../../scripts/addresses/ledger/list-addresses.ts';
import { exportSite } from '../../../../scripts/outputs/exports.ts';
import { exportAtom } from '../../../../scripts/outputs/feeds/atom.ts';
import { exportRedirects } from '../../../../scripts/outputs/feeds/redirects.ts';
import { momentOf, readClock } from '../../../../scripts/shell/site-clock.ts';
import type { History, Revision } from '../../../../src/model/address/history.ts';
import { placeOldAnchors } from '../../../../src/model/layout/old-anchors.ts';
import type { Compilation, Plan } from '../../../../src/model/plan/compilation.ts';
import { convert } from '../../addresses/ledger/convert.ts';
import { publish } from '../../addresses/ledger/publish.ts';

const before = convert('县局<2024年>工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n3.抓好督导。丙。\n');
const after = convert('县局<2024年>工作要点\n1.抓好党建。甲。\n4.抓好安全。乙。\n', 'county');
const published = publish(before, '2026-01-01');
const moved = alias(published, after, [['1#item-2', '1#item-4']], '2026-02-01');
const ledger = retire(rename(moved, 'county'), after, '1#item-3', '完成', '2026-03-01');
const history: History = {
  first: '2026-01-01',
  gap: null,
  revisions: [{ version: 'abc1234', moment: '2026-02-15T10:00:00+08:00', changes: compareVersions(before, after) }],
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
      '县局&lt;2024年&gt;工作要点：更新 2 条',
      '县局&lt;2024年&gt;工作要点',
    ]);
    expect(entries[0]).toContain('移动 抓好安全\n删去 抓好督导');
    expect(feed).toContain('<updated>2026-02-15T10:00:00+08:00</updated>');
  });

  describe('each change is one piece of news', () => {
    const start = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n');
    const next = convert('县局工作要点\n1.抓好学习。丙。\n2.抓好党建。甲。\n3.抓好安全。乙。\n');
    const last = convert('县局工作要点\n1.抓好学习。丙。\n2.抓好党建。甲。\n');
    const first = publish(start, '2026-01-01');
    const second = publish(next, '2026-02-01', settle(first, next, undefined, '2026-02-01'));
    const third = publish(last, '2026-03-01', settle(second, last, '完成', '2026-03-01'));
    const newsOf = (compilation: Compilation, known: Ledger, history: History): string[] => {
      const text = String(
        exportAtom([{ list: listAddresses(compilation, known), history }], 'https://example.org', '要点').content,
      );
      return [...text.matchAll(/<title>县局工作要点(.*?)<\/title>.*?<content type="text">(.*?)<\/content>/gs)].map(
        ([, title, content]) => `${title} ${content?.replaceAll('\n', '、')}`,
      );
    };
    const revision = (version: string, moment: string, from: Compilation, to: Compilation): Revision => ({
      version,
      moment,
      changes: compareVersions(from, to),
    });

    test('told by the ledger alone: what moved up a number is not new', () => {
      const none: History = { gap: 'none', first: null, revisions: [] };
      expect(newsOf(next, second, none)).toEqual([
        '：新增 1 条 抓好学习',
        '：移动 2 条 抓好党建、抓好安全',
        ' 县局工作要点',
      ]);
      expect(newsOf(last, third, none)).toContain('：新增 1 条 抓好学习');
    });

    test('told by git, once; what git does not know yet the ledger tells', () => {
      const known = revision('a', '2026-02-02', start, next);
      const told = '：更新 3 条 新增 抓好学习、移动 抓好党建、移动 抓好安全';
      expect(newsOf(next, second, { gap: null, first: '2026-01-01', revisions: [known] })).toEqual([
        told,
        ' 县局工作要点',
      ]);
      expect(newsOf(last, third, { gap: 'uncommitted', first: '2026-01-01', revisions: [known] })).toEqual([
        '：撤下 1 条 抓好安全',
        told,
        ' 县局工作要点',
      ]);
    });
  });

  test('two publications of one day are two entries, and neither changes the other', () => {
    const first = convert('县局工作要点\n1.抓好党建。甲。\n');
    const second = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n');
    const moments = [1_772_100_000, 1_772_101_000].map((epoch) => momentOf(readClock(`${epoch}`), 'Asia/Shanghai')) as [
      string,
      string,
    ];
    const once = publish(first, moments[0]);
    const entriesOf = (text: string): string[] => [...text.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry);
    const feedOf = (compilation: Compilation, known: Ledger): string[] => {
      const none: History = { gap: 'none', first: null, revisions: [] };
      const list = listAddresses(compilation, known);
      return entriesOf(String(exportAtom([{ list, history: none }], 'https://example.org', '要点').content));
    };
    const before = feedOf(first, once);
    const after = feedOf(second, publish(second, moments[1], once));
    expect(before).toHaveLength(1);
    expect(after).toHaveLength(2);
    expect(after[1]).toBe(before[0]);
    expect(after[0]).toContain('<updated>2026-02-26T18:16:40+08:00</updated>');
    expect(new Set(after.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1])).size).toBe(2);
  });

  test('of an address used several times the latest meaning wins', () => {
    const start = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n');
    const away = convert('县局工作要点\n1.抓好党建。甲。\n3.抓好安全。乙。\n');
    const again = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好宣传。丙。\n3.抓好安全。乙。\n');
    const once = publish(
      again,
      '2026-03-01',
      alias(publish(start, '2026-01-01'), away, [['1#item-2', '1#item-3']], '2026-02-01'),
    );
    const list = listAddresses(away, retire(once, away, '1#item-2', '完成', '2026-04-01'));
    expect(exportRedirects([list]).content).toBe('');
    expect(list.addresses.filter(({ anchor }) => anchor === 'item-2').map(({ status }) => status)).toEqual([
      'retired',
      'moved',
    ]);
    const { before: placed } = placeOldAnchors(list, away.plans[0] as Plan);
    expect(JSON.stringify([...placed])).toContain('第2项《抓好宣传》已于2026-04-01撤下：完成。');
  });

  test('nothing that is no path of the site gets into a redirect', () => {
    const list = listAddresses(after, ledger);
    const [moved, ...rest] = list.addresses.toReversed();
    for (const to of ['//evil.example/', '/a/\n/* https://evil.example 301', 'https://evil.example/', '/a/ /b/'])
      expect(() =>
        exportRedirects([{ ...list, addresses: [...rest, { ...moved, to, status: 'moved' } as never] }]),
      ).toThrow('no path of this site');
    expect(() => exportRedirects([{ ...list, formerly: ['a\n/*'] }])).toThrow('no path of this site');
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
