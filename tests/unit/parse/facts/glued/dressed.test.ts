/** Page numbers between dashes or called 第3页: found as `line head|foot length`. */
import { describe, expect, test } from 'vitest';
import { findDressed } from '../../../../../scripts/parse/facts/glued/dressed.ts';

const read = (lines: readonly string[]): string[] =>
  findDressed(lines).map(({ row, at, length }) => `${row} ${at} ${length}`);
const at = (dress: (n: number) => string, ...numbers: number[]): string[] =>
  read(numbers.map((n) => `甲乙，丙丁${dress(n)}`));

describe('two that rise are pages', () => {
  test.each([
    ['- %-'],
    ['-%-'],
    ['— % —'],
    ['–%–'],
    ['－%－'],
    ['―%―'],
    ['·%·'],
    ['•%•'],
    ['--%--'],
    ['第%页'],
    ['第 % 页'],
    ['第%页共9页'],
    ['第%页，共 9 页'],
    ['第%页 / 共9页'],
  ])('%s', (form) => {
    const dress = (n: number): string => form.replace('%', `${n}`);
    expect(at(dress, 1, 2)).toEqual([`0 foot ${dress(1).length}`, `1 foot ${dress(1).length}`]);
  });

  test('in full width, and up to four digits', () => {
    expect(read(['甲，乙-９-', '甲，乙-１０-'])).toEqual(['0 foot 3', '1 foot 4']);
    expect(read(['甲，乙-1999-', '甲，乙-2000-'])).toEqual(['0 foot 6', '1 foot 6']);
    expect(read(['甲，乙-10000-', '甲，乙-10001-'])).toEqual([]);
  });

  test.each([
    ['with spaces in front', ['甲，乙  - 1 -', '甲，乙　- 2 -'], ['0 foot 7', '1 foot 6']],
    ['at the head', ['- 1 -甲，乙', '— 2 — 丙，丁', '第3页 戊，己'], ['0 head 5', '1 head 6', '2 head 4']],
    ['with one alone on its line', ['- 1 -', '- 2 -甲，乙'], ['1 head 5']],
    ['those alone are not glued', ['- 1 -', '- 2 -'], []],
  ])('%s', (_, lines, found) => expect(read(lines)).toEqual(found));
});

describe('which numbers rise', () => {
  const dress = (n: number): string => `-${n}-`;
  test.each([
    ['one alone is none', [1], []],
    ['falling ones are none', [3, 2, 1], []],
    ['the same one twice', [1, 1], []],
    ['two pages without a number between', [1, 4], [0, 1]],
    ['three', [1, 5], []],
    ['the longest row, past one that is not of it', [1, 7, 2, 3], [0, 2, 3]],
    ['a row that begins again is another', [1, 2, 3, 1, 2], [0, 1, 2]],
  ])('%s', (_, numbers, rows) => {
    expect(at(dress, ...numbers).map((found) => Number(found.split(' ')[0]))).toEqual(rows);
  });
});

describe('what is no page number', () => {
  test.each([
    ['a range of years', ['甲，乙2021-2025-', '甲，乙2022-2026-']],
    ['a leader', ['甲，乙……-1-', '甲，乙……-2-']],
    ['dots', ['甲，乙...-1-', '甲，乙...-2-']],
    ['a line of a 目录, which has no stop', ['甲乙 - 1 -', '丙丁 - 2 -', '戊己 - 3 -']],
    ['numbers with nothing behind them but numbers', ['- 1 -2024', '- 2 -2025']],
  ])('%s', (_, lines) => expect(read(lines)).toEqual([]));

  test('a stop in the next line proves a foot, too', () => {
    expect(read(['甲乙 - 1 -', '丙，丁 - 2 -', '戊己 - 3 -', '庚，辛'])).toHaveLength(3);
  });

  test('half of a row must be proven', () => {
    expect(read(['甲乙- 1 -', '丙丁- 2 -', '戊，己- 3 -', '庚，辛- 4 -', '壬癸- 5 -'])).toHaveLength(5);
    expect(read(['甲乙- 1 -', '丙丁- 2 -', '子丑- 3 -', '戊，己- 4 -'])).toEqual([]);
  });
});
