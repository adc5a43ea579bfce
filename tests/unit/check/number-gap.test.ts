/** Of which numbers it is said in public that the source leaves them out, and of which the editor alone is asked. */
import { describe, expect, test } from 'vitest';
import { findIn, saidOf } from './find-in.ts';

const HAN = (n: number): string => {
  const digits = ' 一二三四五六七八九';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
};
const WORDS = '清理河岸。各村分段清理。';
const items = (...numbers: number[]): string[] => numbers.map((n) => `${n}.${WORDS}`);
const sections = (...numbers: number[]): string[] => numbers.map((n) => `（${HAN(n)}）${WORDS}`);
const upTo = (last: number, ...without: number[]): number[] =>
  Array.from({ length: last }, (_, i) => i + 1).filter((n) => !without.includes(n));
const saidIn = (...lines: string[]): string[] => saidOf('number-gap', ['青石乡2031年河道工作要点', ...lines]);

test.each([
  // One fault in four numbers; in three, one number alone, behind number 1.
  [[1, 3], ['3 editor']],
  [[1, 2, 4], ['4 all']],
  [[1, 3, 4], ['3 all']],
  [[1, 2, 5], ['4 editor']],
  [[2, 3, 5], ['4 editor']],
  [[1, 2, 4, 5], ['4 all']],
  [[1, 2, 3, 5], ['5 all']],
  [
    [1, 2, 4, 5, 7, 8, 9, 10],
    ['4 all', '6 all'],
  ],
  [
    [1, 2, 4, 5, 7, 8, 9],
    ['4 editor', '6 editor'],
  ],
  // The row goes on behind the gap, or came up to it.
  [[1, 3, 4, 5], ['3 all']],
  [
    [1, 2, 3, 5, 7, 8, 9, 10],
    ['5 all', '6 all'],
  ],
  [
    [1, 3, 5, 6, 7, 8, 9, 10],
    ['3 all', '4 all'],
  ],
  [
    [2, 4, 6, 7, 8, 9, 10, 11],
    ['3 editor', '4 all'],
  ],
  // 3 and 3, or 4 and 4: a number is misprinted, and none is left out.
  [[1, 2, 3, 3, 5, 6, 7, 8, 9, 10], ['6 editor']],
  [[1, 2, 4, 4, 5, 6, 7, 8, 9, 10], ['4 editor']],
  // A wide gap, alone or beside another.
  [[1, 2, 7, 8], ['4 all']],
  [
    [1, 2, 4, 5, 6, 7, 11, 12, 13],
    ['4 all', '8 all'],
  ],
  [
    [1, 2, 4, 5, 6, 7, 12, 13, 14],
    ['4 all', '8 editor'],
  ],
])('items %j: %j', (numbers, said) => expect(saidIn(...items(...numbers))).toEqual(said));

test('several are named from the first to the last, and what is expected is the first', () => {
  const [finding] = findIn('number-gap', ['青石乡2031年河道工作要点', ...items(1, 2, 7, 8)]);
  expect(finding).toMatchObject({ expected: '3', actual: '7', anchor: 'item-7', plan: 1, severity: 'warning' });
  expect(finding?.message).toBe('第1篇的编号从“2.”跳到“7.”，原文无第3项至第6项。');
});

describe('not where the number may stand between the two', () => {
  const between = (gap: number, text: string): string[] => {
    const lines = sections(...upTo(gap + 2, gap));
    return saidIn(...lines.toSpliced(gap - 1, 0, text));
  };
  test.each([3, 9, 10, 11, 12, 19, 20, 21, 30])('the %ith', (gap) => {
    expect(between(gap, `各村按（${HAN(gap)}）所列清理。`)).toEqual([`${gap + 2} editor`]);
    expect(between(gap, `各村按（${gap}）所列清理。`)).toEqual([`${gap + 2} editor`]);
    expect(between(gap, `各村按(${HAN(gap)})所列清理。`)).toEqual([`${gap + 2} editor`]);
    const lines = sections(...upTo(gap + 2, gap));
    const within = (text: string): string[] => saidIn(...lines.with(gap - 2, `${lines[gap - 2]}${text}`));
    expect(within(`各村按${HAN(gap)}所列清理。`)).toEqual([`${gap + 1} all`]);
    expect(within(`各村按（${HAN(gap + 2)}）所列清理。`)).toEqual([`${gap + 1} all`]);
  });
  test('nor where a text stands in its place', () => {
    expect(between(3, '各村清理。')).toEqual(['5 editor']);
  });
  test('nor in the entries’ own lines', () => {
    const lines = items(1, 2, 4, 5);
    expect(saidIn(...lines.with(1, '2.清理。3.各村清理。'))).toEqual([]);
    expect(saidIn(...lines.with(1, '2.清理。按3.清理。'))).toEqual(['4 editor']);
    expect(saidIn(...lines.with(2, '4.清理。按3.清理。'))).toEqual(['4 editor']);
    expect(saidIn(...lines.with(0, '1.清理。按3.清理。'))).toEqual(['4 all']);
    expect(saidIn(...lines.with(3, '5.清理。按3.清理。'))).toEqual(['4 all']);
  });
});

test('a 目录 of the plan’s own tells of gaps nothing where no body stands', () => {
  const heads = ['一、清理', '二、管护', '四、巡查', '五、评比'];
  const contents = ['青石乡2031年河道工作要点', '目录', ...heads.map((head, i) => `${head}……${i + 1}`)];
  const bodies = (some: string[]): string[] => some.flatMap((head) => [head, '各村分段清理。']);
  expect(saidOf('number-gap', [...contents, ...bodies(heads)])).toEqual(['11 all']);
  expect(saidOf('number-gap', [...contents, ...bodies(heads.slice(0, 2))])).toEqual(['5 editor']);
});

describe('a row that begins late', () => {
  const article = (...lines: string[]): string[] => [
    '青石乡渠道管护办法',
    '第一条 为管护渠道，制定本办法。',
    ...lines,
    '第三条 本办法自发布之日起施行。',
  ];
  const START = '第二条 应当遵守下列规定：';
  const late = (...lines: string[]): string[] => saidOf('number-start', article(...lines));
  test('bears no number where a clause stands in the place of the first', () => {
    const lines = [START, '按时清淤；', '（二）按时巡查。', '（三）按时报告。'];
    expect(saidOf('number-missing', article(...lines))).toEqual(['5 all']);
    expect(late(...lines)).toEqual([]);
  });
  test.each([
    ['no clause', [START, '（二）按时巡查。', '（三）按时报告。']],
    ['no announcement', ['第二条 应当遵守规定。', '按时清淤；', '（二）按时巡查。', '（三）按时报告。']],
    ['no semicolon', [START, '按时清淤。', '（二）按时巡查。', '（三）按时报告。']],
    ['another number than the second', [START, '按时清淤；', '（三）按时巡查。', '（四）按时报告。']],
  ])('to the editor alone with %s', (_, lines) => {
    expect(late(...lines)).toEqual([`${lines.findIndex((line) => line.startsWith('（')) + 3} editor`]);
  });
  test('not where it begins with the first', () => {
    expect(late(START, '按时清淤；', '（一）按时巡查。', '（二）按时报告。')).toEqual([]);
  });
});
