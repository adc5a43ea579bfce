import { describe, expect, test } from 'vitest';
import { alias } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, correct, deploy } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { emptyLedger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const [FIRST, SECOND, THIRD] = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;
const seed = (...lines: string[]): Compilation => convert(`县局工作要点\n${lines.join('\n')}\n`);
const A = '抓好党建。甲。';

describe('a record', () => {
  const bare = convert('1.抓好党建\n汇编\n目录\n1.县局工作要点 1\n');
  const whole = convert('1.抓好党建\n汇编\n目录\n1.县局工作要点 1\n县局工作要点\n1.抓好党建。甲。\n');
  test('that gets its text stays a draft, or stays on the web', () => {
    const draft = accept(emptyLedger('demo', ''), bare, FIRST);
    expect(accept(draft, whole, SECOND).addresses['1#item-1']?.draft).toBe(true);
    expect(accept(deploy(draft), whole, SECOND).addresses['1#item-1']?.draft).toBeUndefined();
  });

  test('whose words are corrected back to the first says no more what they were corrected to', () => {
    const first = publish(seed(`1.${A}`), FIRST);
    const other = correct(first, seed('1.抓好党建。丁。'), '1#item-1', SECOND);
    expect(other.addresses['1#item-1']).toHaveProperty('corrected');
    const again = correct(other, seed(`1.${A}`), '1#item-1', THIRD).addresses['1#item-1'];
    expect(again).not.toHaveProperty('corrected');
    expect(again).toMatchObject({ hash: first.addresses['1#item-1']?.hash, correctedOn: THIRD });
  });

  test('of a plan that moved keeps what it said', () => {
    const plans = (...titles: string[]): Compilation =>
      convert(
        [
          '汇编',
          '目录',
          ...titles.map((title, i) => `${i + 1}.${title} ${i + 1}`),
          ...titles.flatMap((title) => [title, `${title}如下。`, `1.${title}事。文。`]),
          '',
        ].join('\n'),
      );
    const ledger = publish(plans('市局工作要点', '县局工作要点'), FIRST);
    const { former } = alias(
      ledger,
      plans('县局工作要点', '市局工作要点'),
      [
        ['1', '2'],
        ['2', '1'],
      ],
      SECOND,
    );
    expect(former.find(({ address }) => address === '1')?.body).toBe(ledger.addresses['1']?.body);
    expect(former.find(({ address }) => address === '1#item-1')).not.toHaveProperty('body');
  });
});
