/** Bare page numbers: found as `line head|foot length`. */
import { describe, expect, test } from 'vitest';
import { findBare } from '../../../../../scripts/parse/facts/glued/bare.ts';

const read = (lines: readonly string[]): string[] =>
  findBare(lines).map(({ row, at, length }) => `${row} ${at} ${length}`);

const FULL = '全县上下齐心协力攻坚克难积极推动';
/** `lines` lines of text that all go on, the first of them with what stands at its head. */
const page = (head: string, lines = 5): string[] => [`${head}${FULL}`, ...Array<string>(lines - 1).fill(FULL)];
const pages = (...heads: string[]): string[] => heads.flatMap((head) => page(head));

describe('numbers at the head of a page', () => {
  test.each([
    ['three that rise', pages('甲', '1', '2', '3'), ['5 head 1', '10 head 1', '15 head 1']],
    ['two are too few', pages('甲', '1', '2'), []],
    ['one that is left out ends the row', pages('甲', '1', '2', '4', '5'), []],
    ['falling ones', pages('甲', '3', '2', '1'), []],
    ['the same one again', pages('甲', '1', '1', '1', '1'), []],
    ['up to three digits', pages('甲', '98', '99', '100'), ['5 head 2', '10 head 2', '15 head 3']],
    ['not four', pages('甲', '2021', '2022', '2023'), []],
    ['with up to four spaces behind', pages('甲', '1 ', '2    ', '3　'), ['5 head 2', '10 head 5', '15 head 2']],
    ['not five', pages('甲', '1     ', '2     ', '3     '), []],
    ...['.', '．', '、', '，', ',', ')', '）', ':', '：', '%', '％'].map((mark): [string, string[], string[]] => [
      `a mark or an amount: 1${mark}`,
      pages('甲', `1${mark}`, `2${mark}`, `3${mark}`),
      [],
    ]),
    ['what a leader runs through', pages('甲', '1……', '2……', '3……'), []],
  ] as [string, string[], string[]][])('%s', (_, lines, found) => expect(read(lines)).toEqual(found));
});

describe('numbers at the foot of a page', () => {
  const feet = (...ends: string[]): string[] => ends.flatMap((end) => [...page('', 4), `${FULL}${end}`]);
  test.each([
    ['three that rise', [...feet('1', '2', '3'), FULL], ['4 foot 1', '9 foot 1', '14 foot 1']],
    ['behind a comma', [...feet('，1', '、2', '；3').map((line) => line), FULL], []],
    ['behind 第', [...feet('第1', '第2', '第3'), FULL], []],
    ['behind a letter or a dash', [...feet('-1', '-2', '-3'), FULL], []],
    ['nothing stands behind the last', feet('1', '2', '3'), []],
  ] as [string, string[], string[]][])('%s', (_, lines, found) => expect(read(lines)).toEqual(found));

  test('in a paragraph however long', () => {
    const lines = [1, 2, 3].flatMap((n) => [...page('', 4), `${FULL.repeat(5)}${n}`]);
    expect(read([...lines, FULL])).toEqual(['4 foot 1', '9 foot 1', '14 foot 1']);
  });
});

test.each([...'年月日时个项家名人万亿千百十多余座条次元公平米里届级期岁天度类门种张本部篇位批场处件组第'])(
  'three in front of “%s” may be amounts',
  (measure) => {
    expect(read(pages('甲', `1${measure}`, `2${measure}`, `3${measure}`))).toEqual([]);
  },
);

test.each([...'，、；。”）'])('three behind “%s”, unless a sentence ended there', (stop) => {
  const lines = [1, 2, 3].flatMap((n) => [...page('', 4), `${FULL}${stop}${n}`]);
  expect(read([...lines, FULL])).toHaveLength('。；'.includes(stop) ? 0 : 3);
});

describe('with those alone on their lines', () => {
  const alone = (n: number): string[] => [...page('', 4), `${n}`];
  test('of five a majority must tear', () => {
    const both = [...page('甲'), ...page('1'), ...page('2'), ...page('3', 4), '4', ...page('', 4), '5'];
    expect(read(both)).toEqual(['5 head 1', '10 head 1', '15 head 1']);
  });

  test('up to three digits', () => {
    const all = [...page('甲'), ...page('98'), '99', ...page('', 4), ...page('100'), ...page('101')];
    expect(read(all)).toEqual(['5 head 2', '15 head 3', '20 head 3']);
    const from = [...page('', 4), '100', ...page('', 4), ...page('101'), ...page('102'), ...page('103')];
    expect(read(from)).toEqual(['9 head 3', '14 head 3', '19 head 3']);
  });

  test('nothing glued, nothing found', () => {
    expect(read([1, 2, 3].flatMap(alone))).toEqual([]);
  });
});

describe('how long a page is', () => {
  const spaced = (...lengths: number[]): string[] => [
    ...page('甲'),
    ...lengths.flatMap((length, i) => page(`${i + 1}`, length)),
  ];
  test.each([
    ['three lines are a page', spaced(3, 3, 3), 3],
    ['two are none', spaced(2, 2, 2), 0],
    ['seventy are one', spaced(70, 70, 5), 3],
    ['seventy-one are too many', spaced(71, 71, 5), 0],
    ['one of 11 beside one of 20', spaced(20, 11, 5), 3],
    ['one of 10 is too short', spaced(20, 10, 5), 0],
    ['one of 18 beside one of 10', spaced(10, 18, 5), 3],
    ['one of 19 is too long', spaced(10, 19, 5), 0],
  ])('%s', (_, lines, count) => expect(read(lines)).toHaveLength(count));
});

describe('what tears a sentence', () => {
  const torn = (above: string, below: string): number => {
    const one = (n: number): string[] => [...Array<string>(4).fill(FULL), above, `${n}${below}`];
    return read([1, 2, 3].flatMap(one)).length;
  };
  test.each([
    ['a full line above, and one that goes on', FULL, FULL, 3],
    ['a line of fourteen characters is full', '全县上下齐心协力攻坚克难积极', FULL, 3],
    ['one of thirteen is a heading, or a cell', '全县上下齐心协力攻坚克难积', FULL, 0],
    ['a sentence that ended above', `${FULL}。`, FULL, 0],
    ['a mark below', FULL, '（一）加强组织领导', 0],
    ['an amount', FULL, '个园区建成投产使用', 0],
    ['years', FULL, '年全面完成改造任务', 0],
  ])('%s', (_, above, below, count) => expect(torn(above, below)).toBe(count));

  test('of five pages three are enough, amounts or not', () => {
    const run = (...belows: string[]): number =>
      read([...page('甲'), ...belows.flatMap((below, i) => [`${i + 1}${below}`, ...Array<string>(4).fill(FULL)])])
        .length;
    expect(run(FULL, '个园区', FULL, '个园区', FULL)).toBe(5);
    expect(run(FULL, '个园区', FULL, '个园区')).toBe(0);
    expect(run(FULL, '（一）园区', FULL, '（二）园区', FULL)).toBe(5);
    expect(run(FULL, '（一）园区', '（二）园区', '（三）园区', FULL)).toBe(0);
  });
});
