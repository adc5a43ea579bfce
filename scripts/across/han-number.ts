/** Reads a number written in Chinese, as amounts are and as the years of dates are. */

import { ORDINARY } from '../../src/model/text/han-number.ts';

const STEPS: readonly (readonly [char: string, value: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** 十二, 两百, 一千五百万. */
export function readHanNumber(numeral: string): number {
  for (const [char, value] of STEPS) {
    const at = numeral.lastIndexOf(char);
    if (at < 0) continue;
    return (at === 0 ? 1 : readHanNumber(numeral.slice(0, at))) * value + readHanNumber(numeral.slice(at + 1));
  }
  return Math.max(0, ORDINARY.digits.indexOf(numeral.replace('两', '二') || '零'));
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇二四, digit by digit. */
export const readHanYear = (year: string): string =>
  [...year.replace(/[○零]/g, '〇')].map((char) => DIGITS.indexOf(char)).join('');
