/** Reads printed numerals: `27`, `２７`, `十二`, `一百零三`, `一千零一`, `贰`, `Ⅳ`, `⑫`. */

import { FORMAL, ORDINARY, writeHan } from '../../../src/model/text/han-number.ts';

const DIGITS = ORDINARY.digits;
/** 0 … 10, each by its one character. */
const UP_TO_TEN = ORDINARY.digits + ORDINARY.units[0];
const FORMAL_UP_TO_TEN = FORMAL.digits + FORMAL.units[0];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
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

/** Arabic digits in either width; undefined above 99999, which numbers no entry. */
export function readArabic(printed: string): number | undefined {
  if (printed.length === 0 || printed.length > 5) return undefined;
  let value = 0;
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i);
    const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Chinese numerals up to 九千九百九十九, and digit by digit (二〇). Undefined where they make no number. */
export function readChinese(printed: string): number | undefined {
  const known = UP_TO_99.get(printed);
  if (known !== undefined) return known;
  const text = printed.replace(/[〇○]/g, '零').replaceAll('两', '二');
  if (/^[零一二三四五六七八九]{2,3}$/.test(text)) return Number([...text].map((char) => DIGITS.indexOf(char)).join(''));
  const match = RE_CHINESE.exec(text);
  if (match === null || text === '') return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const value = (char: string | undefined): number => (char === undefined ? 0 : DIGITS.indexOf(char));
  return (
    value(thousands) * 1000 + value(hundreds) * 100 + (ten === undefined ? 0 : value(tens) || 1) * 10 + value(ones)
  );
}

/** Most are small. */
const UP_TO_99 = new Map(Array.from({ length: 99 }, (_, i) => [writeHan(i + 1), i + 1]));

const RE_CHINESE =
  /^(?:([一二三四五六七八九])千零?)?(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

/** Formal numerals in traditional characters, which no Unicode form relates to the others. */
const TRADITIONAL: Readonly<Record<string, string>> = { 貳: '贰', 參: '叁', 叄: '叁', 陸: '陆' };

/** 壹 … 玖, 拾, 拾壹 …, 貳. */
export function readFormal(printed: string): number | undefined {
  const plain = [...printed].map((char) => TRADITIONAL[char] ?? char);
  return readChinese(plain.map((char) => UP_TO_TEN[FORMAL_UP_TO_TEN.indexOf(char)] ?? char).join(''));
}

/** Ⅰ … Ⅻ and I … XV. */
export function readRoman(printed: string): number | undefined {
  const code = printed.codePointAt(0) ?? 0;
  if (code >= 0x2160 && code <= 0x216b) return code - 0x2160 + 1;
  const at = ROMAN.indexOf(printed);
  return at < 0 ? undefined : at + 1;
}

/** ① … ㊿, ❶ ⑴ ⒈ ㈠ and their followers. */
export function readEnclosed(char: string): number | undefined {
  const code = char.codePointAt(0) ?? 0;
  const row = ENCLOSED.find(([first, count]) => code >= first && code < first + count);
  return row === undefined ? undefined : code - row[0] + row[2];
}
