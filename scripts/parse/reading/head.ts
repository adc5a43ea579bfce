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
import { foldText } from '../../../src/model/text/fold.ts';
import type { Piece } from '../facts/pieces.ts';
import { isFurniture } from '../facts/furniture.ts';
import { isAddressee, isDate, isDocumentNumber, isIssuer, isIssuerAndDate } from '../facts/matter.ts';
import { isIssuing, isUnfinishedTitle, rankTitle, type TitleRank } from '../facts/title-words.ts';
import { WEIGHTS } from '../weights.ts';

export type HeadRole = 'blank' | 'furniture' | 'title' | 'document-number' | 'issuer' | 'date' | 'paragraph';

export interface Head {
  readonly roles: readonly HeadRole[];
  /** The indexes of the title's pieces, in the head. */
  readonly title: readonly number[];
  readonly cost: number;
  /** The next best title, and how much dearer it was. */
  readonly rival: { readonly title: readonly number[]; readonly more: number } | undefined;
}

interface TitleReading {
  readonly at: readonly number[];
  readonly cost: number;
}

const RANK_COST: Record<TitleRank, number> = {
  strong: WEIGHTS.titleStrong,
  weak: WEIGHTS.titleWeak,
  possible: WEIGHTS.titlePossible,
  none: Number.POSITIVE_INFINITY,
};
/** A head longer than this is text; a title is not looked for further down. */
const REACH = 120;
const RE_UNTITLED = /^(?:前\s*言|引\s*言|序\s*言|序|说\s*明|编者按|摘\s*要|正文|内容提要|目\s*[录次])$/;

/** `given` are the indexes of the title where it is known; `isMarked` tells the pieces that bear a mark. */
export function readHead(pieces: readonly Piece[], given: readonly number[] | undefined, overruled: Overruled): Head {
  const isFurnished = pieces.map(
    (piece) => piece.text !== '' && (overruled.get(piece.line.number) === 'furniture' || (isFurniture(piece.text) && !isDate(piece.text))),
  );
  const filled = pieces.flatMap(({ text }, i) => (text === '' || isFurnished[i] ? [] : [i])).slice(0, REACH);
  const forced = filled.filter((i) => ['title', 'document'].includes(overruled.get((pieces[i] as Piece).line.number) ?? ''));
  const readings = given !== undefined ? [{ at: given, cost: 0 }] : forced.length > 0 ? [{ at: forced, cost: 0 }] : listTitles(pieces, filled);
  const none: TitleReading = { at: [], cost: WEIGHTS.untitled };
  const sorted = [...readings, none].sort((a, b) => a.cost - b.cost);
  const [best, second] = sorted as [TitleReading, TitleReading | undefined];
  const roles = pieces.map(({ text }, i): HeadRole => (text === '' ? 'blank' : isFurnished[i] ? 'furniture' : 'paragraph'));
  for (const i of best.at) roles[i] = 'title';
  markMatter(pieces, roles, best.at);
  return {
    roles,
    title: best.at,
    cost: best.cost,
    rival: second === undefined ? undefined : { title: second.at, more: second.cost - best.cost },
  };
}

export type Overruled = ReadonlyMap<number, 'title' | 'text' | 'furniture' | 'document'>;

function listTitles(pieces: readonly Piece[], filled: readonly number[]): TitleReading[] {
  const readings: TitleReading[] = [];
  let notice: string | undefined;
  /** What stands above and is neither matter nor furniture. */
  let above = 0;
  let isAddressed = false;
  let isClosed = false;
  for (const [k, i] of filled.entries()) {
    const { text } = pieces[i] as Piece;
    for (let length = 1; length <= 3; length++) {
      const at = filled.slice(k, k + length);
      if (at.length < length) break;
      const cost = rateTitle(pieces, at, filled[k - 1]);
      if (cost === undefined) continue;
      const joined = foldText(at.map((j) => (pieces[j] as Piece).text).join(''));
      const isNamed = notice !== undefined && joined.length >= 5 && notice.includes(joined.replace(RE_VERSION, ''));
      const behindNotice = isNamed || (isClosed && isAddressed && cost <= WEIGHTS.titleWeak + 1);
      readings.push({
        at,
        cost: cost + (behindNotice ? WEIGHTS.titleIssued : above * WEIGHTS.titleBelowText + (isAddressed ? WEIGHTS.titleBehindAddressee : 0)),
      });
    }
    if (isMatter(text) || pieces[i]?.annex !== undefined) {
      if ((isDate(text) || isIssuerAndDate(text)) && above > 0) isClosed = true;
      continue;
    }
    above += 1;
    if (isIssuing(text) || isIssuing(joinFrom(pieces, filled, k))) notice = foldText(joinFrom(pieces, filled, k));
    if (isAddressee(text)) isAddressed = true;
  }
  return readings;
}

