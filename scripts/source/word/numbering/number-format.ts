/** Prints numbers in the formats of Word's lists (w:numFmt). Formats that no Chinese document uses come as digits. */

import { FORMAL, ORDINARY, writeHan } from '../../../../src/model/text/han-number.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** `format` is Word’s `w:numFmt`; of an unknown one, digits. */
export function formatNumber(n: number, format: string): string {
  // `001, 002, 003, …` is Word's way to write a format of one's own.
  const padded = /^(0+1), /.exec(format)?.[1];
  return padded === undefined ? (FORMATS.get(format)?.(n) ?? String(n)) : String(n).padStart(padded.length, '0');
}

/** As in speech up to 99, digit by digit above: Word's own way. */
const countingToHundred = (n: number): string => (n < 100 ? writeHan(n) : digitByDigit(n).replaceAll('〇', '○'));
/** 百 and 千 without 一, and no 零 in a gap. */
const countingInJapanese = (n: number): string =>
  n < 10_000
    ? writeHan(n)
        .replaceAll('零', '')
        .replace(/一(?=[十百千])/g, '')
    : String(n);
const digitByDigit = (n: number): string =>
  [...String(n)].map((digit) => (digit === '0' ? '〇' : ORDINARY.digits[+digit])).join('');
const fullWidth = (n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
/** Numbers with characters of their own, from the one that stands for 1 on; digits where they end. */
const enclosed =
  (first: number, count: number) =>
  (n: number): string =>
    n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n);
const oneByOne =
  (chars: string) =>
  (n: number): string =>
    chars[n - 1] ?? String(n);
/** a … z, aa, bb … */
const letters =
  (first: number) =>
  (n: number): string =>
    n >= 1 && n <= 780 ? String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26)) : String(n);

const FORMATS: ReadonlyMap<string, (n: number) => string> = new Map(
  Object.entries<(n: number) => string>({
    chineseCounting: countingToHundred,
    chineseCountingThousand: (n) => writeHan(n),
    japaneseCounting: countingInJapanese,
    taiwaneseCounting: countingToHundred,
    taiwaneseCountingThousand: (n) => writeHan(n),
    ideographDigital: digitByDigit,
    japaneseDigitalTenThousand: digitByDigit,
    taiwaneseDigital: digitByDigit,
    chineseLegalSimplified: (n) => writeHan(n, FORMAL),
    ideographTraditional: oneByOne(STEMS),
    ideographZodiac: oneByOne(BRANCHES),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalZero: (n) => String(n).padStart(2, '0'),
    decimalEnclosedCircle: enclosed(0x2460, 20),
    decimalEnclosedCircleChinese: enclosed(0x2460, 10),
    decimalEnclosedParen: enclosed(0x2474, 20),
    decimalEnclosedFullstop: enclosed(0x2488, 20),
    // Word draws brackets, whatever the name says.
    ideographEnclosedCircle: enclosed(0x3220, 10),
    upperLetter: letters(0x41),
    lowerLetter: letters(0x61),
    upperRoman: (n) => roman(n),
    lowerRoman: (n) => roman(n).toLowerCase(),
    none: () => '',
  }),
);

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let rest = Math.min(n, 3999);
  let out = '';
  for (const [value, letter] of ROMAN) for (; rest >= value; rest -= value) out += letter;
  return out;
}
