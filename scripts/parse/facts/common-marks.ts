/**
 * The marks that most lines open with. What they are shows without a look at the table of forms, and each is made once:
 *
 *     12.强化统筹        一、总体要求        a stop, and an ideograph behind it that is no numeral
 */
import { FAMILIES, type Family, HAN_DIGITS, isYear } from './forms.ts';
import { isHan } from './han.ts';
import type { MarkCandidate } from './mark-candidate.ts';
import { readChinese } from './numeral.ts';

const POINT = '.'.charCodeAt(0);
const COMMA = '、'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
/** More digits than any such mark has. */
const DIGITS = 4;
const NUMERALS = 3;

const ITEMS: (readonly MarkCandidate[])[] = [];
const PARTS = new Map<string, readonly MarkCandidate[]>();

/** Undefined where the line opens with anything else. */
export function readCommon(text: string): readonly MarkCandidate[] | undefined {
  return isHan(text.charCodeAt(0)) ? readPart(text) : readItem(text);
}

function readItem(text: string): readonly MarkCandidate[] | undefined {
  let ordinal = 0;
  let at = 0;
  for (; at <= DIGITS; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    ordinal = ordinal * 10 + digit;
  }
  if (at === 0 || at > DIGITS || text.charCodeAt(0) === ZERO) return undefined;
  if (text.charCodeAt(at) !== POINT || !isHan(text.charCodeAt(at + 1))) return undefined;
  ITEMS[ordinal] ??= make(FAMILIES.item, `${ordinal}.`, ordinal);
  return ITEMS[ordinal];
}

function readPart(text: string): readonly MarkCandidate[] | undefined {
  let at = 1;
  while (at < NUMERALS && text.charCodeAt(at) !== COMMA) at += 1;
  if (text.charCodeAt(at) !== COMMA) return undefined;
  const behind = text.charCodeAt(at + 1);
  if (!isHan(behind) || HAN_DIGITS.includes(String.fromCharCode(behind))) return undefined;
  const printed = text.slice(0, at + 1);
  const known = PARTS.get(printed);
  if (known !== undefined) return known;
  const numeral = printed.slice(0, -1);
  const ordinal = [...numeral].every((char) => HAN_DIGITS.includes(char)) ? readChinese(numeral) : undefined;
  if (ordinal === undefined || ordinal === 0) return undefined;
  const marks = make(FAMILIES.part, printed, ordinal);
  PARTS.set(printed, marks);
  return marks;
}

function make(family: Family, printed: string, ordinal: number): readonly MarkCandidate[] {
  const { kind } = family;
  return [{ family, mark: { kind, printed, ordinal }, certainty: isYear(ordinal) ? 'possible' : 'sure' }];
}
