/** The lines that make a notice's title together. */
import { expect, test } from 'vitest';
import { noticeLines } from '../../../../../scripts/parse/reading/head/notice-lines.ts';
import { readLines } from '../compilation/read-lines.ts';

const linesOf = (...lines: string[]): number[] =>
  noticeLines(
    readLines(lines),
    lines.map((_, i) => i),
    0,
  );

test.each([
  [['青石县水务局关于印发防汛要点的通知', '各乡镇：'], [0]],
  [
    ['青石县水务局', '关于印发防汛要点的通知'],
    [0, 1],
  ],
  [
    ['青石县水务局关于印发', '《青石县2031年防汛', '工作要点》的通知'],
    [0, 1, 2],
  ],
  [
    ['青石县水务局', '青石县应急局', '关于印发', '防汛要点的通知'],
    [0, 1, 2, 3],
  ],
])('%j', (lines, found) => {
  expect(linesOf(...lines)).toEqual(found);
});

test.each([
  ['that names the organ above itself', ['青石县水务局', '青石县水务局关于印发防汛要点的通知']],
  ['below words that are no organ', ['青石县防汛手册', '青石县水务局关于印发防汛要点的通知']],
  ['further down', ['甲村', '乙村', '丙村', '丁村', '关于印发防汛要点的通知']],
  ['behind a sentence', ['青石县水务局', '今年防汛任务很重。', '关于印发防汛要点的通知']],
  ['behind a date', ['青石县水务局', '2031年3月1日', '关于印发防汛要点的通知']],
])('none with a notice %s', (_, lines) => {
  expect(linesOf(...lines)).toEqual([0]);
});
