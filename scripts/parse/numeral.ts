/** Reads printed numerals: `27`, `２７`, `十二`, `一百零三`, `⑫`. */

import { ORDINARY } from '../../src/model/text/han-number.ts';

const DIGITS = ORDINARY.digits;
/** Circled, parenthesised and stopped numbers by the code point of their first, how many there are, and its value. */
const ENCLOSED: readonly [number, number, number][] = [
  [0x2460, 20, 1],
  [0x3251, 15, 21],
  [0x32b1, 15, 36],
  [0x2776, 10, 1],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
  [0x3220, 10, 1],
];

/** Arabic digits in either width; undefined above 9999, which numbers no entry. */
export function readArabic(printed: string): number | undefined {
  const ascii = printed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d{1,4}$/.test(ascii) ? Number(ascii) : undefined;
}

/** Chinese numerals from 一 to 九百九十九, and digit by digit (二〇). Undefined where they make no number. */
export function readChinese(printed: string): number | undefined {
  const text = printed.replace(/[〇○]/g, '零').replaceAll('两', '二');
  if (/^[零一二三四五六七八九]{2,3}$/.test(text)) return Number([...text].map((char) => DIGITS.indexOf(char)).join(''));
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const value = (char: string | undefined): number => (char === undefined ? 0 : DIGITS.indexOf(char));
  return value(hundreds) * 100 + (ten === undefined ? 0 : value(tens) || 1) * 10 + value(ones);
}

/** ① … ㊿, ❶ ⑴ ⒈ ㈠ and their followers. */
export function readEnclosed(char: string): number | undefined {
  const code = char.codePointAt(0) ?? 0;
  const row = ENCLOSED.find(([first, count]) => code >= first && code < first + count);
  return row === undefined ? undefined : code - row[0] + row[2];
}
