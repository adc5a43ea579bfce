/**
 * Words of a sentence that a web page's markup left on a line of their own:
 *
 *     …成效明显，PM           the sentence stops where none does
 *     2.5                    a few characters, no stop
 *     年平均浓度持续下降。       … and it goes on
 */
import type { Piece } from './piece.ts';
import { endsSentence } from './sentence.ts';

/** More characters are a line of their own, fewer in front are rather a heading. */
const LIMIT = 8;
const LEAST_ABOVE = 14;
/** Where no sentence stops, and where none begins. */
const RE_OPEN = /[的和与及、，,“《（A-Za-z]$/;
const RE_GOES_ON = /^[，。；、！？”）]/;
const REACH = 120;

/** Marks such words, and what goes on behind them, as going on with the line above. */
export function mendBroken(pieces: Piece[]): Piece[] {
  for (let i = 1; i < pieces.length - 1; i++) {
    const { text, isInner } = pieces[i] as Piece;
    if (text === '' || text.length > LIMIT || isInner || !isBroken(pieces, i)) continue;
    for (const at of [i, i + 1]) pieces[at] = { ...(pieces[at] as Piece), marks: [], annex: undefined, isBroken: true };
  }
  return pieces;
}

function isBroken(pieces: readonly Piece[], i: number): boolean {
  const [above, { text }, below] = pieces.slice(i - 1, i + 2) as [Piece, Piece, Piece];
  if (endsSentence(text) || RE_GOES_ON.test(text) || !/^[\p{Script=Han}A-Za-z0-9]/u.test(text)) return false;
  if (below.marks.length > 0 || !/^[\p{Script=Han}，。；、！？”）]/u.test(below.text)) return false;
  const isRunning =
    above.isBroken === true || (above.text.length >= LEAST_ABOVE && /[，。；]/.test(above.text.slice(-REACH)));
  if (!isRunning || endsSentence(above.text)) return false;
  if (RE_GOES_ON.test(below.text)) return true;
  return (RE_OPEN.test(above.text) || leavesQuoted(above.text)) && /[，。；]/.test(below.text);
}

function leavesQuoted(text: string): boolean {
  const end = text.slice(-REACH);
  return end.lastIndexOf('“') > end.lastIndexOf('”');
}
