/**
 * Figures written in Chinese: fractions (三分之二, 百分之五), halves (一半以上, 半年内), doublings (翻两番), and numerals where
 * they say how often (每月开展一次), are compared (不少于三次), measure (两个百分点, 增长一倍), are about (百余名), or are too
 * large to number things by name (一百二十人). Others do that: 四项计划, 两个维护.
 */
import type { ClosedText } from './closed-text.ts';
import { isCompared, readComparison } from './comparison.ts';
import { readHanNumber, readHanYear } from './han-number.ts';
import { type Quantity, quote, readPer } from './quoted-quantity.ts';
import { UNITS } from './units.ts';

const CHINESE = '[一二两三四五六七八九十百千万亿]+';
/** Not the end of 2万人 or 数百人. */
const RE_CHINESE = new RegExp(
  `(?<![\\d.余多几数一二两三四五六七八九十百千万亿])(?<numeral>${CHINESE})(?<about>[余多]?)(?<unit>${UNITS.join('|')})`,
  'g',
);
const RE_FRACTION =
  /(?<below>[一二三四五六七八九十百千万]+)分之(?<above>[一二两三四五六七八九十百]+)(?:点(?<decimals>[零一二三四五六七八九]+))?/g;
const RE_HALF =
  /(?<![一另每各上下前后])(?:一半|(?<!过)半数(?![字据值学量码])|过半数|半(?<unit>年|个月|天|小时|个小时)(?=[以之]?内|以[上下]))/g;
const RE_DOUBLING = /翻(?:了)?(?<times>[一两二三四]?)番/g;

type Groups = Readonly<Record<string, string | undefined>>;
/** What a match is worth; undefined where it is no figure. */
type Reading = Pick<Quantity, 'from' | 'unit'>;

export function* findHanQuantities(text: string, closedText: ClosedText): Generator<Quantity> {
  const { closed, printedAt } = closedText;
  for (const [pattern, read] of READERS) {
    for (const match of closed.matchAll(pattern)) {
      const [{ length }] = match;
      const comparison = readComparison(closed, match.index, length);
      const per = readPer(closed, match.index);
      const reading = read(match, closed.slice(0, match.index), { comparison, per });
      if (reading === undefined) continue;
      yield { ...quote(text, printedAt(match.index, length)), ...reading, to: reading.from, comparison, per };
    }
  }
}

type Read = (
  match: RegExpMatchArray,
  before: string,
  context: Pick<Quantity, 'comparison' | 'per'>,
) => Reading | undefined;

const READERS: readonly (readonly [RegExp, Read])[] = [
  [RE_CHINESE, readNumeral],
  [RE_FRACTION, readFraction],
  [RE_HALF, ({ groups }) => ({ from: 0.5, unit: groups?.unit ?? '' })],
  [RE_DOUBLING, ({ groups }) => ({ from: 2 ** readHanNumber(groups?.times || '一'), unit: '倍' })],
];

const RE_MEASURE = /百分点|^倍$/;
/** 一百二十, 五万; not 百年 and not 千家万户. */
const RE_AMOUNT = /[一二两三四五六七八九].*[百千万亿]/;
const RE_TENS = /[十百千万亿]/;

function readNumeral(match: RegExpMatchArray, before: string, context: Pick<Quantity, 'comparison' | 'per'>) {
  const { numeral = '', about = '', unit = '' } = match.groups as Groups;
  // 千万级 and 三类 are kinds, 一批 are some.
  if (/[第每]$/.test(before) || /[级类]/.test(unit) || match[0] === '一批') return undefined;
  const isFigure =
    about === ''
      ? context.per !== null ||
        isCompared(context.comparison, numeral) ||
        (RE_MEASURE.test(unit) && numeral !== '百') ||
        (unit === '成' && context.comparison.length > 0) ||
        RE_AMOUNT.test(numeral)
      : RE_TENS.test(numeral);
  return isFigure ? { from: readHanNumber(numeral), unit } : undefined;
}

function readFraction({ groups }: RegExpMatchArray): Reading {
  const { below = '', above = '', decimals = '' } = groups as Groups;
  const counted = readHanNumber(above) + Number(`0.${readHanYear(decimals) || '0'}`);
  if (below === '百') return { from: counted, unit: '%' };
  return { from: counted / readHanNumber(below), unit: '' };
}
