import { describe, expect, test } from 'vitest';
import { findRunningHeads, isOfPage } from '../../../../scripts/parse/reading/wrapping/running-heads.ts';
import type { Wrapping } from '../../../../scripts/parse/reading/wrapping/wrapping.ts';
import { readLines } from './compilation/read-lines.ts';

const wrappingOf = (width: number): Wrapping => ({ width, byTrail: false, byIndent: false, byBlank: false });
const headsOf = (...texts: string[]): string[] => [...findRunningHeads(readLines(texts), wrappingOf(40))];

test('a short line on every page is a running head, with its page number or without', () => {
  expect(
    headsOf('1 QS/T 2031—2031', '河岸由各村清理，', 'II QS/T 2031—2031', '逐段巡查。', 'QS/T 2031—2031 12'),
  ).toEqual(['QS/T 2031—2031']);
});

test('one that stands twice is none', () => {
  expect(headsOf('QS/T 2031—2031', '河岸由各村清理，', '2 QS/T 2031—2031')).toEqual([]);
});

test.each(['1', '1234', 'V', 'XVIII', 'I  '])('%s is a page’s number in front of one', (page) => {
  expect(headsOf(...Array<string>(3).fill(`${page} 某乡要点`))).toEqual(['某乡要点']);
});
test.each(['1', '1234', '  1'])('%s is one behind it', (page) => {
  expect(headsOf(...Array<string>(3).fill(`某乡要点 ${page}`))).toEqual(['某乡要点']);
});
test.each(['XVIIII 某乡要点', '某乡要点 12345', '某乡要点3', '某乡 3 要点'])('%s has none', (text) =>
  expect(headsOf(text, text, text)).toEqual([text]),
);

test.each([
  ['某乡要点', 40],
  ['A'.repeat(40), 40],
  ['甲'.repeat(15), 20],
])('%s is one on lines of %i characters', (text, width) => {
  expect([...findRunningHeads(readLines([text, text, text]), wrappingOf(width))]).toEqual([text]);
});
test.each<[string, number]>([
  ['某乡点', 40],
  ['A'.repeat(41), 40],
  ['甲'.repeat(16), 20],
  ['1.某乡要点', 40],
  ['3某乡要点', 40],
  ['12345 某乡要点', 40],
  ...[...'。；：:，'].map((stop): [string, number] => [`某乡要点${stop}`, 40]),
])('%s is none on lines of %i characters', (text, width) => {
  expect([...findRunningHeads(readLines([text, text, text]), wrappingOf(width))]).toEqual([]);
});
test('one with a clause inside is one', () =>
  expect(headsOf(...Array<string>(3).fill('甲，乙丙'))).toEqual(['甲，乙丙']));

describe('of a page', () => {
  const isOf = (text: string, wrapping?: Wrapping, heads: string[] = []): boolean =>
    isOfPage(text, { wrapping, runningHeads: new Set(heads) });
  test('is its running head, with its number or without', () => {
    expect(isOf('某乡要点', undefined, ['某乡要点'])).toBe(true);
    expect(isOf('3 某乡要点', undefined, ['某乡要点'])).toBe(true);
    expect(isOf('某县要点', undefined, ['某乡要点'])).toBe(false);
    expect(isOf('某乡要点')).toBe(false);
  });
  test('is a bare number where lines are wrapped', () => {
    expect(isOf('3', wrappingOf(20))).toBe(true);
    expect(isOf('3')).toBe(false);
    expect(isOf('3个', wrappingOf(20))).toBe(false);
  });
  test.each(['-3-', '—3—', '– 3 –', '第3', '3页'])('is %s everywhere', (text) => expect(isOf(text)).toBe(true));
});
