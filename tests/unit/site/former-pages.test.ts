import { expect, test } from 'vitest';
import { alias } from '../../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, rename, retire } from '../../../scripts/addresses/ledger/decisions/decide.ts';
import { listAddresses, listRetired } from '../../../scripts/addresses/ledger/list-addresses.ts';
import { listFormerPages } from '../../../src/site/former-pages.ts';
import { convert } from '../addresses/ledger/convert.ts';
import { publish } from '../addresses/ledger/publish.ts';

const before = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n3.抓好督导。丙。\n');
const after = convert('县局工作要点\n1.抓好党建。甲。\n4.抓好安全。乙。\n', 'county');
const ledger = publish(before, '2026-01-01');

test('what moved is sent on, what is gone says so, an old name keeps every page', () => {
  const moved = alias(ledger, after, [['1#item-2', '1#item-4']], '2026-02-01');
  const list = listAddresses(after, rename(retire(moved, after, '1#item-3', '完成', '2026-02-01'), 'county'));
  const pages = listFormerPages([list]);
  expect(pages.map(({ path, to, isSentOn }) => [path, to, isSentOn])).toEqual([
    ['county/1/item-2', '/county/1/#item-4', true],
    ['county/1/item-3', '/county/1/#item-3', false],
    ['demo', '/county/', true],
    ['demo/1', '/county/1/', false],
    ['demo/1/item-1', '/county/1/item-1/', true],
    ['demo/1/item-4', '/county/1/item-4/', true],
    ['demo/1/item-2', '/county/1/item-2/', true],
    ['demo/1/item-3', '/county/1/item-3/', true],
  ]);
  expect(pages[1]?.words).toBe('第3项《抓好督导》已于2026-02-01撤下：完成。');
  expect(pages[3]?.anchors.map(({ anchor, to }) => [anchor, to])).toEqual([
    ['item-1', '/county/1/#item-1'],
    ['item-4', '/county/1/#item-4'],
    ['item-2', '/county/1/#item-4'],
    ['item-3', null],
  ]);
});

test('a compilation that was withdrawn says so under each of its addresses', () => {
  const pages = listFormerPages([listRetired({ ...ledger, retired: '过期' })]);
  expect(pages.map(({ path, words }) => [path, words])).toEqual([
    ['demo', '这个汇编已撤下：过期。'],
    ['demo/1', '第1篇《县局工作要点》撤下：过期。'],
    ['demo/1/item-1', '第1项《抓好党建》撤下：过期。'],
    ['demo/1/item-2', '第2项《抓好安全》撤下：过期。'],
    ['demo/1/item-3', '第3项《抓好督导》撤下：过期。'],
  ]);
});

test('a page in use again is left alone', () => {
  const again = convert('县局工作要点\n1.抓好学习。丁。\n2.抓好党建。甲。\n');
  const list = listAddresses(
    again,
    accept(
      alias(ledger, again, [['1#item-1', '1#item-2']].slice(0, 0) as [string, string][], '2026-02-01'),
      again,
      '2026-02-01',
    ),
  );
  expect(listFormerPages([list])).toEqual([]);
});
