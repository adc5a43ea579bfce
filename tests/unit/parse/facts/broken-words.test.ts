import { expect, test } from 'vitest';
import { readPieces } from '../../../../scripts/parse/facts/pieces.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';

/** The lines that markup broke off. */
function broken(...lines: string[]): number[] {
  return readPieces(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt')).flatMap(({ isBroken, line }) =>
    isBroken === true ? [line.number] : [],
  );
}

const ABOVE = '全年治污取得进展，空气明显好转，PM';

test('a few characters between two halves of a sentence go on, and so does what is behind', () => {
  expect(broken(ABOVE, '2.5', '年平均浓度下降，水质保持优良。')).toEqual([2, 3]);
  expect(broken('设立能人榜，鼓励揭榜，实行“双向', '揭榜', '挂帅”，各村参加。')).toEqual([2, 3]);
  expect(broken('设立能人榜，由村里提出、专家', '揭榜', '；由专家提出、村里验收。')).toEqual([2, 3]);
});

test('a heading, a cell or a paragraph of its own does not', () => {
  expect(broken('全年治污取得进展，空气明显好转。', '2.5', '年平均浓度下降，水质优良。')).toEqual([]);
  expect(broken('全年治污取得进展，空气明显好转', '环保局', '年底前完成，逐月报送。')).toEqual([]);
  expect(broken(ABOVE, '', '2.5', '年平均浓度下降，水质优良。')).toEqual([]);
  expect(broken(ABOVE, '2.5', '一、治污，先治水。')).toEqual([]);
});

test('one stop of any kind behind it tells a sentence', () => {
  for (const stop of '，。；')
    expect(broken('设立能人榜，鼓励揭榜，实行“双向', '揭榜', `挂帅”${stop}各村参加`)).toEqual([2, 3]);
  expect(broken('设立能人榜，鼓励揭榜，实行“双向', '揭榜', '挂帅”各村参加')).toEqual([]);
});
