import { describe, expect, test } from 'vitest';
import { alignOutlines, type OutlineFacts } from '../../../scripts/parse/align-outlines.ts';

/** An outline or a body by its headings, one character each; items are numbered from `firstItem` on. */
const outline = (headings: string, firstItem = 1): OutlineFacts => ({
  headings: new Set(headings),
  lastHeading: headings.at(-1),
  firstItem,
  lastItem: firstItem + headings.length - 1,
});
const align = (outlines: OutlineFacts[], ...bodies: string[]): (number | undefined)[] =>
  alignOutlines(
    outlines,
    bodies.map((body) => new Set(body)),
  );

describe('an outline goes to', () => {
  test('the plan of its place, where all are there', () => {
    expect(align([outline('甲乙'), outline('丙'), outline('丁')], '甲乙', '丙', '')).toEqual([0, 1, 2]);
  });

  test('the plan whose body has its headings, where some are missing', () => {
    expect(align([outline('丙丁'), outline('己')], '甲乙', '丙丁', '戊', '己')).toEqual([1, 3]);
    expect(align([outline('丙丁庚')], '甲乙', '丙')).toEqual([1]);
  });

  test('the last plans, where nothing but the beginning can be lost', () => {
    expect(align([outline('丙丁'), outline('己')], '甲乙', '', '')).toEqual([1, 2]);
  });

  test('no plan whose body has other headings, if there is another', () => {
    expect(align([outline('丙戊'), outline('丁己')], '', '甲乙', '')).toEqual([0, 2]);
  });

  test('the plan of the piece in front, where it goes on with it', () => {
    expect(align([outline('甲乙'), outline('戊丙', 3), outline('丁')], '甲', '丁')).toEqual([0, 0, 1]);
    expect(align([outline('甲'), outline('乙'), outline('乙丙'), outline('丁')], '甲', '', '丁')).toEqual([0, 1, 1, 2]);
  });

  test('none, where it is one too many', () => {
    expect(align([outline('甲'), outline('戊己', 7), outline('乙')], '甲', '乙')).toEqual([0, undefined, 1]);
  });
});

test('no outlines, no plans', () => {
  expect(align([], '甲')).toEqual([]);
  expect(align([outline('甲')])).toEqual([undefined]);
});

test('a thousand outlines with one missing are aligned at once', () => {
  const bodies = Array.from({ length: 1000 }, (_, i) => String.fromCharCode(0x4e00 + i));
  const given = align(
    bodies.filter((_, i) => i !== 500).map((body) => outline(body)),
    ...bodies,
  );
  expect(given).toEqual(bodies.map((_, i) => i).filter((i) => i !== 500));
});
