import { expect, test } from 'vitest';
import { markCrumbs } from '../../../../scripts/parse/reading/head/crumbs.ts';
import { readLines } from './compilation/read-lines.ts';

/** The lines that are crumbs. */
const crumbsOf = (...lines: string[]): string[] => {
  const isFurnished = lines.map(() => false);
  markCrumbs(readLines(lines), isFurnished);
  return lines.filter((_, i) => isFurnished[i]);
};

test.each(['您的位置：', '位置:', '您当前的位置：', '现在位置：', '您所在的位置：'])(
  'crumbs go on below %s',
  (where) => {
    expect(crumbsOf('青石乡', where, '首页', '>', '要闻', '要闻', '青石乡防汛要点')).toEqual([
      '首页',
      '>',
      '要闻',
      '要闻',
    ]);
  },
);
test.each(['文件位置：', '位置', '您的位置'])('none stand below %s', (where) => {
  expect(crumbsOf(where, '首页', '>', '要闻')).toEqual([]);
});
test.each(['>', '»', '›', '＞', '/', '>>'])('%s leads from one to the next', (arrow) => {
  expect(crumbsOf('位置：', '首页', arrow, '要闻', '要点')).toEqual(['首页', arrow, '要闻']);
  expect(crumbsOf('位置：', '首页', `${arrow}要闻`, '要点')).toEqual(['首页']);
  expect(crumbsOf('位置：', `要闻${arrow}`, '要点')).toEqual([]);
});
test('blank lines stand between them', () => {
  expect(crumbsOf('位置：', '', '首页', '>', '', '>', '要闻')).toEqual(['首页', '>', '>', '要闻']);
});
test.each([
  ['甲'.repeat(8), ['>', '甲'.repeat(8)]],
  ['甲'.repeat(9), ['>']],
])('%s stands behind an arrow, or is a line of the text', (line, found) => {
  expect(crumbsOf('位置：', '>', line)).toEqual(found);
});
test('they go on for thirteen lines', () => {
  expect(crumbsOf('位置：', ...Array<string>(20).fill('>'))).toHaveLength(13);
});
test.each([
  [120, 1],
  [121, 0],
])('the line above them may be the %ith, counted from none', (above, found) => {
  expect(crumbsOf(...Array<string>(above).fill('甲'), '位置：', '>')).toHaveLength(found);
});
