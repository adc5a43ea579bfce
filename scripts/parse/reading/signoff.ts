/** Finds what closes a document: issuers and date, and behind them a web page's foot. */
import { isFurniture } from '../facts/furniture.ts';
import { isDate, isIssuer, isIssuerAndDate } from '../facts/matter.ts';
import type { Piece } from '../facts/pieces.ts';
import type { DocumentSlice } from './documents.ts';

/** How far from the end of a plan, or from the annex, a signoff can begin, in lines that are not blank. */
const REACH = 6;

/**
 * The pieces that make the signoff: a date line with the issuers right above it, near the end of the plan or in front of
 * an annex, and no numbered text behind it there.
 */
export function findSignoff(slice: DocumentSlice, firstAt: number): ReadonlySet<number> {
  const { pieces, marks, annexes } = slice;
  const firstAnnex = annexes.size === 0 ? undefined : Math.min(...annexes);
  const filled = pieces.flatMap(({ text }, i) => (text !== '' && i >= firstAt && !isFurniture(text) ? [i] : []));
  for (const end of firstAnnex === undefined ? [pieces.length] : [firstAnnex, pieces.length]) {
    const within = filled.filter((i) => i < end);
    const at = findClosing(slice, within.slice(-REACH));
    if (at === undefined) continue;
    const isOwn = (i: number): boolean => !marks.has(i) && !annexes.has(i) && isIssuer((pieces[i] as Piece).text);
    let start = within.indexOf(at);
    while (start > 0 && isOwn(within[start - 1] as number)) start -= 1;
    return new Set(within.slice(start, within.indexOf(at) + 1));
  }
  return new Set();
}

function findClosing({ pieces, marks, annexes }: DocumentSlice, within: readonly number[]): number | undefined {
  for (const [k, i] of within.toReversed().entries()) {
    const { text } = pieces[i] as Piece;
    if (marks.has(i) || annexes.has(i)) return undefined;
    if (isDate(text) || isIssuerAndDate(text)) return i;
    if (annexes.size === 0 && k === 0 && isIssuer(text) && text.length <= 40) return i;
  }
  return undefined;
}

/** From where on all is furniture: a web page's foot. */
export function findTail(pieces: readonly Piece[], from: number): number {
  let tail = pieces.length;
  for (let i = pieces.length - 1; i >= from; i--) {
    const { text } = pieces[i] as Piece;
    if (text === '') continue;
    if (!isFurniture(text) || isDate(text)) break;
    tail = i;
  }
  return tail;
}
