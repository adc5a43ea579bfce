/** Which lines go on in the next one, where a file's lines are paragraphs and where they are wrapped. */
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../../scripts/parse/facts/piece.ts';
import { goesOnWith, headingGoesOnWith } from '../../../../scripts/parse/reading/wrapping/wrapped.ts';
import type { Wrapping } from '../../../../scripts/parse/reading/wrapping/wrapping.ts';
import { readLines } from './compilation/read-lines.ts';

const PLAIN: Wrapping = { width: 20, byTrail: false, byIndent: false, byBlank: false };
const TRAIL = { ...PLAIN, byTrail: true };
const INDENT = { ...PLAIN, byIndent: true };
const BLANK = { ...PLAIN, byBlank: true };

const pair = (above: string, below: string) => readLines([above, below]) as [Piece, Piece];
const goesOn = (above: string, below: string, wrapping?: Wrapping, isParted = false): boolean =>
  goesOnWith(...pair(above, below), wrapping, isParted);

/** A line so wide, with a clause in it. */
const wide = (width: number, stop = '，'): string => `今年${stop}${'甲'.repeat(width - 3)}`;

describe('a page’s end tears a sentence', () => {
  const BELOW = '七成，余下的年底前完成。';
  test.each([
    [20, true],
    [19, false],
  ])('of %i characters: %s', (length, torn) => expect(goesOn(wide(length), BELOW)).toBe(torn));
  test.each([...'，。；,;'])('that has a clause behind it: %s', (stop) => {
    expect(goesOn(wide(20, stop), BELOW)).toBe(true);
    expect(goesOn('甲'.repeat(20), BELOW)).toBe(false);
  });
  test.each([...'，、,'])('behind %s', (stop) => expect(goesOn(`${wide(20)}${stop}`, BELOW)).toBe(true));
  test.each([...'。；）8A'])('not behind %s', (stop) => expect(goesOn(`${wide(20)}${stop}`, BELOW)).toBe(false));
  test.each([...'甲，、。；“”8'])('and goes on with %s', (first) => {
    expect(goesOn(wide(20), `${first}余下的完成。`)).toBe(true);
  });
  test.each([...'（《A-'])('and does not go on with %s', (first) => {
    expect(goesOn(wide(20), `${first}余下的完成。`)).toBe(false);
  });
  test.each([...'。；;！？'])('to its end: %s', (stop) => {
    expect(goesOn(wide(20), `余下的完成${stop}`)).toBe(true);
    expect(goesOn(wide(20), '余下的完成')).toBe(false);
  });
  test.each(['附', '注', '专栏', '责任', '牵头', '市', '省', '区', '县'])('not with %s', (first) => {
    expect(goesOn(wide(20), `${first}余下的完成。`)).toBe(false);
    expect(goesOn(wide(20), `由${first}余下的完成。`)).toBe(true);
  });
  test.each(['\t', '|'])('but not a row of cells', (bar) => expect(goesOn(`今年${bar}${wide(20)}`, BELOW)).toBe(false));
});

describe('an amount goes on', () => {
  test.each([...'个项家座条处人户亩万亿%％'])('with %s', (measure) => {
    expect(goesOn(`${wide(20)}2`, `${measure}以上任务完成。`)).toBe(true);
    expect(goesOn('引进2-3', `${measure}以上任务`, PLAIN)).toBe(true);
    expect(goesOn('引进2-3', `${measure}以上任务`, PLAIN, true)).toBe(false);
    expect(goesOn('引进2次', `${measure}以上任务`, PLAIN)).toBe(false);
    expect(goesOn('引进2-3', `新${measure}以上任务`, PLAIN)).toBe(false);
  });
});

describe('a bracket goes on to where it is closed', () => {
  const CLOSED = '财政局）';
  test.each([...'、，,；;：:'])('behind %s', (stop) => {
    expect(goesOn(`（牵头单位${stop}`, CLOSED)).toBe(true);
    expect(goesOn(`(牵头单位${stop}`, '财政局)')).toBe(true);
    expect(goesOn(`牵头单位${stop}`, CLOSED)).toBe(false);
    expect(goesOn(`（牵头${stop}单位`, CLOSED)).toBe(false);
  });
  test('but not over a blank line', () => expect(goesOn('（牵头单位：', CLOSED, undefined, true)).toBe(false));
  test.each(['（乙）牵头单位：', '(乙)牵头单位：', '(（乙）牵头单位：'])('%s has none open', (above) => {
    expect(goesOn(above, CLOSED)).toBe(false);
  });
  test.each(['（乙）和（牵头单位：', '(乙)和(牵头单位：', 'A（牵头单位：'])('%s has one', (above) => {
    expect(goesOn(above, CLOSED)).toBe(true);
  });
  test.each(['财政局', '（财政局）', '(财政局)', '财政局。）', '）', `${'甲'.repeat(61)}）`])(
    '%s closes none',
    (below) => {
      expect(goesOn('（牵头单位：', below)).toBe(false);
    },
  );
  test('in sixty characters', () => expect(goesOn('（牵头单位：', `${'甲'.repeat(60)}）`)).toBe(true));
});

