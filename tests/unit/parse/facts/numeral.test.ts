import { expect, test } from 'vitest';
import { readArabic, readChinese, readEnclosed } from '../../../../scripts/parse/facts/numeral.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['一百零三', 103],
  ['一百一十', 110],
  ['九百九十九', 999],
  ['二〇', 20],
  ['一零三', 103],
  ['两', 2],
])('%s is %i', (printed, value) => {
  expect(readChinese(printed)).toBe(value);
});

test.each(['', '十十', '百', '二三十', '一百百', '甲'])('%j is no number', (printed) => {
  expect(readChinese(printed)).toBeUndefined();
});

test('reads Arabic and enclosed numbers', () => {
  expect(['27', '２７', '007', '9999', '12345', '123456', '1a', ''].map(readArabic)).toEqual([
    27,
    27,
    7,
    9999,
    12345,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['①', '⑳', '㉑', '㊿', '⑴', '⒛', '㈩', '❿', '㉐', 'a'].map(readEnclosed)).toEqual([
    ...[1, 20, 21, 50, 1, 20, 10, 10],
    undefined,
    undefined,
  ]);
});
