/**
 * Marks that stand apart from their words: one that is torn over two lines, or alone on its line.
 *
 *     （                三、               2.1              a number of levels is only possible: it may be a figure
 *     三）改革开放       抓好队伍            原水
 */
import { isDecimal } from './forms.ts';
import { readMarks } from './marks.ts';
import type { Piece } from './piece.ts';

const RE_TORN = /^(?:[(（]|[(（][一二三四五六七八九十0-9]{1,3}|第|第[一二三四五六七八九十百]{1,5})$/;
/** No mark is longer. */
const LIMIT = 16;
/** How much of the next line is looked at. */
const REACH = 40;

/** Marks each such piece as torn: it ends in the next line that is not blank. */
export function mendTorn(pieces: Piece[]): Piece[] {
  for (let i = 0; i < pieces.length; i++) {
    const { text, marks } = pieces[i] as Piece;
    if (text === '' || text.length > LIMIT) continue;
    if (RE_TORN.test(text)) mend(pieces, i);
    else if (marks[0]?.mark.printed === text) openLone(pieces, i);
  }
  return pieces;
}

function mend(pieces: Piece[], i: number): void {
  const piece = pieces[i] as Piece;
  const next = filledBehind(pieces, i);
  const rest = pieces[next];
  if (rest === undefined) return;
  const marks = readMarks(piece.text + rest.text.slice(0, REACH)).filter(({ certainty }) => certainty === 'sure');
  if (marks.length === 0) return;
  pieces[i] = { ...piece, marks, isTorn: true };
  pieces[next] = { ...rest, marks: [] };
}

function openLone(pieces: Piece[], i: number): void {
  const piece = pieces[i] as Piece;
  const rest = pieces[filledBehind(pieces, i)];
  const goesOn = rest !== undefined && rest.marks.length === 0 && rest.annex === undefined && RE_WORDS.test(rest.text);
  if (goesOn) pieces[i] = { ...piece, isTorn: true };
  // A figure alone in a cell is no number of a level.
  else if (piece.marks.some(({ family }) => isDecimal(family))) pieces[i] = { ...piece, marks: [] };
}

const RE_WORDS = /^[\p{Script=Han}“《(（]|^[A-Za-z]{2}/u;

/** One blank line may stand between. */
function filledBehind(pieces: readonly Piece[], i: number): number {
  let next = i + 1;
  while (next < i + 3 && pieces[next]?.text === '') next += 1;
  return pieces[next]?.text === '' ? pieces.length : next;
}
