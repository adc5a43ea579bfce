/** What `npm run ledger` shows of a compilation, to the letter. */
import { describe, expect, test } from 'vitest';
import { accept } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { describe as describeShelf } from '../../../../scripts/addresses/ledger/decisions/describe.ts';
import { emptyLedger, type Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert, withGaps } from './convert.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-01';
const HEAD = 'demo 县局工作要点：已记 ';
const seed = (...lines: string[]): Compilation => convert(`县局工作要点\n${lines.join('\n')}\n`);
const one = seed('1.抓好党建。甲。');
const show = (compilation: Compilation, ledger?: Ledger): string[] => describeShelf(compilation, ledger).split('\n');

test.each<[string, Compilation, Ledger | undefined, string[]]>([
  ['kept', one, publish(one, DAY), ['2 个地址，曾用 0 个，跳号 0 个', '  与锚表一致']],
  [
    'kept, and drafts',
    one,
    accept(emptyLedger('demo', ''), one, DAY),
    ['2 个地址，其中 2 个是还没有上线的草稿，曾用 0 个，跳号 0 个', '  与锚表一致'],
  ],
  [
    'without a ledger',
    one,
    undefined,
    [
      '0 个地址，曾用 0 个，跳号 0 个',
      '  新增 2 个',
      '    1 县局工作要点（第 1 行）',
      '    1#item-1 抓好党建（第 2 行）',
      '  记下新增：npm run ledger -- accept demo',
    ],
  ],
  [
    'with a number skipped',
    withGaps(seed('1.抓好党建。甲。', '3.抓好安全。乙。'), true),
    publish(one, DAY),
    [
      '2 个地址，曾用 0 个，跳号 0 个',
      '  新增 1 个',
      '    1#item-3 抓好安全（第 3 行）',
      '  跳过的编号 1 个',
      '    1#item-2',
      '  记下新增：npm run ledger -- accept demo',
    ],
  ],
  [
    'with a text that was missing',
    one,
    publish(seed('1.抓好党建'), DAY),
    [
      '2 个地址，曾用 0 个，跳号 0 个',
      '  补上了正文 1 个',
      '    1#item-1 抓好党建（第 2 行）',
      '  记下新增：npm run ledger -- accept demo',
    ],
  ],
  [
    'with one lost',
    one,
    publish(seed('1.抓好党建。甲。', '2.抓好安全。乙。'), DAY),
    [
      '3 个地址，曾用 0 个，跳号 0 个',
      '  丢失 1 个',
      '    1#item-2 “抓好安全”（原第 3 行）不见了，没有相近的条目',
      "      npm run ledger -- retire demo '1#item-2' --reason 原因",
      "  不见了：npm run ledger -- retire demo '1#item-2' --reason 原因",
      '  以上都同意：npm run ledger -- settle demo --reason 原因',
    ],
  ],
])('a compilation that is %s', (_, compilation, ledger, [first, ...rest]) =>
  expect(show(compilation, ledger)).toEqual([`${HEAD}${first}`, ...rest]),
);

describe('of many', () => {
  const many = (count: number): Compilation =>
    seed(...Array.from({ length: count }, (_, i) => `${i + 1}.第${i + 1}件。${'甲'.repeat(i + 1)}。`));

  test('of what is new thirty are shown, with the plan itself', () => {
    expect(show(many(29))).toHaveLength(33);
    expect(show(many(29))[31]).toBe('    1#item-29 第29件（第 30 行）');
    expect(show(many(30)).slice(32)).toEqual(['    ……另有 1 个', '  记下新增：npm run ledger -- accept demo']);
    expect(show(many(31))[32]).toBe('    ……另有 2 个');
  });

  test('of what is lost nothing is cut', () => {
    const lost = show(seed(), publish(many(40), DAY));
    expect(lost).toContain('  丢失 40 个');
    expect(lost.filter((line) => line.startsWith('    1#'))).toHaveLength(40);
  });
});
