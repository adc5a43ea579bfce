/** Finds what closes a document: issuers and date, and behind them a web page's foot. */
import { isFurniture } from '../../facts/furniture.ts';
import { isDate, isIssuer, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { BOUNDS } from '../../weights.ts';
import type { DocumentSlice } from '../documents.ts';
import { findFoot } from './web-foot.ts';

/**
 * The pieces that make the signoff, in front of the foot that begins at `tail`: a date line with the issuers right above it, near the end of the plan or in front of
 * an annex, and no numbered text behind it there.
 */
export function findSignoff(slice: DocumentSlice, firstAt: number, tail: number): ReadonlySet<number> {
  const { pieces, marks, annexes } = slice;
  const firstAnnex = annexes.size === 0 ? undefined : Math.min(...annexes);
  for (const end of firstAnnex === undefined ? [tail] : [firstAnnex, tail]) {
    const at = findClosing(slice, firstAt, end);
    if (at === undefined) continue;
    const found = new Set([at]);
    for (let i = filledAbove(pieces, at, firstAt); i !== undefined; i = filledAbove(pieces, i, firstAt)) {
      if (marks[i] !== undefined || annexes.has(i) || !isIssuer((pieces[i] as Piece).text)) break;
      found.add(i);
    }
    return found;
  }
  return new Set();
}

/** The last line above piece `i`, from `first` on, that is neither blank nor furniture. */
function filledAbove(pieces: readonly Piece[], i: number, first: number): number | undefined {
  for (let above = i - 1; above >= first; above--) {
    const { text } = pieces[above] as Piece;
    if (text !== '' && !isFurniture(text)) return above;
  }
  return undefined;
}

function findClosing(slice: DocumentSlice, firstAt: number, end: number): number | undefined {
  const { pieces, marks, annexes } = slice;
  let i = filledAbove(pieces, end, firstAt);
  for (let k = 0; i !== undefined && k < BOUNDS.signoff; k++) {
    const { text } = pieces[i] as Piece;
    if (marks[i] !== undefined || annexes.has(i)) return undefined;
    if (isDate(text) || isIssuerAndDate(text)) return i;
    if (annexes.size === 0 && k === 0 && isIssuer(text) && text.length <= 40) return i;
    i = filledAbove(pieces, i, firstAt);
  }
  return undefined;
}

/** From where on all is furniture: a web page's foot, a page's number. */
export function findTail(pieces: readonly Piece[], from: number): number {
  let tail = findFoot(pieces, from);
  for (let i = tail - 1; i >= from; i--) {
    const { text } = pieces[i] as Piece;
    if (text === '') continue;
    if (!isFurniture(text) || isDate(text)) break;
    tail = i;
  }
  return tail;
}
