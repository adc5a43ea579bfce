/** Reads a query that names a number, with the plan it stands in or without: `1 27`, `第一篇第27项`. */
import type { MarkKind } from '../../model/plan/mark.ts';
import { foldWidth } from '../../model/text/fold.ts';
import { writeHan } from '../../model/text/han-number.ts';

export interface NamedNumber {
  readonly plan: number | undefined;
  /** What may bear the number. */
  readonly kinds: readonly MarkKind[];
  readonly number: number;
}

const UNITS: Readonly<Record<string, readonly MarkKind[]>> = {
  项: ['item'],
  条: ['article', 'item'],
  章: ['chapter', 'part'],
  节: ['section'],
  部分: ['part', 'chapter'],
  编: ['book'],
  '': ['article', 'item'],
};
const LARGEST = 999;
const HAN = new Map(Array.from({ length: LARGEST }, (_, i) => [writeHan(i + 1), i + 1]));

const NUMERAL = '\\d{1,3}|[一二三四五六七八九十百零]{1,5}';
const RE_NUMBER = new RegExp(
  `^(?:第?\\s*(?<plan>${NUMERAL})(?:\\s*篇\\s*|\\s+|-))?第?\\s*(?<number>${NUMERAL}|\\d{4}(?=\\s*[项条]))\\s*(?<unit>项|条|章|节|部分|编)?\\.?$`,
);

/** Undefined where the query is none of these. A bare Chinese numeral is a word as any other. */
export function readNumber(query: string): NamedNumber | undefined {
  const groups = RE_NUMBER.exec(foldWidth(query).trim())?.groups;
  if (groups === undefined) return undefined;
  const { plan, number: numeral = '', unit = '' } = groups;
  const number = numberOf(numeral);
  const kinds = UNITS[unit];
  if (number === undefined || kinds === undefined || (unit === '' && HAN.has(numeral))) return undefined;
  return { plan: plan === undefined ? undefined : numberOf(plan), kinds, number };
}

const numberOf = (numeral: string): number | undefined => (/^\d/.test(numeral) ? Number(numeral) : HAN.get(numeral));

/** The last step of the anchors of what bears a number; its twins bear it, too. */
export const anchorOf = (kind: MarkKind, number: number): RegExp => new RegExp(`(?:^|-)${kind}-${number}(?:-[b-z])?$`);
