/**
 * A text as figures and dates are looked for in it: of one width, and without the spaces that PDFs leave beside digits
 * (`2012 年 2 月 1 日`). What is found is shown as it was printed.
 */
import { foldWidth } from '../../src/model/text/fold.ts';

const RE_GAP = /(?<=\d)[ \u00a0\u3000]+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[ \u00a0\u3000]+(?=\d)/g;

export interface ClosedText {
  readonly closed: string;
  /** From where to where in the text itself what stands there in the closed one was printed. */
  readonly printedAt: (start: number, length: number) => readonly [start: number, end: number];
}

export function closeGaps(text: string): ClosedText {
  const folded = foldWidth(text);
  const gaps = [...folded.matchAll(RE_GAP)].map(({ 0: gap, index }) => ({ start: index, length: gap.length }));
  const open = (index: number): number =>
    gaps.reduce((at, { start, length }) => (start <= at ? at + length : at), index);
  return {
    closed: folded.replace(RE_GAP, ''),
    printedAt: (start, length) => [open(start), open(start + length - 1) + 1],
  };
}
