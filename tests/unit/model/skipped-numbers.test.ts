import { expect, test } from 'vitest';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { emit } from '../../../scripts/outputs/pages/emit.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';

const parseLines = (lines: readonly string[]) => parse(readSource(Buffer.from(lines.join('\n')), 'a.txt'), 'a');
const skippedIn = (...lines: string[]): Plan['skipped'] | undefined =>
  joinCompilation(parseLines(lines)).plans[0]?.skipped;
const item = (n: number): string => `${n}.清扫街巷${'甲乙丙丁戊己'[n - 1]}段。每日两次。`;

test('a number is skipped where the row goes on around it, and nothing between the two looks like it', () => {
  expect(skippedIn('市容工作要点', ...[1, 2, 4, 5].map(item))).toEqual([
    { before: 'item-2', after: 'item-4', first: 3, last: 3 },
  ]);
  expect(skippedIn('市容工作要点', ...[1, 2, 3, 4].map(item))).toEqual([]);
});

test('it is a doubt where its numeral stands between the two', () => {
  const torn = '（见第3.条）修剪行道树。';
  expect(skippedIn('市容工作要点', item(1), item(2) + torn, item(4), item(5))).toEqual([
    { before: 'item-2', after: 'item-4', first: 3, last: 3, isDoubt: true },
  ]);
});

test('only what is proven is published', () => {
  const tree = parseLines([
    '市容工作要点',
    item(1),
    `${item(2)}（见第3.条）`,
    item(4),
    item(5),
    '7.评比。每季度一次。',
    '8.总结。年底一次。',
    '9.甲。乙。',
    '10.丙。丁。',
  ]);
  const compilation = joinCompilation(tree);
  expect(compilation.plans[0]?.skipped.map(({ first, isDoubt }) => [first, isDoubt])).toEqual([
    [3, true],
    [6, undefined],
  ]);
  const index = emit(tree, compilation).find(({ path }) => path.endsWith('/index.json'));
  const published = JSON.parse(`${index?.content}`) as Compilation;
  expect(published.plans[0]?.skipped.map(({ first }) => first)).toEqual([6]);
});
