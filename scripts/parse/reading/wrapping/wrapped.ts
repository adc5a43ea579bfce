/**
 * Joins lines that a PDF or a mail wrapped: a line goes on with the one above it where that one is full and
 *
 *     stops in mid-sentence;
 *     or ends a sentence, but the file parts paragraphs otherwise (see wrapping.ts).
 */
import type { Piece } from '../../facts/piece.ts';
import { endsSentence, widthOf } from '../../facts/sentence.ts';
import { BOUNDS } from '../../weights.ts';
import { endOf, isIndented, type Wrapping } from './wrapping.ts';

/** A shorter line is rather a heading or a cell. */
const TORN_LENGTH = 20;

/** A sentence that a page's end tore in two, in a file whose lines are paragraphs. */
function isTorn(above: string, below: string): boolean {
  if (above.length < TORN_LENGTH || !/[，。；,;]/.test(above)) return false;
  if (!/[\p{Script=Han}，、,]$/u.test(above) && !tearsAmount(above, below)) return false;
  return (
    !/[\t|]/.test(above) &&
    /^[\p{Script=Han}，、。；“”0-9%％]/u.test(below) &&
    /[。；;！？]/.test(below) &&
    !/^(?:附|注|专栏|责任|牵头|市|省|区|县)/.test(below)
  );
}

/** `引进2-3` and `个品种`: an amount goes on, whatever the text below says. */
const tearsAmount = (above: string, below: string): boolean =>
  /[0-9]$/.test(above) && /^(?:个|项|家|座|条|处|人|户|亩|万|亿|%|％)/.test(below);

/** `（牵头单位：审计局、` and `财政局）`. */
function closesBracket(above: string, below: string): boolean {
  const open = Math.max(above.lastIndexOf('（'), above.lastIndexOf('('));
  if (open < 0 || !/[、，,；;：:]$/.test(above) || /[）)]/.test(above.slice(open))) return false;
  return /^[^（(。]{1,60}[）)]/.test(below);
}

/** No line begins with a stop; and `——2031年3月5日在某市第九届` goes on with the name of what was held. */
const goesOnBelow = (above: string, below: string): boolean =>
  (/^[，。；、！？]/.test(below) && !endsSentence(above)) ||
  (/^[—–―].*在/.test(above) && !/上$/.test(above) && /^[^，。]{2,40}会议上?$/.test(below));

/** Whether `piece`, which no mark opens, goes on with `above`. */
export function goesOnWith(above: Piece, piece: Piece, wrapping: Wrapping | undefined, isParted: boolean): boolean {
  if (!isParted && (closesBracket(above.text, piece.text) || goesOnBelow(above.text, piece.text))) return true;
  if (wrapping === undefined) return isTorn(above.text, piece.text);
  const { width, byTrail, byIndent, byBlank } = wrapping;
  if ((/[，、,]$/.test(above.text) || tearsAmount(above.text, piece.text)) && !isParted) return true;
  const isShort = widthOf(above.text) < width * 0.6;
  if (byTrail) return endOf(above) === '' && !isParted && !isShort;
  const isFull = widthOf(above.text) + widthOf(above.lead) >= width - BOUNDS.wrappedSlack;
  const isSetIn = isIndented(piece);
  // What was too wide for the line's end stands in the next one.
  if (byIndent && !isSetIn && !isParted && !endsSentence(above.text) && /[，。；]/.test(above.text)) return true;
  if (!isFull) return false;
  if (!endsSentence(above.text)) return true;
  if (isParted) return false;
  if (byBlank) return true;
  return byIndent && !isSetIn;
}

/** A heading over two lines ends in a short one; a text goes on where the line is full to the last character. */
export function headingGoesOnWith(above: Piece, piece: Piece, wrapping: Wrapping, isParted: boolean): boolean {
  const { width, byTrail, byIndent, byBlank } = wrapping;
  if ((byIndent && isIndented(piece)) || (byBlank && isParted)) return false;
  if (byTrail || byIndent) return true;
  if (widthOf(piece.text) < width * 0.6) return !/[。；]/.test(piece.text) || /[，,]/.test(above.text);
  return widthOf(above.text) + widthOf(above.lead) >= width - 1 || /[，,、]/.test(above.text);
}