describe('a wrapped line goes on', () => {
  test.each([...'，、,'])('behind %s, however short it is', (stop) => {
    expect(goesOn(`甲${stop}`, '乙', PLAIN)).toBe(true);
    expect(goesOn(`甲${stop}`, '乙', PLAIN, true)).toBe(false);
    expect(goesOn(`甲${stop}乙`, '丙', PLAIN)).toBe(false);
  });
  test.each([
    [17, '', true],
    [16, '', false],
    [16, '\u3000', true],
  ])('where it is full: %i characters behind “%s”: %s', (width, lead, on) => {
    expect(goesOn(lead + wide(width), '乙', PLAIN)).toBe(on);
    expect(goesOn(lead + wide(width), '乙', PLAIN, true)).toBe(on);
  });
  test('but not behind a sentence, unless paragraphs are parted otherwise', () => {
    const ended = `${wide(19)}。`;
    expect(goesOn(ended, '乙', PLAIN)).toBe(false);
    expect(goesOn(ended, '乙', BLANK)).toBe(true);
    expect(goesOn(ended, '乙', BLANK, true)).toBe(false);
    expect(goesOn(ended, '乙', INDENT)).toBe(true);
    expect(goesOn(ended, '乙', INDENT, true)).toBe(false);
    expect(goesOn(ended, '\u3000\u3000乙', INDENT)).toBe(false);
    expect(goesOn(`${wide(15)}。`, '乙', BLANK)).toBe(false);
  });
  test('by the blank that it lacks, where paragraphs end in one', () => {
    expect(goesOn(wide(12), '乙', TRAIL)).toBe(true);
    expect(goesOn(wide(11), '乙', TRAIL)).toBe(false);
    expect(goesOn(`${wide(20)} `, '乙', TRAIL)).toBe(false);
    expect(goesOn(wide(20), '乙', TRAIL, true)).toBe(false);
    expect(goesOn(`${wide(19)}。`, '乙', TRAIL)).toBe(true);
  });
  test.each([...'，。；'])('in front of what was too wide for its end, where paragraphs are set in: %s', (stop) => {
    const short = `今年${stop}甲乙`;
    expect(goesOn(short, '乙', INDENT)).toBe(true);
    expect(goesOn(short, '乙', PLAIN)).toBe(false);
    expect(goesOn(short, '乙', INDENT, true)).toBe(false);
    expect(goesOn(short, '\u3000\u3000乙', INDENT)).toBe(false);
    expect(goesOn(`${short}。`, '乙', INDENT)).toBe(false);
    expect(goesOn('今年甲乙', '乙', INDENT)).toBe(false);
  });
});

describe('a wrapped heading goes on', () => {
  const on = (above: string, below: string, wrapping: Wrapping, isParted = false): boolean =>
    headingGoesOnWith(...pair(above, below), wrapping, isParted);
  test('where nothing parts it from the next line', () => {
    expect(on('甲', '乙', INDENT)).toBe(true);
    expect(on('甲', '\u3000\u3000乙', INDENT)).toBe(false);
    expect(on('甲', '乙', INDENT, true)).toBe(true);
    for (const wrapping of [INDENT, TRAIL]) expect(on('甲。甲', '乙'.repeat(12), wrapping)).toBe(true);
    expect(on('甲。甲', '乙'.repeat(12), PLAIN)).toBe(false);
    expect(on('甲', '乙', BLANK)).toBe(true);
    expect(on('甲', '乙', BLANK, true)).toBe(false);
    expect(on('甲', '乙', PLAIN, true)).toBe(true);
  });
  test.each([...'。；'])('in a short line, unless that is a sentence: %s', (stop) => {
    expect(on('甲', '乙'.repeat(11), PLAIN)).toBe(true);
    expect(on('甲', `乙${stop}`, PLAIN)).toBe(false);
    for (const comma of '，,') expect(on(`甲${comma}甲`, `乙${stop}`, PLAIN)).toBe(true);
  });
  test.each([
    ['甲'.repeat(19), true],
    ['甲'.repeat(18), false],
    [`\u3000${'甲'.repeat(18)}`, true],
    ['甲，甲', true],
    ['甲,甲', true],
    ['甲、甲', true],
    ['甲。甲', false],
  ])('%s in a long one: %s', (above, expected) => {
    expect(on(above, '乙'.repeat(12), PLAIN)).toBe(expected);
  });
});
