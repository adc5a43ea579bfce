/** What each piece of a text tells the numbering: its marks, an annex, or that a document may begin. */
import type { Overruled } from '../../source/overrule.ts';
import { isAddressee, isCall, isDate, isDocumentNumber, isIssuerAndDate } from '../facts/matter.ts';
import type { Piece } from '../facts/piece.ts';
import { endsInColon, endsSentence } from '../facts/sentence.ts';
import { isFileName } from '../facts/site-lines.ts';
import { isHeadingLike, rankTitle } from '../facts/title-words.ts';
import type { Signal } from '../numbering/signal.ts';
import { BOUNDS, WEIGHTS } from '../weights.ts';
import { lastFilled, nextFilled } from './annexes/annexes.ts';

export function titleBelow(pieces: readonly Piece[], i: number): ReturnType<typeof rankTitle> | undefined {
  const title = pieces[i]?.annex?.title;
  const at = title === '' ? nextFilled(pieces, i + 1) : undefined;
  const text = title !== '' ? title : at === undefined ? undefined : pieces[at]?.text;
  return text === undefined ? undefined : rankTitle(text);
}

export function signalOf(
  pieces: readonly Piece[],
  i: number,
  annexes: ReadonlySet<number>,
  isOwn: boolean,
  isOne: boolean,
  overruled: Overruled,
): Signal {
  const piece = pieces[i] as Piece;
  const { marks, isInner, isWeak, text, line, annex } = piece;
  if (text === '') return BLANK;
  const as = overruled.get(line.number);
  if (as === 'document' || isOwn) return { marks: [], isInner: false, document: FORCED };
  if (as !== undefined || (marks.length > 0 && isFileName(text))) return BLANK;
  if (annexes.has(i)) return { marks: [], isInner: false, isAnnex: true };
  if (marks.length > 0) {
    const above = lastFilled(pieces, i - 1);
    const isAnnounced = above !== undefined && endsInColon((pieces[above] as Piece).text);
    return isAnnounced ? { marks, isInner, isWeak, isAnnounced } : piece;
  }
  if (isOne || annex !== undefined || text.length > 60) return BLANK;
  const document = rateDocument(pieces, i);
  return document === undefined ? BLANK : { marks, isInner, document };
}

export const BLANK: Signal = { marks: [], isInner: false };

/** Cheaper than anything else. */
const FORCED = -100;

/**
 * Below a title stand its number, or when it was spoken, and then an addressee or a sentence; and a row of numbers stands
 * above: the first document of a file needs no proof.
 */
function isOpening(pieces: readonly Piece[], i: number): boolean {
  const below = pieces.slice(i + 1, i + BOUNDS.opening).filter(({ text }) => text !== '');
  const at = below.findIndex(({ text }) => isDocumentNumber(text) || RE_SPOKEN.test(text));
  if (at < 0 || at > 2) return false;
  const isText = ({ text }: Piece): boolean => isAddressee(text) || isCall(text) || /.{30}。/.test(text);
  if (!below.slice(at + 1, at + 4).some(isText)) return false;
  const firstMark = pieces.findIndex(({ marks }) => marks.some(({ certainty }) => certainty === 'sure'));
  return firstMark >= 0 && firstMark < i;
}

/** `——2031年1月26日在石桥乡第五届人民代表大会上` */
const RE_SPOKEN = /^[—–―-]{1,2}\s?[12][0-9]{3}\s?年/;

/** What it costs that a document begins here; undefined where none can. */
function rateDocument(pieces: readonly Piece[], i: number): number | undefined {
  const { text } = pieces[i] as Piece;
  const rank = rankTitle(text);
  if (rank === 'none' || rank === 'possible') return undefined;
  const at = lastFilled(pieces, i - 1);
  if (at === undefined) return undefined;
  const above = pieces[at] as Piece;
  if (/[，、,：:]$/.test(above.text)) return undefined;
  const isBehindEnd = isDate(above.text) || isIssuerAndDate(above.text) || above.annex !== undefined;
  const isParted = i - at > 1 || endsSentence(above.text);
  const rated = rank === 'strong' ? WEIGHTS.documentStrong : WEIGHTS.documentWeak;
  // A page's headline and then the title open one document.
  if (rank === 'strong' && rankTitle(above.text) !== 'strong' && isOpening(pieces, i))
    return rated + WEIGHTS.documentOpened;
  const base = rated + (isHeadingLike(text) ? WEIGHTS.documentHeading : 0);
  return base + (isBehindEnd ? WEIGHTS.documentBehindEnd : 0) + (isParted || isBehindEnd ? 0 : WEIGHTS.documentGlued);
}
