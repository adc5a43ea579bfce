/** The state of a 目录 that is read, and what speaks against a line of it. */
import type { Mark } from '../../../../src/model/plan/mark.ts';
import { foldText } from '../../../../src/model/text/fold.ts';
import { isDocumentName, rankTitle } from '../../facts/title-words.ts';
import { WEIGHTS } from '../../weights.ts';
import type { ListedLine } from './listed-lines.ts';

/** The entry that may go on. */
export interface OpenEntry {
  readonly start: number;
  readonly last: number;
  readonly lines: number;
  readonly number: Mark | null;
  readonly heading: string;
  readonly hasPage: boolean;
}

export interface ContentsState {
  readonly open: OpenEntry | undefined;
  /** The last number. */
  readonly number: Mark | undefined;
  readonly count: number;
  readonly hasPages: boolean;
  readonly inHeadings: boolean;
}

export const CONTENTS_START: ContentsState = {
  open: undefined,
  number: undefined,
  count: 0,
  hasPages: false,
  inHeadings: false,
};

export const areSameContents = (one: ContentsState, other: ContentsState): boolean =>
  one.open?.start === other.open?.start &&
  one.open?.lines === other.open?.lines &&
  one.number?.kind === other.number?.kind &&
  one.number?.ordinal === other.number?.ordinal &&
  one.inHeadings === other.inHeadings;

/** What a line costs that is read as text: hardly any text ends in dots and a page number. */
export function textCost({ isLed, isSentence }: ListedLine): number {
  return isLed && !isSentence ? WEIGHTS.pageInText : 0;
}

/** No plan, and so none of a compilation's titles: `前言`, `结语`. */
const RE_NO_PLAN = /^(?:前言|引言|序言|序|导言|结语|结束语|后记|附录|附则)$/;

export function rateEntryName(heading: string): number {
  if (RE_NO_PLAN.test(foldText(heading))) return WEIGHTS.entryNameless;
  if (isDocumentName(foldText(heading))) return 0;
  const rank = rankTitle(heading.trim());
  if (rank === 'none') return WEIGHTS.entryNameless;
  return rank === 'possible' ? WEIGHTS.entryUnnamed : WEIGHTS.entryNamed;
}

export function rateNumber({ number, count }: ContentsState, mark: Mark, hasPage: boolean): number {
  if (number === undefined && count > 0) return hasPage ? WEIGHTS.entryNumberLate : WEIGHTS.entryOtherNumber;
  if (number === undefined) return mark.ordinal === 1 ? 0 : WEIGHTS.entryNumberGap;
  if (mark.kind !== number.kind) return WEIGHTS.entryOtherNumber;
  if (mark.ordinal <= number.ordinal) return hasPage ? WEIGHTS.entryNumberBack : WEIGHTS.entryOtherNumber;
  return mark.ordinal === number.ordinal + 1 ? 0 : WEIGHTS.entryNumberGap;
}

export function rateNumberless({ number, hasPages, open }: ContentsState, hasPage: boolean): number {
  const numberless = number === undefined ? 0 : hasPage ? WEIGHTS.entryNumberless : WEIGHTS.entryNumberlessPageless;
  return numberless + (hasPages && !hasPage && open?.hasPage === true ? WEIGHTS.entryPagelessBehind : 0);
}
