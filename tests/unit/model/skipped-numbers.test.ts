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

test('a longer number that holds the numeral is none, nor is an article that the text names', () => {
  const point = (n: number): string => `${n}．清扫${'甲乙丙丁戊己'[n - 1]}段。每日两次，共14.4公里。`;
  expect(skippedIn('市容工作要点', ...[1, 2, 3, 5, 6].map(point))?.map(({ isDoubt }) => isDoubt)).toEqual([undefined]);
  const articles = (text: string) =>
    skippedIn('市容办法', ...['一', '二', '三'].map((n) => `第${n}条 各街清扫路段。`), text, '第六条 各街评比。')?.map(
      ({ isDoubt }) => isDoubt,
    );
  expect(articles('第五条 根据本办法第四条规定，各街评比。')).toEqual([undefined]);
  expect(articles('第五条 各街评比。第四条 各街巡查。')).toEqual([true]);
  expect(articles('第五条 各街按第四条办理。')).toEqual([true]);
  expect(
    skippedIn(
      '市容办法',
      ...['一', '二', '三'].map((n) => `第${n}条 道路法第五条所指的路段。`),
      '第五条 评比。',
      '第六条 奖励。',
    )?.map(({ isDoubt }) => isDoubt),
  ).toEqual([undefined]);
});

test('a second list of an article does not hide the gap of the first', () => {
  const clauses = (...numbers: string[]): string[] => numbers.map((n) => `（${n}）清扫路段，每日巡查两次；`);
  const rules = [
    '市容办法',
    '第一条 各街清扫路段。',
    '第二条 下列路段由各街清扫：',
    ...clauses('一', '二', '四', '五'),
  ];
  const skipped = skippedIn(...rules, '前款路段按照下列规定巡查：', ...clauses('一', '二'), '第三条 各街评比。');
  expect(skipped?.map(({ first, isDoubt }) => [first, isDoubt])).toEqual([[3, undefined]]);
});

test('it is a doubt where the line behind the gap opens with a text of its own', () => {
  const name = (n: number) => `${n}．${'甲乙丙丁戊己庚辛壬癸子丑'[n % 12]}罪（第${100 + n}条）`;
  const row = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => name(first + i)).join(' ');
  const inChapters = (second: string) =>
    skippedIn('关于罪名的意见', '第一章 安全', row(1, 12), '第二章 公共安全', second)?.map(({ first, isDoubt }) => [
      first,
      isDoubt,
    ]);
  expect(inChapters(`放火罪（第114条） ${row(14, 24)}`)).toEqual([[13, true]]);
  expect(inChapters(row(14, 24))).toEqual([[13, undefined]]);
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
