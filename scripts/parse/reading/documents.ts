/**
 * Reads a text without a compilation's 目录: one document, or several in a row, with their annexes. One pass over the
 * numbers decides both what stands in what and where a document begins (see ../numbering): a line that reads like a
 * title opens another document where that is cheaper than numbers that start again in the same place.
 */
import type { Overruled } from '../../source/overrule.ts';
import type { Piece } from '../facts/piece.ts';
import { type Numbering, readNumbering } from '../numbering/numbering.ts';
import type { Decision, Signal } from '../numbering/signal.ts';
import { findAnnexes, lastFilled } from './annexes/annexes.ts';
import { doubt, findLoneArticle } from './lone-article.ts';
import { isContentsHeading } from './own-contents/contents-heading.ts';
import { findFoot } from './plan/web-foot.ts';
import { BLANK, signalOf, titleBelow } from './signals.ts';

/** A document's pieces, with what was decided of them. */
export interface DocumentSlice {
  readonly pieces: readonly Piece[];
  /** What was decided of each piece that a mark opens. */
  readonly marks: readonly (Decision | undefined)[];
  /** The indexes of the pieces that open an annex. */
  readonly annexes: ReadonlySet<number>;
  readonly rival: (Numbering['rival'] & { readonly line: number }) | undefined;
}

export interface DocumentOptions {
  /** Where the text is known to be one document. */
  readonly isOne: boolean;
  readonly overruled: Overruled;
  /** How many pieces at the head are the title, where it is known. */
  readonly titleLength?: number;
}

/** In the order of the text, one where `isOne` says so. */
export function readDocuments(whole: readonly Piece[], options: DocumentOptions): DocumentSlice[] {
  const first = decide(whole, options);
  const joined = whole.some(({ isInner }) => isInner) ? joinUntaken(whole, takenIn(first.numbering)) : undefined;
  if (joined === undefined) return slice(whole, first.numbering, first.annexes);
  // Nothing but what was no mark has changed.
  const { numbering, annexes } = decide(joined, options);
  return slice(joined, numbering, annexes);
}

/** The indexes of the pieces whose marks are marks. */
function takenIn({ decisions }: Numbering): Set<number> {
  return new Set(
    decisions.flatMap(({ at, candidate, how }) => (candidate !== undefined && how !== 'text' ? [at] : [])),
  );
}

/** Pieces inside a line that no mark opens are no pieces; undefined where there are none. */
function joinUntaken(pieces: readonly Piece[], taken: ReadonlySet<number>): Piece[] | undefined {
  if (!pieces.some(({ isInner }, i) => isInner && !taken.has(i))) return undefined;
  const out: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const above = out.at(-1);
    // What stood in front of it on its line may be a 目录's, which is read apart.
    const isBehind = above !== undefined && above.line === piece.line;
    if (!piece.isInner || taken.has(i) || !isBehind || isContentsHeading(piece.text)) out.push(piece);
    else
      out[out.length - 1] = {
        ...above,
        text: above.text + above.trail + piece.lead + piece.text,
        trail: piece.trail,
        ...(piece.foot === undefined ? {} : { foot: piece.foot }),
        isLast: piece.isLast,
      };
  }
  return out;
}

function decide(
  all: readonly Piece[],
  { isOne, overruled, titleLength = 0 }: DocumentOptions,
): { numbering: Numbering; annexes: ReadonlySet<number> } {
  const { heads: annexes, lists } = findAnnexes(all, (i) => overruled.get(all[i]?.line.number ?? 0) === 'text');
  const firstMark = all.findIndex(
    ({ marks }, i) => i >= titleLength && !lists.has(i) && marks.some(({ certainty }) => certainty === 'sure'),
  );
  const own = new Set<number>();
  // Annexes of a notice that holds nothing else are documents.
  const [first] = [...annexes].sort((a, b) => a - b);
  if (first !== undefined && (firstMark < 0 || first < firstMark) && isSent(all, first)) {
    for (const i of annexes) if (i === first || (!isOne && titleBelow(all, i) === 'strong')) own.add(i);
  }
  for (const i of own) annexes.delete(i);
  const [firstOwn] = [...own];
  const lone = findLoneArticle(all);
  const foot = firstMark < 0 ? all.length : findFoot(all, firstMark + 1);
  const signals = all.map((_, i): Signal => {
    if (lists.has(i) || i < titleLength || i >= foot) return BLANK;
    const signal = signalOf(all, i, annexes, own.has(i) && i !== firstOwn, isOne, overruled);
    return i === lone ? { ...signal, marks: doubt(signal.marks) } : signal;
  });
  return { numbering: readNumbering(signals), annexes };
}

/** What a notice sends is a document, and so is what stands below no text; what a letter encloses is its annex. */
function isSent(pieces: readonly Piece[], annex: number): boolean {
  if ((titleBelow(pieces, annex) ?? 'none') === 'none') return false;
  const above = pieces.slice(0, annex).filter(({ text }) => text !== '');
  const texts = above.filter(({ text }) => text.includes('。'));
  return (
    texts.length === 0 ||
    above.some(({ text }) => RE_SENDING.test(text)) ||
    texts.some(({ text }) => RE_SENDS.test(text))
  );
}

const RE_SENDING = /(?:通知|公告|通告|通報|通报)$/;
const RE_SENDS =
  /印发|转发|下发|发布|公布|批转|颁布|發布|通知|(?:遵照|参照|贯彻|认真|抓好|组织|一并).{0,6}(?:执行|落实|实施|贯彻)/;

function slice(all: readonly Piece[], numbering: Numbering, annexes: ReadonlySet<number>): DocumentSlice[] {
  const begun = numbering.decisions.filter(({ how }) => how === 'document');
  const starts = [0, ...begun.map(({ at }) => startOf(all, at))];
  const marks = listMarks(all.length, numbering.decisions);
  const { rival } = numbering;
  return starts.map((start, k) => {
    const end = starts[k + 1] ?? all.length;
    const isWhole = start === 0 && end === all.length;
    return {
      pieces: isWhole ? all : all.slice(start, end),
      marks: isWhole ? marks : marks.slice(start, end),
      annexes: new Set([...annexes].flatMap((at) => (at >= start && at < end ? [at - start] : []))),
      rival:
        rival !== undefined && rival.at >= start && rival.at < end
          ? { ...rival, line: (all[rival.at] as Piece).line.number }
          : undefined,
    };
  });
}

function listMarks(length: number, decisions: readonly Decision[]): readonly (Decision | undefined)[] {
  const marks = new Array<Decision | undefined>(length).fill(undefined);
  for (const decision of decisions)
    if (decision.candidate !== undefined && decision.how !== 'text') marks[decision.at] = decision;
  return marks;
}

/** A document begins with the label above its title, and with a title's first line. */
function startOf(pieces: readonly Piece[], at: number): number {
  let start = at;
  for (let above = lastFilled(pieces, start - 1); above !== undefined; above = lastFilled(pieces, start - 1)) {
    if (pieces[above]?.annex === undefined || start - above > 4) break;
    start = above;
  }
  return start;
}
