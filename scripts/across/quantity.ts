/**
 * The figures of a text: numbers with a unit, and how they are to be compared.
 *
 *     | 学前三年毛入园率达到94.5%以上
 *                     ^^              达到
 *                       ^^^^^         94.5%
 *                            ^^       以上
 *
 * Digits count; of Chinese numerals see han-quantity.ts. What names, dates or orders is no figure: 第27届, “1+X”, 2024年, IPv6.
 */
import { type ClosedText, closeGaps } from './closed-text.ts';
import { readComparison } from './comparison.ts';
import { findHanQuantities } from './han-quantity.ts';
import { isPartOfDate, standsAlone } from './number-kinds.ts';
import { type Quantity, quote, readPer } from './quoted-quantity.ts';
import { MULTIPLIERS, UNITS } from './units.ts';

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
/** In the order of the text. */
export function findQuantities(text: string): Quantity[] {
  const closedText = closeGaps(text);
  const found = [...findDigits(text, closedText), ...findHanQuantities(text, closedText)];
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;

function* findDigits(text: string, { closed, printedAt }: ClosedText): Generator<Quantity> {
  for (const match of closed.matchAll(RE_DIGITS)) {
    const [whole] = match;
    const { first = '', times: firstTimes = '', second, secondTimes = '' } = match.groups as Groups;
    const end = match.index + whole.length;
    const unit = unitOf(match.groups?.unit, closed.slice(end, end + 20));
    if (!standsAlone(closed, match.index, whole, unit) || isPartOfDate(closed, match.index, whole, unit)) continue;
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

/** `4.2和0.7个百分点`, `31.1个和26.3个百分点`: the unit of the first is that of the second, or its beginning. */
function unitOf(own: string | undefined, behind: string): string {
  const shared = RE_SHARED_UNIT.exec(behind)?.[1] ?? '';
  return own === undefined || shared.startsWith(own) ? shared : own;
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
