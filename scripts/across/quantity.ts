/**
 * The figures of a text: numbers with a unit, and how they are to be compared.
 *
 *     | 学前三年毛入园率达到94.5%以上
 *                     ^^              达到
 *                       ^^^^^         94.5%
 *                            ^^       以上
 *
 * Digits count, and fractions (百分之五). Chinese numerals do where they say how often (每月开展一次) or are compared
 * (不少于三次); elsewhere they number things by name (四项计划, 两个维护). What names, dates or orders is no figure: 第27届, “1+X”, 2024年, IPv6.
 */
import type { FigureRow, Quoted } from '../../src/model/across/across.ts';
import { clauseAround } from './clause.ts';
import { type ClosedText, closeGaps } from './closed-text.ts';
import { isCompared, readComparison } from './comparison.ts';
import { readHanNumber, readHanYear } from './han-number.ts';
import { isDate, standsAlone } from './number-kinds.ts';
import { MULTIPLIERS, UNITS } from './units.ts';

/** A figure of a text, and where `printed` begins in it, in UTF-16 units. */
export interface Quantity extends Omit<FigureRow, keyof Quoted> {
  readonly start: number;
}

const RE_PER =
  /每(?:[一二两三四五六七八九十\d]+)?个?(?:年度|学年|学期|季度|半年|年|月|周|天|日|旬|季)(?=[^。；;，,]*$)/g;

/** `28万立方米/小时`, `5元/吨`: one unit for each of another. */
const UNIT = `(?:${UNITS.join('|')})(?:/(?:${UNITS.join('|')}|升|人|平方公里))?`;
/** 千 is not one where the unit begins with it: 1300万千瓦. */
const TIMES = `(?:[${MULTIPLIERS.replace('千', '')}]|千(?![瓦米克伏卡]))*`;
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const RE_DIGITS = new RegExp(
  `(?<first>\\d+/\\d+|${DIGITS}∶${DIGITS}|${DIGITS})[余多]?(?<times>${TIMES})(?:(?:${UNIT})?(?:[-—–~至到](?=\\d)|——)(?<second>${DIGITS})(?<secondTimes>${TIMES}))?[余多]?(?<unit>${UNIT})?`,
  'g',
);
const RE_SHARED_UNIT = new RegExp(`^(?:和|、|与|或)${DIGITS}${TIMES}(${UNIT})`);
const CHINESE = '[一二两三四五六七八九十百千万亿]+';
/** Not the end of 2万人 or 数百人. */
const RE_CHINESE = new RegExp(`(?<![\\d.余多几数一二两三四五六七八九十百千万亿])(${CHINESE})(${UNIT})`, 'g');

const RE_FRACTION =
  /(?<below>[一二三四五六七八九十百千万]+)分之(?<above>[一二两三四五六七八九十百]+)(?:点(?<decimals>[零一二三四五六七八九]+))?/g;

/** In the order of the text. */
export function findQuantities(text: string): Quantity[] {
  const closedText = closeGaps(text);
  const found = [...findDigits(text, closedText), ...findChinese(text, closedText), ...findFractions(text, closedText)];
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;

function* findDigits(text: string, { closed, printedAt }: ClosedText): Generator<Quantity> {
  for (const match of closed.matchAll(RE_DIGITS)) {
    const [whole] = match;
    const { first = '', times: firstTimes = '', second, secondTimes = '' } = match.groups as Groups;
    const end = match.index + whole.length;
    const unit = unitOf(match.groups?.unit, closed.slice(end, end + 20));
    if (!standsAlone(closed, match.index, whole, unit) || isDate(closed, match.index, whole, unit)) continue;
    const comparison = readComparison(closed, match.index, whole.length);
    if (unit === '' && firstTimes === '' && comparison.length === 0 && !first.includes('∶')) continue;
    const times = multiply(secondTimes === '' ? firstTimes : secondTimes);
    const from = toNumber(first) * (second === undefined || firstTimes !== '' ? multiply(firstTimes) : times);
    yield {
      ...quote(text, printedAt(match.index, whole.length)),
      from,
      to: second === undefined ? from : toNumber(second) * times,
      unit,
      comparison,
      per: readPer(closed, match.index),
    };
  }
}

function* findChinese(text: string, { closed, printedAt }: ClosedText): Generator<Quantity> {
  for (const match of closed.matchAll(RE_CHINESE)) {
    const [whole, numeral = '', unit = ''] = match;
    const comparison = readComparison(closed, match.index, whole.length);
    const per = readPer(closed, match.index);
    const isOrdinal = /[第每]$/.test(closed.slice(0, match.index));
    // 千万级 and 三类 are kinds, 一批 are some.
    if (isOrdinal || /[级类]/.test(unit) || whole === '一批' || (per === null && !isCompared(comparison, numeral)))
      continue;
    const value = readHanNumber(numeral);
    yield {
      ...quote(text, printedAt(match.index, whole.length)),
      from: value,
      to: value,
      unit,
      comparison,
      per,
    };
  }
}

/** 百分之五十, 三分之二 */
function* findFractions(text: string, { closed, printedAt }: ClosedText): Generator<Quantity> {
  for (const match of closed.matchAll(RE_FRACTION)) {
    const { below = '', above = '', decimals = '' } = match.groups as Groups;
    const counted = readHanNumber(above) + Number(`0.${readHanYear(decimals) || '0'}`);
    const value = below === '百' ? counted : counted / readHanNumber(below);
    yield {
      ...quote(text, printedAt(match.index, match[0].length)),
      from: value,
      to: value,
      unit: below === '百' ? '%' : '',
      comparison: readComparison(closed, match.index, match[0].length),
      per: readPer(closed, match.index),
    };
  }
}

/** `4.2和0.7个百分点`, `31.1个和26.3个百分点`: the unit of the first is that of the second, or its beginning. */
function unitOf(own: string | undefined, behind: string): string {
  const shared = RE_SHARED_UNIT.exec(behind)?.[1] ?? '';
  return own === undefined || shared.startsWith(own) ? shared : own;
}

const quote = (
  text: string,
  [start, end]: readonly [number, number],
): Pick<Quantity, 'printed' | 'clause' | 'start'> => ({
  printed: text.slice(start, end),
  clause: clauseAround(text, start, end),
  start,
});

/** `每学期` in front of it in the same clause. */
function readPer(text: string, start: number): string | null {
  const clause = /[^。；;，,：:]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  return [...clause.matchAll(RE_PER)].at(-1)?.[0] ?? null;
}

/** 1/3, 2.5∶1 */
function toNumber(digits: string): number {
  const [above, below = '1'] = digits.replaceAll(',', '').split(/[/∶]/);
  return Number(above) / Number(below);
}

function multiply(times: string): number {
  const VALUES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
  return [...times].reduce((product, char) => product * (VALUES[char] as number), 1);
}
