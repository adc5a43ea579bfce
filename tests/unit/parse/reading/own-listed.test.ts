/** What a line says of itself as one of a document's own 目录. */
import { expect, test } from 'vitest';
import type { Piece } from '../../../../scripts/parse/facts/piece.ts';
import { formsOf, rateListedName, readListed } from '../../../../scripts/parse/reading/own-contents/own-listed.ts';
import { WEIGHTS } from '../../../../scripts/parse/weights.ts';
import { readLines } from './compilation/read-lines.ts';

const listed = (text: string) => readListed(readLines([text])[0] as Piece, 7);

test.each([
  ['第一章 总则 3', '总则', true, true],
  ['一、植树造林……3', '植树造林', true, true],
  ['植树造林', '植树造林', false, false],
  ['前言 1', '前言', true, false],
  ['3植树造林', '植树造林', false, true],
])('%s', (text, heading, hasPage, isMarked) => {
  const found = listed(text);
  expect(found).toMatchObject({ at: 7, heading, hasPage, isMarked });
  expect(found?.key.endsWith(heading)).toBe(true);
  expect(found?.key === heading).toBe(!isMarked);
});
test('a number that a page may have glued to a text is no mark', () => {
  expect(listed('3“十四五”时期，全县植树')?.isMarked).toBe(false);
});

test.each(['全县要植树。', '甲'.repeat(300)])('%s is no line of one', (text) => expect(listed(text)).toBeUndefined());

test.each([
  ['总则', ['总则']],
  ['总则12', ['总则12', '总则']],
  ['总则1234', ['总则1234', '总则1']],
  ['3.植树', ['3植树', '3.植树', '3、植树']],
  ['3植树12', ['3植树12', '3.植树12', '3、植树12', '3植树', '3.植树', '3、植树']],
  ['123.植树', ['123.植树']],
  ['3.5公里', ['3.5公里']],
])('%s may stand in the text as %j', (key, forms) => expect(formsOf(key)).toEqual(forms));

test('what reads like a plan’s title is rather none of its headings', () => {
  const rate = (heading: string, isMarked: boolean, isAgain = false): number =>
    rateListedName({ at: 0, key: heading, heading, hasPage: false, isMarked }, isAgain);
  expect(rate('年度工作要点', true)).toBe(WEIGHTS.ownNumberedName);
  expect(rate('年度工作要点', false)).toBe(WEIGHTS.ownName);
  expect(rate('市教育局2024年公告', false)).toBe(WEIGHTS.ownNamed);
  expect(rate('市教育局2024年公告', false, true)).toBe(0);
  expect(rate('植树造林', false)).toBe(0);
});
