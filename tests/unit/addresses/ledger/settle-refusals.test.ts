import { describe, expect, test } from 'vitest';
import { settle } from '../../../../scripts/addresses/ledger/decisions/settle.ts';
import { emptyLedger, type Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { findFault } from '../../../../scripts/addresses/ledger/targets.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert } from './convert.ts';
import { messageOf } from './message-of.ts';
import { publish } from './publish.ts';

const [FIRST, SECOND] = ['2026-01-01', '2026-02-01'] as const;
const seed = (...lines: string[]): Compilation => convert(`县局工作要点\n${lines.join('\n')}\n`);
const A = '抓好党建。甲。';
const C = '改善条件。丙。';

describe('one answer for all', () => {
  const many = (count: number): Compilation =>
    seed(...Array.from({ length: count }, (_, i) => `${i + 2}.第${i + 2}件。${'甲乙丙丁戊己庚辛壬癸子丑'[i]}。`));
  test.each([
    [10, '1#item-11 “第11件”\n'],
    [11, '1#item-11 “第11件”等 11 个\n'],
  ])('names ten at most: of %i', (count, end) => {
    const message = messageOf(() => settle(publish(many(count), FIRST), seed(), undefined, SECOND));
    expect(message).toContain(end);
    expect(message).toContain(
      '请：是撤下的：加上 --reason 原因；移到别处的：先用 npm run ledger -- alias demo 旧地址 新地址',
    );
  });

  test('does not withdraw a plan with an entry that has no answer', () => {
    const two = (...lines: string[]) => convert(['汇编', '目录', ...lines, ''].join('\n'));
    const before = two('1.市局工作要点 1', '2.县局工作要点 2', '市局工作要点', `1.${C}`, '县局工作要点', `1.${A}`);
    const after = two('1.市局工作要点 1', '市局工作要点', `1.${C}`, `2.${A}`, `3.${A}`);
    const message = messageOf(() => settle(publish(before, FIRST), after, '撤销', SECOND));
    expect(message).toContain('2#item-1 “抓好党建”');
  });

  test('asks for no reason where something was only replaced', () => {
    const message = messageOf(() =>
      settle(publish(seed(`1.${A}`), FIRST), seed('1.清理校园欠费。丁。'), undefined, SECOND),
    );
    expect(message).not.toContain('是撤下的');
    expect(message).toContain(
      "请：编号未变、文字全变了，若仍是同一条（改写）：npm run ledger -- correct demo '1#item-1'",
    );
  });
});

describe('a path to another compilation', () => {
  const county = convert('县局工作要点\n1.抓好党建。甲。\n', 'county');
  const known = publish(county, FIRST);
  const { '1#item-1': record, ...rest } = known.addresses;
  const former = (to: string): Ledger => ({
    ...{ ...known, addresses: rest },
    former: [{ ...(record as NonNullable<typeof record>), address: '1#item-9', until: SECOND, to }],
  });
  const published = new Map([['county', new Set(['1', '1#item-1', '12'])]]);
  const fault = (path: string, ledger?: Ledger): string | undefined =>
    findFault(path, 'demo', '1#item-2', { published, ledgers: new Map(ledger && [['county', ledger]]) });
  test.each([
    ['words there', '/county/12/', undefined, undefined],
    ['nothing, where no ledger remembers', '/county/1/#item-9', undefined, '那里没有这个地址'],
    ['what moved on within it', '/county/1/#item-9', former('1#item-1'), undefined],
    ['what moved on to a whole compilation', '/county/1/#item-9', former('/county/'), undefined],
    ['what moved on out of the site', '/county/1/#item-9', former('//evil.example/'), '它指向的不是本站的地址'],
    ['no path', 'county', undefined, '它不是本站的地址'],
    ['no compilation', '/other/', undefined, '没有这个汇编'],
  ])('that leads to %s', (_, path, ledger, said) => expect(fault(path, ledger)).toBe(said));

  test('a name that is published is not taken for another one’s earlier name', () => {
    const ledgers = new Map([['district', { ...emptyLedger('district', ''), formerly: ['county'] }]]);
    expect(findFault('/county/1/#item-1', 'demo', '1#item-2', { published, ledgers })).toBeUndefined();
  });
});
