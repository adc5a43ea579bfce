/**
 * Reads the head of a document: everything in front of its first number.
 *
 *     当前位置：首页 > 政务公开                 furniture
 *     附件1                                   a label
 *     滨河镇人民政府关于印发                     the title, over lines, with or without a blank between
 *     绿化工作要点的通知
 *     滨政发〔2031〕2号                         document number, above or below
 *     各村：…                                  text; a notice that issues the document is text, too
 *     2031年3月5日
 *     滨河镇2031年绿化工作要点                   … and then this is the title
 *     XX市教育局 XX市财政局                      issuers and date below the title
 *
 * Each group of lines that can be the title costs what speaks against it; the cheapest is the title, if any is cheaper
 * than none.
 */

import type { Evidence } from '../../../../src/model/plan/tree.ts';
import type { Overruled } from '../../../source/overrule.ts';
import { isFurniture } from '../../facts/furniture.ts';
import { isDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { markCrumbs } from './crumbs.ts';
import { type HeadRole, markMatter } from './matter.ts';
import { noticeLines } from './notice-lines.ts';
import { markSiteHead, markWayHere } from './site-head.ts';
import { listTitles, type TitleReading } from './titles.ts';

/** How the lines in front of the first number are read, the cheapest way. */
export interface Head {
  readonly roles: readonly HeadRole[];
  /** The pieces that go on with the one above: a notice's title over lines. */
  readonly joins: ReadonlySet<number>;
  /** The indexes of the title's pieces, in the head. */
  readonly title: readonly number[];
  readonly cost: number;
  /** The next best title, and how much dearer it was. */
  readonly rival: { readonly title: readonly number[]; readonly more: number } | undefined;
}

/** Between the lines of a wrapped text. A year may be part of a title. */
const RE_PAGE = /^(?:[0-9]{1,3}|[IVX](?: ?[IVX]){0,4})$/;

/** `given` are the indexes of the title where it is known; `isMarked` tells the pieces that bear a mark. */
export function readHead(
  pieces: readonly Piece[],
  given: readonly number[] | undefined,
  overruled: Overruled,
  isWrapped = false,
): Head {
  const isFurnished = markFurniture(pieces, overruled, isWrapped);
  const filled = pieces.flatMap(({ text }, i) => (text === '' || isFurnished[i] ? [] : [i])).slice(0, BOUNDS.headLines);
  const [best, second] = readTitles(pieces, filled, given, overruled);
  const roles = pieces.map(
    ({ text }, i): HeadRole => (text === '' ? 'blank' : isFurnished[i] ? 'furniture' : 'paragraph'),
  );
  for (const i of best.at) roles[i] = 'title';
  markMatter(pieces, roles, best.at);
  markSiteHead(pieces, roles, best.at);
  return {
    roles,
    joins: findJoins(pieces, filled, roles),
    title: best.at,
    cost: best.cost,
    rival: second === undefined ? undefined : { title: second.at, more: second.cost - best.cost },
  };
}

function markFurniture(pieces: readonly Piece[], overruled: Overruled, isWrapped: boolean): boolean[] {
  const isFurnished = pieces.map(
    ({ text, line }) =>
      text !== '' &&
      (overruled.get(line.number) === 'furniture' ||
        (isFurniture(text) && !isDate(text)) ||
        (isWrapped && RE_PAGE.test(text))),
  );
  markCrumbs(pieces, isFurnished);
  markWayHere(pieces, isFurnished);
  return isFurnished;
}

/** The cheapest first; that there is none is one of them. */
function readTitles(
  pieces: readonly Piece[],
  filled: readonly number[],
  given: readonly number[] | undefined,
  overruled: Overruled,
): [TitleReading, TitleReading?] {
  const forced = filled.filter((i) =>
    ['title', 'document'].includes(overruled.get((pieces[i] as Piece).line.number) ?? ''),
  );
  const known = given ?? (forced.length > 0 ? forced : undefined);
  const readings = known === undefined ? listTitles(pieces, filled) : [{ at: known, cost: 0 }];
  const none: TitleReading = { at: [], cost: WEIGHTS.untitled };
  return [...readings, none].sort((a, b) => a.cost - b.cost) as [TitleReading, TitleReading?];
}

/** The lines of a notice's title that go on with the one above. */
function findJoins(pieces: readonly Piece[], filled: readonly number[], roles: readonly HeadRole[]): Set<number> {
  const joins = new Set<number>();
  for (const [k, i] of filled.entries()) {
    if (joins.has(i) || roles[i] !== 'paragraph') continue;
    const lines = noticeLines(pieces, filled, k);
    if (lines.every((j) => roles[j] === 'paragraph')) for (const j of lines.slice(1)) joins.add(j);
  }
  return joins;
}

/** Why the title is this one, and what else it could have been. */
export function explainTitle({ cost, rival }: Head, pieces: readonly Piece[]): Evidence {
  if (rival === undefined || !Number.isFinite(rival.more)) return { why: 'plan-title', weight: cost };
  const line = rival.title.map((i) => (pieces[i] as Piece).line.number)[0];
  const why = line === undefined ? 'untitled' : 'plan-title';
  return { why: 'plan-title', weight: cost, next: { why, more: rival.more, ...(line === undefined ? {} : { line }) } };
}