const RE_VERSION = /[(（][^()（）]{1,12}[)）]$/;

function joinFrom(pieces: readonly Piece[], filled: readonly number[], k: number): string {
  const parts = [(pieces[filled[k] as number] as Piece).text];
  for (let j = k + 1; j < filled.length && j < k + 3 && !isIssuing(parts.join('')); j++) {
    const { text } = pieces[filled[j] as number] as Piece;
    if (rankTitle(text) === 'none') break;
    parts.push(text);
  }
  return parts.join('');
}

/** What speaks against these pieces as the title; undefined where they cannot be one. */
function rateTitle(pieces: readonly Piece[], at: readonly number[], before: number | undefined): number | undefined {
  const texts = at.map((i) => (pieces[i] as Piece).text);
  const [first] = texts as [string];
  if (texts.some((text) => isDocumentNumber(text) || isDate(text) || isAddressee(text) || RE_UNTITLED.test(text))) return undefined;
  if (at.some((i) => pieces[i]?.annex !== undefined)) return undefined;
  const joined = texts.join('');
  const rank = rankTitle(joined.length > 80 ? joined.slice(-78) : joined);
  if (rank === 'none') return undefined;
  if (texts.length === 1) {
    if (isIssuer(first) || isIssuerAndDate(first)) return undefined;
    return RANK_COST[rank] + (isUnfinishedTitle(first) ? WEIGHTS.titleUnfinished : 0);
  }
  // Over several lines: only what reads like one title, and whose first line does not.
  if (rank !== 'strong' || texts.some((text) => text.length > 60 || /[。；！？]/.test(text))) return undefined;
  const [last] = texts.slice(-1) as [string];
  const opens = texts.slice(0, -1).every((text) => rankTitle(text) !== 'strong' || isUnfinishedTitle(text));
  if (!opens || rankTitle(last) === 'none') return undefined;
  const unfinished = texts.slice(0, -1).every(isUnfinishedTitle);
  const isParted = at.some((i, k) => k > 0 && i > (at[k - 1] as number) + 1);
  if (isParted && !unfinished) return undefined;
  if (!unfinished && texts.slice(0, -1).some((text) => isFurnitureLike(text) || (before === undefined && rankTitle(last) === 'strong' && !isNameLike(text, last))))
    return undefined;
  return RANK_COST[rank] + (unfinished ? -0.5 : WEIGHTS.titleLine * (texts.length - 1));
}

/** `中共XX市委教育工委 XX市教育局` above `2024年工作要点`: whose it is, and what. */
function isNameLike(first: string, last: string): boolean {
  return isIssuer(first) || /^[0-9０-９〇一二三四五六七八九]{4}\s*年/.test(last) || /^关于/.test(last) || /^[“《]/.test(last) || last.length <= 12;
}

const isFurnitureLike = (text: string): boolean => /[>»|]/.test(text);

const isMatter = (text: string): boolean => isDocumentNumber(text) || isDate(text) || isIssuer(text) || isIssuerAndDate(text);

/** 发文字号 above or below a title; issuers and date below the document's own. */
function markMatter(pieces: readonly Piece[], roles: HeadRole[], title: readonly number[]): void {
  const number = roles.findIndex((role, i) => role === 'paragraph' && isDocumentNumber((pieces[i] as Piece).text) && isNearTitle(roles, pieces, i, title));
  if (number >= 0) roles[number] = 'document-number';
  const last = title.at(-1);
  if (last === undefined) return;
  const issuers: number[] = [];
  let date: number | undefined;
  for (let i = last + 1; i < roles.length; i++) {
    const { text } = pieces[i] as Piece;
    if (roles[i] !== 'paragraph') continue;
    if (date === undefined && isDate(text)) date = i;
    else if (isIssuer(text)) issuers.push(i);
    else break;
  }
  if (date !== undefined) roles[date] = 'date';
  for (const i of issuers) roles[i] = 'issuer';
}

/** No text stands between a title and a document number. */
function isNearTitle(roles: readonly HeadRole[], pieces: readonly Piece[], at: number, title: readonly number[]): boolean {
  const first = title[0];
  if (first === undefined) return true;
  // The notice's number stands above everything that is addressed to anyone.
  const above = roles.slice(0, at).flatMap((role, i) => (role === 'paragraph' ? [(pieces[i] as Piece).text] : []));
  return above.every((text) => !/[。]/.test(text) && !isAddressee(text)) || (at > first && roles.slice((title.at(-1) ?? 0) + 1, at).every((role) => role !== 'paragraph' ));
}
