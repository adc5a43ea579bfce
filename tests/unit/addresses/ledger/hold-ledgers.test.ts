/** All that is wrong with a site's ledgers is said at once, each thing once; what is none of ours is let through. */
import { describe, expect, test } from 'vitest';
import {
  emptyLedger,
  type Former,
  type Ledger,
  printLedger,
} from '../../../../scripts/addresses/ledger/file/ledger.ts';
import {
  holdToLedgers,
  type Ledgers,
  listWithdrawn,
} from '../../../../scripts/addresses/ledger/promises/hold-ledgers.ts';
import { convert } from './convert.ts';
import { messageOf } from './message-of.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-01';
const text = '县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n';
const a = convert(text, 'a');
const b = convert(text, 'b');
const mapOf = (...ledgers: Ledger[]): Ledgers => new Map(ledgers.map((one) => [one.compilation, one]));

describe('holding a site to its ledgers', () => {
  test('one without a ledger is only noted', () => {
    const [note, ...more] = holdToLedgers([a, b], mapOf(publish(a, DAY)));
    expect(note).toContain('b 还没有锚表');
    expect(more).toEqual([]);
  });

  test('of two that are broken both are named, each once', () => {
    const short = '县局工作要点\n1.抓好党建。甲。\n';
    const shorter = [convert(short, 'a'), convert(short, 'b')];
    const said = messageOf(() => holdToLedgers(shorter, mapOf(publish(a, DAY), publish(b, DAY))));
    for (const name of ['a', 'b']) expect(said.split(`（${name}.anchors.json）`)).toHaveLength(2);
  });

  test('a decision that is not so is said once, though two checks find it', () => {
    const ledger = publish(a, DAY);
    const { '1#item-2': record, ...addresses } = ledger.addresses;
    const { heading = '', line = 0, hash = '' } = record ?? {};
    const row: Former = { address: '1#item-2', heading, line, hash, since: DAY, until: '2026-02-01', reason: '撤销' };
    const said = messageOf(() => holdToLedgers([a], mapOf({ ...ledger, addresses, former: [row] })));
    expect(said.split('可它还在原处')).toHaveLength(2);
  });

  test('an earlier name that two claim is told of the second, with both ways out', () => {
    const ledgers = mapOf({ ...publish(a, DAY), formerly: ['old'] }, { ...publish(b, DAY), formerly: ['old'] });
    expect(messageOf(() => holdToLedgers([a, b], ledgers))).toBe(
      'b.anchors.json：曾用名“old”也是汇编 a 的名字，旧地址不知道通到哪里\n  请：从其中一份锚表里去掉这个曾用名，或撤下改名',
    );
  });

  test('a decision that leads nowhere is told with the way back', () => {
    const ledger = publish(convert('县局工作要点\n1.抓好党建。甲。\n', 'a'), DAY);
    const row = { address: '1#item-2', heading: '抓好安全', line: 3, hash: 'f'.repeat(16), since: DAY, until: DAY };
    const former: Former[] = [{ ...row, to: '/b/1/#item-9' }];
    const one = convert('县局工作要点\n1.抓好党建。甲。\n', 'a');
    expect(messageOf(() => holdToLedgers([one, b], mapOf({ ...ledger, former }, publish(b, DAY))))).toMatch(
      /^a\.anchors\.json：锚表说 1#item-2 移到了 \/b\/1\/#item-9：.*\n {2}请：用版本库里上一次提交的锚表恢复，再用 npm run ledger 说明它的去向$/,
    );
  });

  test('a fault of the program is not an editor’s', () => {
    const broken = { ...publish(a, DAY), formerly: undefined } as unknown as Ledger;
    expect(() => holdToLedgers([a], mapOf(broken))).toThrow(TypeError);
  });

  test('what was committed is asked for', () => {
    const committed = [{ file: 'a.anchors.json', version: 'x', text: printLedger(publish(a, DAY)) }];
    expect(() => holdToLedgers([], mapOf(), committed)).toThrow('a.anchors.json：锚表不见了');
    expect(holdToLedgers([a], mapOf(publish(a, DAY)), committed)).toEqual([]);
  });
});

test('withdrawn are those that have a ledger and no seed, and were on the web', () => {
  const ledgers = mapOf(
    publish(a, DAY),
    { ...publish(b, DAY), retired: '过期' },
    { ...emptyLedger('c', ''), forgotten: '样例' },
  );
  expect(listWithdrawn([a], ledgers).map(({ compilation }) => compilation)).toEqual(['b']);
});
