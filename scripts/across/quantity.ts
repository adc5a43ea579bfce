/**
 * The figures of a text: numbers with a unit, and how they are to be compared.
 *
 *     | 学前三年毛入园率达到94.5%以上
 *                     ^^              达到
 *                       ^^^^^         94.5%
 *                            ^^       以上
 *
 * Digits count. Chinese numerals do where they say how often (每月开展一次) or are compared (不少于三次); elsewhere they
 * number things by name (四项计划, 两个维护). What names, dates or orders is no figure: 第27届, “1+X”, 2024年, IPv6.
 */
import type { FigureRow, Quoted } from '../../src/model/across/across.ts';
import { clauseAround } from './clause.ts';
import { type ClosedText, closeGaps } from './closed-text.ts';
import { isCompared, readComparison } from './comparison.ts';
import { readHanNumber } from './han-number.ts';
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
  `(?<first>\\d+/\\d+|${DIGITS})[余多]?(?<times>${TIMES})(?:(?:${UNIT})?(?:[-—–~至到](?=\\d)|——)(?<second>${DIGITS})(?<secondTimes>${TIMES}))?[余多]?(?<unit>${UNIT})?`,
  'g',
);
const RE_SHARED_UNIT = new RegExp(`^(?:和|、|与|或)${DIGITS}${TIMES}(${UNIT})`);
const CHINESE = '[一二两三四五六七八九十百千万亿]+';
/** Not the end of 2万人 or 数百人. */
const RE_CHINESE = new RegExp(`(?<![\\d.余多几数一二两三四五六七八九十百千万亿])(${CHINESE})(${UNIT})`, 'g');

/** In the order of the text. */
export function findQuantities(text: string): Quantity[] {
  const closedText = closeGaps(text);
  const found = [...findDigits(text, closedText), ...findChinese(text, closedText)];
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
    if (unit === '' && firstTimes === '' && comparison.length === 0) continue;
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
    // 千万级 is a kind of size.
    if (isOrdinal || unit === '级' || (per === null && !isCompared(comparison, numeral))) continue;
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

/** A bare number in brackets or quotes is a name: “12991”, 〔2024〕. */
const PAIRED = new Set(['“”', '〔〕', '[]', '()', '【】']);

/** Neither an ordinal, nor part of a name, a formula or a longer number. */
function standsAlone(text: string, start: number, printed: string, unit: string): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(start + printed.length, start + printed.length + 2);
  if (/[第A-Za-z\d.+/]$/.test(before) || /^(?:[A-Za-z+]|\/\d)/.test(after)) return false;
  return unit !== '' || !PAIRED.has(before + after.slice(0, 1));
}

/** `2024年`, `8月`, `5日`, `3-5月`; a span is none: `3年`, `5个月`. */
function isDate(text: string, start: number, printed: string, unit: string): boolean {
  if (unit === '月') return true;
  if (unit === '日') return /[月\d]$/.test(text.slice(0, start));
  const year = /(\d+)年$/.exec(printed)?.[1];
  return year !== undefined && year.length === 4 && /^(?:19|20)/.test(year);
}

/** `每学期` in front of it in the same clause. */
function readPer(text: string, start: number): string | null {
  const clause = /[^。；;，,：:]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  return [...clause.matchAll(RE_PER)].at(-1)?.[0] ?? null;
}

function toNumber(digits: string): number {
  const [above, below = '1'] = digits.replaceAll(',', '').split('/');
  return Number(above) / Number(below);
}

function multiply(times: string): number {
  const VALUES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
  return [...times].reduce((product, char) => product * (VALUES[char] as number), 1);
}
