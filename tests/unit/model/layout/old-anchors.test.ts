import { expect, test } from 'vitest';
import { alias, findMoves } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { listAddresses } from '../../../../scripts/addresses/ledger/list-addresses.ts';
import { placeOldAnchors } from '../../../../src/model/layout/old-anchors.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import { convert, withGaps } from '../../addresses/ledger/convert.ts';
import { publish } from '../../addresses/ledger/publish.ts';

const former = (anchor: string | null, words: string, to: string | null = null) => ({
  kind: 'former',
  anchor,
  words,
  to,
});

test('an alias stands in front of its entry, a line of words where the number would be', () => {
  const before = withGaps(
    convert(
      '县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n3.抓好督导。丙。\n4.抓好宣传。丁。\n7.抓好教研。戊。\n9.抓好招生。己。\n',
    ),
    true,
  );
  const text = '县局工作要点\n1.抓好党建。甲。\n3.抓好督导。丙。\n5.抓好安全。乙。\n7.抓好教研。戊。\n';
  const after = withGaps(convert(text), true);
  let ledger = publish(before, '2026-01-01');
  ledger = alias(ledger, after, [['1#item-2', '1#item-5']], '2026-02-01');
  ledger = retire(ledger, after, '1#item-4', '任务完成', '2026-02-01');
  ledger = alias(ledger, after, [['1#item-9', '/other/1/#item-1']], '2026-02-01');
  const { before: placed, within } = placeOldAnchors(listAddresses(after, ledger), after.plans[0] as Plan);
  expect(Object.fromEntries(placed)).toEqual({
    'item-5': [
      { kind: 'alias', anchor: 'item-2' },
      former('item-4', '第4项《抓好宣传》已于2026-02-01撤下：任务完成。'),
    ],
    'item-7': [former('item-6', '原文无第6项。')],
    null: [
      former('item-8', '第8项从未有过内容。'),
      former('item-9', '第9项《抓好招生》已于2026-02-01移到别处。', '/other/1/#item-1'),
    ],
  });
  expect([...within]).toEqual([]);
});

test('an entry at a used address says what the address meant before', () => {
  const before = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n');
  const after = convert('县局工作要点\n1.抓好学习。丁。\n2.抓好党建。甲。\n3.抓好安全。乙。\n');
  const ledger = publish(before, '2026-01-01');
  const next = accept(alias(ledger, after, findMoves(ledger, after), '2026-02-01'), after, '2026-02-01');
  const { within } = placeOldAnchors(listAddresses(after, next), after.plans[0] as Plan);
  const was = (text: string, to: string) => [former(null, `这个地址曾是另一条：${text}已于2026-02-01移到别处。`, to)];
  expect(Object.fromEntries(within)).toEqual({
    'item-1': was('第1项《抓好党建》', '/demo/1/#item-2'),
    'item-2': was('第2项《抓好安全》', '/demo/1/#item-3'),
  });
});
