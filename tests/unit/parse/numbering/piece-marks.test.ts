/** Marks at the level where they stand, as printed. */
import { expect, test } from 'vitest';
import { readPieceMarks } from '../../../../scripts/parse/numbering/piece-marks.ts';
import { readLines } from '../reading/compilation/read-lines.ts';

const marksOf = (...lines: string[]): (string | null)[] =>
  readPieceMarks(readLines(lines)).map((mark) => mark && `${mark.kind} ${mark.printed} ${mark.ordinal}`);

test('a mark bears its form’s level, and another’s where it stands in one', () => {
  expect(marksOf('一、总则', '（一）目的', '1.修堤。', '二、附则')).toEqual([
    ...['part 一、 1', 'section （一） 1', 'item 1. 1', 'part 二、 2'],
  ]);
  expect(marksOf('第一条 村委会管护：', '（一）水渠；', '（二）堤防。', '第二条 自发布起执行。')).toEqual([
    ...['article 第一条 1', 'item （一） 1', 'item （二） 2', 'article 第二条 2'],
  ]);
});

test('a line without one has none', () => {
  expect(marksOf('全年抓好水务。', '一、总则', '', '2024年清淤三里。', '二、附则')).toEqual([
    ...[null, 'part 一、 1', null, null, 'part 二、 2'],
  ]);
});
