/** What an editor is told of a ledger, in full. */
import { describe, expect, test } from 'vitest';
import {
  emptyLedger,
  type Former,
  type Ledger,
  printLedger,
} from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../../../scripts/addresses/ledger/file/read-ledger.ts';
import { checkLedger } from '../../../../scripts/addresses/ledger/promises/check-ledger.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert, withGaps } from './convert.ts';
import { messageOf } from './message-of.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-01';
const seed = (...lines: string[]): Compilation => convert(`县局工作要点\n${lines.join('\n')}\n`);

describe('of broken promises', () => {
  const many = (count: number): Compilation =>
    seed(...Array.from({ length: count }, (_, i) => `${i + 1}.第${i + 1}件。${'甲乙丙丁戊己庚辛壬癸子丑'[i]}。`));
  test.each([
    [10, undefined],
    [11, '  ……另有 1 个，运行 npm run ledger 查看'],
  ])('ten are shown: of %i', (count, rest) => {
    const lines = messageOf(() => checkLedger(seed(), publish(many(count), DAY))).split('\n');
    expect(lines[0]).toBe(`demo.txt:2：已公布的地址有 ${count} 个对不上（demo.anchors.json）`);
    expect(lines.filter((line) => line.startsWith('  1#item-'))).toHaveLength(10);
    expect(lines.find((line) => line.includes('另有'))).toBe(rest);
    expect(lines.find((line) => line.startsWith('  请：'))).toBe('  请：改正种子，或说明去向：');
  });
});

test('of what is not recorded yet each kind is counted', () => {
  const ledger = publish(seed('1.抓好党建。甲。'), DAY);
  const skipping = withGaps(seed('1.抓好党建。甲。', '3.抓好安全。乙。'), true);
  expect(checkLedger(skipping, ledger)).toEqual([
    'demo 有 1 个新地址、1 个原文跳过的编号还没有记入锚表；请运行 npm run ledger -- accept demo',
  ]);
});

test('a compilation that is said to have been a sample is not held to anything', () => {
  expect(checkLedger(seed('1.抓好党建。甲。'), { ...emptyLedger('demo', ''), forgotten: '样例' })).toEqual([
    'demo 的锚表已注明从未上线（样例）；要发布请运行 npm run ledger -- accept demo',
  ]);
});

describe('of former addresses', () => {
  const compilation = seed('1.抓好党建。甲。', '2.抓好安全。乙。');
  const ledger = publish(compilation, DAY);
  const record = ledger.addresses['1#item-2'] as NonNullable<Ledger['addresses'][string]>;
  const row = (more: Partial<Former>): Former => ({
    ...{ address: '1#item-2', heading: record.heading, line: record.line, hash: record.hash },
    ...{ since: DAY, until: '2026-02-01', ...more },
  });
  const { '1#item-2': _, ...addresses } = ledger.addresses;
  test.each([
    ['withdrawn', row({ reason: '撤销' }), '锚表说 1#item-2 的文字已经撤下，可它还在原处（demo.txt 第 3 行）'],
    ['moved', row({ to: '1#item-1' }), '锚表说 1#item-2 的文字移到了 1#item-1，可它还在原处（demo.txt 第 3 行）'],
  ])('one that is %s and stands there', (__, former, said) => {
    expect(messageOf(() => checkLedger(compilation, { ...ledger, addresses, former: [former] }))).toContain(said);
  });

  test.each([
    [
      'both current and former',
      row({ reason: '撤销' }),
      ledger.addresses,
      '1#item-2（2026-01-01）既是现行的，又是曾用的',
    ],
    ['current again since later', row({ since: '2025-01-01', reason: '撤销' }), ledger.addresses, ''],
    ['gone, with its reason', row({ reason: '撤销' }), addresses, ''],
    ['moved to one that stands', row({ to: '1#item-1' }), addresses, ''],
    ['moved to another compilation', row({ to: '/other/1/' }), addresses, ''],
  ])('one that is %s', (__, former, own, said) => {
    const text = printLedger({ ...ledger, addresses: own, former: [former] });
    const message = messageOf(() => readLedger(text, 'seeds/demo.anchors.json'));
    if (said === '') expect(message).toBe('');
    else expect(message).toContain(said);
  });
});
