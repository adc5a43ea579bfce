import { expect, test } from 'vitest';
import { readPieces } from '../../../../scripts/parse/facts/pieces.ts';
import { parse } from '../../../../scripts/parse/parse.ts';
import { findLoneArticle } from '../../../../scripts/parse/reading/lone-article.ts';
import { walk } from '../../../../scripts/parse/tree.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';

/** The marks that are read as marks. */
function marksOf(...lines: string[]): string[] {
  const { root } = parse(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt'), 'a');
  return [...walk(root)].flatMap(({ mark }) => (mark === null ? [] : [mark.printed]));
}

const QUOTED = '第一条 为了规范育苗，制定本条例。';
const PLAN = ['青石乡2031年绿化工作要点', '一、学好条例', QUOTED, '二、用好条例', '三、检查条例'];

test('an article alone among other numbers is quoted', () => {
  expect(marksOf(...PLAN)).toEqual(['一、', '二、', '三、']);
});

test.each([
  ['two articles', ['青石乡育苗条例', '一、总则', QUOTED, '二、育苗', '第二条 苗圃由乡里划定。']],
  ['an article in a chapter', ['青石乡育苗条例', '第一章 总则', QUOTED, '一、苗圃；', '二、林场。']],
  ['an article and nothing else', ['青石乡育苗条例', QUOTED]],
])('%s is an article', (_, lines) => {
  expect(marksOf(...lines)).toContain('第一条');
});

/** The piece of the article that is quoted. */
const findIn = (...lines: string[]): number | undefined =>
  findLoneArticle(readPieces(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt')));

test('two other numbers tell that it is quoted, one does not', () => {
  expect(findIn(QUOTED, '一、用好条例', '二、检查条例')).toBe(0);
  expect(findIn(QUOTED, '一、用好条例')).toBeUndefined();
  expect(findIn('一、用好条例', QUOTED, '27构建苗圃')).toBeUndefined();
});
