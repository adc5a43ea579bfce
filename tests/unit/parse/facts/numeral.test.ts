import { expect, test } from 'vitest';
import {
  readArabic,
  readChinese,
  readEnclosed,
  readFormal,
  readRoman,
} from '../../../../scripts/parse/facts/numeral.ts';

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

const DIGITS = [...'一二三四五六七八九'].map((digit, i) => [digit, i + 1] as const);
test.each(DIGITS)('%s in every place', (digit, n) => {
  expect(readChinese(`${digit}千零${digit}十${digit}`)).toBe(n * 1011);
  expect(readChinese(`一百零${digit}`)).toBe(100 + n);
  expect(readChinese(`${digit}百`)).toBe(n * 100);
  expect(readChinese(`${digit}千`)).toBe(n * 1000);
  expect(readChinese(`一百${digit}十`)).toBe(100 + n * 10);
  expect(readChinese(`${digit}${digit}`)).toBe(n * 11);
  expect(readChinese(`${digit}〇${digit}`)).toBe(n * 101);
});
test.each([
  ['一百十', 110],
  ['一百十二', 112],
  ['一千一百一十一', 1111],
  ['一千百', undefined],
  ['一〇〇〇', undefined],
  ['零', undefined],
  ['〇二', 2],
  ['一○', 10],
] as const)('%s is %s', (printed, value) => {
  expect(readChinese(printed)).toBe(value);
});

test.each(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'].map(
    (r, i) => [r, i + 1] as const,
  ),
)('%s is %i', (printed, value) => {
  expect(readRoman(printed)).toBe(value);
});
test.each([...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'].map((r, i) => [r, i + 1] as const))('%s is %i', (printed, value) => {
  expect(readRoman(printed)).toBe(value);
});
test.each(['XVI', '\u215f', 'Ⅼ', 'ⅰ', ''])('%j is no Roman number', (printed) => {
  expect(readRoman(printed)).toBeUndefined();
});

test.each([...'壹贰叁肆伍陆柒捌玖拾'].map((digit, i) => [digit, i + 1] as const))('%s is %i', (printed, value) => {
  expect(readFormal(printed)).toBe(value);
});
test('a formal number goes on like an ordinary one', () => {
  expect(readFormal('贰拾叁')).toBe(23);
  expect(readFormal('甲')).toBeUndefined();
});

test.each([
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['❶', '❿', 1],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
] as const)('from %s to %s, and neither in front nor behind', (first, last, value) => {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  expect(readEnclosed(first)).toBe(value);
  expect(readEnclosed(last)).toBe(value + to - from);
  for (const code of [from - 1, to + 1]) {
    const next = String.fromCharCode(code);
    if (!'⑳⑴⒇⒈❶⓫'.includes(next)) expect(readEnclosed(next)).toBeUndefined();
  }
});

test.each(['/', ':', '\uff0f', '\uff1a', '1:', '1／'])('%s is no Arabic digit', (printed) => {
  expect(readArabic(printed)).toBeUndefined();
});
test('Arabic digits from 0 to 9, in either width', () => {
  expect([...'0123456789０１２３４５６７８９'].map(readArabic)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});
