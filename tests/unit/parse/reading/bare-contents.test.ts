import { expect, test } from 'vitest';
import { readPieces } from '../../../../scripts/parse/facts/pieces.ts';
import { findBareContents } from '../../../../scripts/parse/reading/own-contents/bare-contents.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';

/** The first and the last line of the 目录. */
function linesOf(...lines: string[]): [number, number] | undefined {
  const pieces = readPieces(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt'));
  const own = findBareContents(pieces);
  return own === undefined ? undefined : [own.first + 1, own.end];
}

const HEADINGS = ['一、形势', '二、任务', '三、保障'];
const BODY = HEADINGS.flatMap((heading) => [heading, '各村抓好落实。']);

test('headings that come again are a 目录, with pages and without', () => {
  expect(linesOf('青石乡规划', ...HEADINGS, ...BODY)).toEqual([2, 4]);
  expect(linesOf('青石乡规划', ...HEADINGS.map((heading, i) => `${heading}……${i + 1}`), ...BODY)).toEqual([2, 4]);
  expect(linesOf('青石乡规划', ...HEADINGS, '为做好防汛，制定本规划。', ...BODY)).toEqual([2, 4]);
});

test('headings that do not, or not nearly all, are the text', () => {
  expect(linesOf('青石乡规划', ...HEADINGS)).toBeUndefined();
  expect(linesOf('青石乡规划', ...HEADINGS, ...BODY.slice(0, 2), '四、附则', '各村执行。')).toBeUndefined();
  expect(linesOf('青石乡规划', ...BODY, ...HEADINGS)).toBeUndefined();
  expect(linesOf('青石乡规划', ...HEADINGS.slice(0, 2), ...BODY.slice(0, 4))).toBeUndefined();
});
