/** What each line tells the numbering, and what it costs that a document begins there. */
import { describe, expect, test } from 'vitest';
import { BLANK, signalOf, titleBelow } from '../../../../scripts/parse/reading/signals.ts';
import { WEIGHTS } from '../../../../scripts/parse/weights.ts';
import { readLines } from './compilation/read-lines.ts';

type Options = { annexes?: number[]; isOwn?: boolean; isOne?: boolean; overruled?: [number, string][] };
/** Of the last line. */
const signal = (
  lines: readonly string[],
  { annexes = [], isOwn = false, isOne = false, overruled = [] }: Options = {},
) => signalOf(readLines(lines), lines.length - 1, new Set(annexes), isOwn, isOne, new Map(overruled) as never);

const STRONG = '青石乡2031年防汛工作要点';
const { documentStrong, documentWeak, documentBehindEnd, documentGlued, documentHeading, documentOpened } = WEIGHTS;

describe('a document begins', () => {
  const cost = (...lines: string[]): number | undefined => signal(lines).document;
  test.each([
    ['behind a sentence', ['各村落实。', STRONG], documentStrong],
    ['behind a blank line', ['各村落实', '', STRONG], documentStrong],
    ['right behind words', ['各村落实', STRONG], documentStrong + documentGlued],
    ['with a lesser title', ['各村落实。', '关于植树的函'], documentWeak],
    ['with a lesser title right behind words', ['各村落实', '关于植树的函'], documentWeak + documentGlued],
    ['with what rather is a heading', ['各村落实。', '实现规划的主要措施'], documentStrong + documentHeading],
    ['behind a date', ['2031年3月1日', STRONG], documentStrong + documentBehindEnd],
    ['behind an issuer and a date', ['青石乡人民政府 2031年3月1日', STRONG], documentStrong + documentBehindEnd],
    ['behind an annex', ['附件2', STRONG], documentStrong + documentBehindEnd],
  ])('%s', (_, lines, expected) => expect(cost(...lines)).toBeCloseTo(expected));
  test.each([
    ['the first line', [STRONG]],
    ['what only blank lines stand above', ['', STRONG]],
    ['a line of text', ['各村落实。', '各村值守']],
    ['no title', ['各村落实。', '——']],
    ...[...'，、,：:'].map((stop): [string, string[]] => [`what goes on behind ${stop}`, [`各村${stop}`, STRONG]]),
  ])('not with %s', (_, lines) => expect(cost(...lines)).toBeUndefined());
  const opened = ['一、巡堤', STRONG, '青政〔2031〕8号', '', '各村：', '各村落实。'];
  const opens = (lines: readonly string[], at = 1): number | undefined =>
    signalOf(readLines(lines), at, new Set(), false, false, new Map()).document;
  test('above its number and an addressee, for less than nothing, where a row of numbers stands above', () => {
    expect(opens(opened)).toBeCloseTo(documentStrong + documentOpened);
    expect(documentStrong + documentOpened).toBeLessThan(0);
    const speech = ['一、巡堤', STRONG, '——2031年1月6日在第五届人民代表大会上', '各位代表：'];
    expect(opens(speech)).toBeLessThan(0);
    expect(opens([STRONG, ...opened.slice(1)])).toBeGreaterThan(0);
    expect(opens(opened.toSpliced(2, 1))).toBeGreaterThan(0);
    expect(opens(opened.slice(0, 3))).toBeGreaterThan(0);
    expect(opens(opened.toSpliced(1, 0, '青石乡防汛工作方案'), 2)).toBeGreaterThan(0);
    expect(opens(opened.toSpliced(0, 1, '各村巡堤。'))).toBeGreaterThan(0);
  });
  test('in sixty characters', () => {
    expect(cost('各村落实。', '甲'.repeat(60 - STRONG.length) + STRONG)).toBe(documentStrong);
    expect(cost('各村落实。', '甲'.repeat(61 - STRONG.length) + STRONG)).toBeUndefined();
  });
  test('nowhere in a text that is known to be one, nor with an annex', () => {
    expect(signal(['各村落实。', STRONG], { isOne: true })).toBe(BLANK);
    expect(signal(['各村落实。', '附件'])).toBe(BLANK);
  });
  test('where the editor says so, or an annex is a document', () => {
    expect(signal(['甲', '乙'], { overruled: [[2, 'document']] }).document).toBeLessThan(-50);
    expect(signal(['甲', '1.乙'], { isOwn: true })).toMatchObject({ marks: [], isInner: false });
    expect(signal(['甲', '1.乙'], { isOwn: true }).document).toBeLessThan(-50);
  });
});

test('a line is what the editor says', () => {
  for (const as of ['text', 'title', 'furniture'])
    expect(signal(['各村落实。', '1.乙'], { overruled: [[2, as]] })).toBe(BLANK);
  expect(signal(['各村落实。', '1.乙'], { overruled: [[1, 'text']] }).marks).toHaveLength(1);
});
test('an annex opens where it is known to', () => {
  expect(signal(['甲', '附件1'], { annexes: [1] })).toEqual({ marks: [], isInner: false, isAnnex: true });
});
test('a mark is one, and a colon above announces it', () => {
  expect(signal(['各村落实。', '1.乙']).isAnnounced).toBeUndefined();
  for (const colon of '：:') {
    expect(signal([`如下${colon}`, '1.乙']).isAnnounced).toBe(true);
    expect(signal([`如下${colon}`, '', '1.乙'])).toMatchObject({ isInner: false, isAnnounced: true });
    expect(signal([`如下${colon}`, '1.乙']).marks).toHaveLength(1);
  }
  expect(signal(['1.乙']).marks).toHaveLength(1);
});

test.each([
  [['附件1', '各村值守'], 'possible'],
  [['附件1', '', STRONG], 'strong'],
  [[`附件1：${STRONG}`, '分解表'], 'strong'],
  [['附件1'], undefined],
])('the title of an annex stands in its line or below it: %j', (lines, rank) => {
  expect(titleBelow(readLines(lines), 0)).toBe(rank);
});
