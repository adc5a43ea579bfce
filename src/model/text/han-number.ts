/** Writes numbers in Chinese: the one table of their characters, by which readers of numerals go, too. */

export interface NumberSystem {
  /** 0 … 9 */
  readonly digits: string;
  /** 10, 100, 1000, 10,000 */
  readonly units: string;
}

/** As it is written in texts. */
export const ORDINARY: NumberSystem = { digits: '零一二三四五六七八九', units: '十百千万' };
/** As on cheques, which nobody shall alter. */
export const FORMAL: NumberSystem = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟万' };

/** 12 → 十二, 103 → 一百零三, formally 壹拾贰. From 1 to 99,999; others come as digits. */
export function writeHan(n: number, system: NumberSystem = ORDINARY): string {
  if (n < 1 || n > 99_999) return String(n);
  const { digits, units } = system;
  let out = '';
  let isGap = false;
  for (let power = 4; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) {
      isGap = out !== '';
      continue;
    }
    const isTen = power === 1 && digit === 1 && out === '' && system === ORDINARY;
    out += `${isGap ? digits[0] : ''}${isTen ? '' : digits[digit]}${power === 0 ? '' : units[power - 1]}`;
    isGap = false;
  }
  return out;
}
