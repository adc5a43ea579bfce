import { expect, test } from 'vitest';
import { readMark } from '../../../scripts/parse/read-mark.ts';
import { resolveMarks } from '../../../scripts/parse/resolve-marks.ts';

/** The ordinals of the lines that open with a mark, null for the others. */
const resolve = (...lines: string[]): (number | null)[] =>
  resolveMarks(lines.map(readMark)).map((mark) => mark?.ordinal ?? null);

test('a lost stop is made good by the numbers on both sides', () => {
  expect(resolve('26.甲', '27构建', '28.丙')).toEqual([26, 27, 28]);
  expect(resolve('26.甲', '27构建', '29.丙')).toEqual([26, null, 29]);
  expect(resolve('25.甲', '27构建', '28.丙')).toEqual([25, null, 28]);
  expect(resolve('26.甲', '正文', '27构建', '28建设', '29.丙')).toEqual([26, null, 27, 28, 29]);
});

test('a lost stop at the end of a row needs the number before it', () => {
  expect(resolve('1.甲', '2构建')).toEqual([1, 2]);
  expect(resolve('1.甲', '2构建', '1.丙')).toEqual([1, 2, 1]);
  expect(resolve('甲', '2构建')).toEqual([null, null]);
});

test('a row may consist of unsure marks alone', () => {
  expect(resolve('第一章总则', '甲', '第二章采集', '第三章附则')).toEqual([1, null, 2, 3]);
  expect(resolve('第一节课改到下午', '甲')).toEqual([null, null]);
});

test('text that looks like a mark takes no number twice', () => {
  expect(resolve('一、二、三级公路', '一、加快', '二、优化')).toEqual([null, 1, 2]);
  expect(resolve('一、加快', '二、三级公路', '二、优化')).toEqual([1, null, 2]);
});

test('a decimal is a mark only between its neighbours', () => {
  expect(resolve('2.甲', '3.100座桥', '4.丙')).toEqual([2, 3, 4]);
  expect(resolve('2.甲', '3.100座桥')).toEqual([2, null]);
  expect(resolve('2.甲', '3.100座桥', '3.丙')).toEqual([2, null, 3]);
  expect(resolve('2.甲', '3.2024年新增', '4.丙')).toEqual([2, 3, 4]);
});

test('articles and items are counted apart', () => {
  expect(resolve('第一条 甲', '1.甲', '2.乙', '第二条乙', '第三条 丙')).toEqual([1, 1, 2, 2, 3]);
});
