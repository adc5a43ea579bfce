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

import type { Overruled } from '../../../src/model/plan/overrule.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { isFurniture } from '../facts/furniture.ts';
import {
  isAddressee,
  isAdoption,
  isDate,
  isDocumentNumber,
  isIssuer,
  isIssuerAndDate,
  isSameOrgan,
} from '../facts/matter.ts';
import type { Piece } from '../facts/pieces.ts';
import { simplify } from '../facts/simplify.ts';
import { isIssuing, isUnfinishedTitle, rankTitle, TITLE_LIMIT, type TitleRank } from '../facts/title-words.ts';
import { BOUNDS, WEIGHTS } from '../weights.ts';

export type HeadRole = 'blank' | 'furniture' | 'title' | 'document-number' | 'issuer' | 'date' | 'paragraph';

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
const RE_UNTITLED = /^(?:前\s*言|引\s*言|序\s*言|序|说\s*明|编者按|摘\s*要|正文|内容提要|目\s*[录次])$/;

/** Between the lines of a wrapped text. A year may be part of a title. */
const RE_PAGE = /^(?:[0-9]{1,3}|[IVX](?: ?[IVX]){0,4})$/;

/** `given` are the indexes of the title where it is known; `isMarked` tells the pieces that bear a mark. */
export function readHead(
  pieces: readonly Piece[],
  given: readonly number[] | undefined,
  overruled: Overruled,
  isWrapped = false,
): Head {
  const isFurnished = pieces.map(
    (piece) =>
      piece.text !== '' &&
      (overruled.get(piece.line.number) === 'furniture' ||
        (isFurniture(piece.text) && !isDate(piece.text)) ||
        (isWrapped && RE_PAGE.test(piece.text))),
  );
  markCrumbs(pieces, isFurnished);
  const filled = pieces.flatMap(({ text }, i) => (text === '' || isFurnished[i] ? [] : [i])).slice(0, BOUNDS.headLines);
  const forced = filled.filter((i) =>
    ['title', 'document'].includes(overruled.get((pieces[i] as Piece).line.number) ?? ''),
  );
  const readings =
    given !== undefined
      ? [{ at: given, cost: 0 }]
      : forced.length > 0
        ? [{ at: forced, cost: 0 }]
        : listTitles(pieces, filled);
  const none: TitleReading = { at: [], cost: WEIGHTS.untitled };
  const sorted = [...readings, none].sort((a, b) => a.cost - b.cost);
  const [best, second] = sorted as [TitleReading, TitleReading | undefined];
  const roles = pieces.map(
    ({ text }, i): HeadRole => (text === '' ? 'blank' : isFurnished[i] ? 'furniture' : 'paragraph'),
  );
  for (const i of best.at) roles[i] = 'title';
  markMatter(pieces, roles, best.at);
  const joins = new Set<number>();
  for (const [k, i] of filled.entries()) {
    if (joins.has(i) || roles[i] !== 'paragraph') continue;
    const lines = noticeLines(pieces, filled, k);
    if (lines.every((j) => roles[j] === 'paragraph')) for (const j of lines.slice(1)) joins.add(j);
  }
  return {
    roles,
    joins,
    title: best.at,
    cost: best.cost,
    rival: second === undefined ? undefined : { title: second.at, more: second.cost - best.cost },
  };
}

const RE_CRUMBS = /^您?(?:当前|现在|所在)?的?位置[：:]/;

/** Crumbs over several lines: `您的位置:` `首页` `>` `要闻` `要闻`. */
function markCrumbs(pieces: readonly Piece[], isFurnished: boolean[]): void {
  const at = pieces.findIndex(({ text }) => RE_CRUMBS.test(text));
  if (at < 0 || at > BOUNDS.headLines) return;
  const known = new Set<string>();
  for (let i = at + 1; i < pieces.length && i < at + 14; i++) {
    const { text } = pieces[i] as Piece;
    if (text === '') continue;
    const isCrumb =
      /^[>»›＞/]+$/.test(text) ||
      (text.length <= 8 &&
        (known.has(text) ||
          /^[>»›＞/]/.test(pieces[i + 1]?.text ?? '') ||
          /^[>»›＞/]+$/.test(pieces[i - 1]?.text ?? '')));
    if (!isCrumb) break;
    isFurnished[i] = true;
    known.add(text);
  }
}

function listTitles(pieces: readonly Piece[], filled: readonly number[]): TitleReading[] {
  const readings: TitleReading[] = [];
  let notice: string | undefined;
  /** What stands above and is neither matter nor furniture. */
  let above = 0;
  let isAddressed = false;
  let isClosed = false;
  const inNotice = new Map<number, number>();
  const titles: { readonly title: string; readonly above: number; readonly isNotice: boolean }[] = [];
  for (const [k, i] of filled.entries()) {
    const { text } = pieces[i] as Piece;
    const group = noticeLines(pieces, filled, k);
    if (group.length > 1) for (const j of group) inNotice.set(j, group.length);
    for (let length = 1; length <= 4; length++) {
      const at = filled.slice(k, k + length);
      if (at.length < length) break;
      // A part of a notice's title is no title.
      if (length < (inNotice.get(i) ?? 0)) continue;
      const joined = foldText(at.map((j) => (pieces[j] as Piece).text).join(''));
      const isQuoted = notice !== undefined && joined.length >= LEAST_QUOTED && notice.includes(bare(joined));
      const cost = rateTitle(pieces, at, filled[k - 1], isQuoted);
      if (cost === undefined) continue;
      const isNotice = isIssuing(joined) || (notice?.endsWith(bare(joined)) ?? false);
      const isNamed = notice !== undefined && joined.length >= 5 && notice.includes(bare(joined));
      const behindNotice = !isNotice && (isNamed || (isClosed && isAddressed && cost <= WEIGHTS.titleWeak + 1));
      // A page's headline, and then the title itself, in full.
      const again = titles.find((one) =>
        isNotice ? bare(joined) === one.title : !one.isNotice && bare(joined).includes(one.title),
      );
      if (rankTitle(joined) === 'strong') titles.push({ title: bare(joined), above, isNotice });
      readings.push({
        at,
        cost:
          cost +
          (again === undefined ? 0 : WEIGHTS.titleAgain) +
          (behindNotice
            ? WEIGHTS.titleIssued
            : (again?.title === bare(joined) ? again.above : above) * WEIGHTS.titleBelowText +
              (isAddressed ? WEIGHTS.titleBehindAddressee : 0)),
      });
    }
    if (isMatter(text) || pieces[i]?.annex !== undefined) {
      if ((isDate(text) || isIssuerAndDate(text)) && above > 0) isClosed = true;
      continue;
    }
    // What reads like the title itself is none of the text above it.
    if (rankTitle(text) !== 'strong') above += 1;
    // `《…条例》已由…通过，现予公布`
    if (RE_PUBLISHES.test(text)) notice = (notice ?? '') + bare(foldText(text));
    const whole = joinFrom(pieces, filled, k);
    if (!(inNotice.has(i) && group.length === 1) && (isIssuing(text) || isIssuing(whole)))
      notice = bare(foldText(isIssuing(text) ? text : whole));
    if (isAddressee(text)) isAddressed = true;
  }
  return readings;
}

const RE_PUBLISHES = /《.{2,60}》.{0,120}(?:现(?:予|将|批准|印发|公布|发布)|予以(?:公布|发布|印发))/;
const RE_VERSION = /[(（][^()（）]{1,16}[)）]$/;
/** Without what a title in a title loses: 《》 become 〈〉 there, and a version is left out. */
const bare = (text: string): string => text.replace(RE_VERSION, '').replace(/[《》〈〉<>「」『』“”]/g, '');

function joinFrom(pieces: readonly Piece[], filled: readonly number[], k: number): string {
  return noticeLines(pieces, filled, k)
    .map((i) => (pieces[i] as Piece).text)
    .join('');
}

/** A notice's title with who issues it. */
const isWholeNotice = (text: string): boolean => /^.{3,40}(?:关于|關於)/.test(text) && isIssuing(text);

/** `某省人民政府关于加强`: who, and what about. */
const RE_ABOUT = /^(.{2,40}?)(?:关于|關於)/;

/** The lines of a notice's title from the `k`th on: one, or several that make one together. */
function noticeLines(pieces: readonly Piece[], filled: readonly number[], k: number): number[] {
  const first = filled[k] as number;
  const parts = [(pieces[first] as Piece).text];
  if (isIssuing(parts[0] as string) || /[。；：:]/.test(parts[0] as string) || isAdoption(parts[0] as string))
    return [first];
  for (let j = k + 1; j < filled.length && j < k + 4; j++) {
    const { text } = pieces[filled[j] as number] as Piece;
    if (text.length > TITLE_LIMIT || /[。；：:]/.test(text) || isMatterLine(text)) break;
    const above = parts.join('');
    // A whole title of its own, with who issues it.
    if (isWholeNotice(text) && (!isIssuer(above) || isSameOrgan(above, RE_ABOUT.exec(text)?.[1] ?? ''))) break;
    if (rankTitle(above) === 'strong' && !isUnfinishedTitle(above) && !RE_VERSION.test(above)) break;
    parts.push(text);
    if (isIssuing(parts.join(''))) return filled.slice(k, j + 1);
  }
  return [first];
}

/** Fewer characters may be quoted by chance. */
const LEAST_QUOTED = 8;

/**
 * What speaks against these pieces as the title; undefined where they cannot be one. `isQuoted`: the notice above names
 * them together.
 */
function rateTitle(
  pieces: readonly Piece[],
  at: readonly number[],
  before: number | undefined,
  isQuoted: boolean,
): number | undefined {
  const texts = at.map((i) => (pieces[i] as Piece).text);
  const [first] = texts as [string];
  if (texts.some((text) => isMatterLine(text) || isAddressee(text) || RE_UNTITLED.test(text))) return undefined;
  if (at.some((i) => pieces[i]?.annex !== undefined)) return undefined;
  // No title goes on behind a table or a picture.
  const within = pieces.slice(at[0], at.at(-1));
  if (within.some(({ table, picture }) => table !== undefined || picture !== undefined)) return undefined;
  const joined = texts.join('');
  const rank = rankTitle(joined.length > TITLE_LIMIT ? joined.slice(-TITLE_LIMIT + 2) : joined);
  if (rank === 'none') return undefined;
  if (texts.length === 1) {
    if (isIssuer(first) || isIssuerAndDate(first)) return undefined;
    // The head of a table.
    if (/^[|｜]/.test(nextText(pieces, at[0] as number))) return undefined;
    const undated = /[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}年|[《“]/.test(first) ? 0 : WEIGHTS.titleUndated;
    const dated = rank === 'strong' && isDatedBelow(pieces, at[0] as number) ? WEIGHTS.titleDated : 0;
    return RANK_COST[rank] + undated + dated + (isUnfinishedTitle(first) ? WEIGHTS.titleUnfinished : 0);
  }
  // Over several lines: only what reads like one title, and whose first line does not.
  const isOwned = texts.length === 2 && rank === 'weak' && isIssuer(first) && RE_DATED.test(texts[1] as string);
  if ((rank !== 'strong' && !isOwned) || texts.some((text) => text.length > 60 || /[。；！？]/.test(text)))
    return undefined;
  const [last] = texts.slice(-1) as [string];
  if (isQuoted) return RANK_COST[rank] + WEIGHTS.titleFinished + WEIGHTS.titleQuotedLine * texts.length;
  if (isWholeNotice(last) && !isIssuer(first)) return undefined;
  // Who issues it stands above, and once more in the title itself.
  if (isIssuer(first) && isSameOrgan(first, RE_ABOUT.exec(last)?.[1] ?? '')) return undefined;
  const heads = texts.slice(0, -1).map((_, k) => texts.slice(0, k + 1).join(''));
  const goesOn = (text: string, k: number): boolean =>
    isUnfinishedTitle(text) ||
    (RE_ABOUT.test(text) && rankTitle(text) === 'possible') ||
    /^[和及与暨、》]/.test(texts[k + 1] as string) ||
    (isIssuer(text) && /^(?:关于|關於)/.test(texts[k + 1] as string));
  const opens = heads.every((text, k) => rankTitle(text) !== 'strong' || goesOn(text, k));
  if (!opens || (rankTitle(last) === 'none' && !/》/.test(last))) return undefined;
  const unfinished = heads.every(goesOn);
  const isParted = at.some((i, k) => k > 0 && i > (at[k - 1] as number) + 1);
  if (isParted && !unfinished) return undefined;
  if (
    !unfinished &&
    texts
      .slice(0, -1)
      .some(
        (text) =>
          isFurnitureLike(text) ||
          (before === undefined && rankTitle(last) === 'strong' && !isNameLike(text, last) && !isUnfinishedTitle(text)),
      )
  )
    return undefined;
  return (
    RANK_COST[rank] +
    (unfinished
      ? WEIGHTS.titleFinished
      : texts.slice(0, -1).every(isIssuer) && !isParted
        ? WEIGHTS.titleOwner
        : WEIGHTS.titleLine * (texts.length - 1))
  );
}

/** `中共XX市委教育工委 XX市教育局` above `2024年工作要点`: whose it is, and what. */
function isNameLike(first: string, last: string): boolean {
  return (
    isIssuer(first) ||
    (RE_NAME.test(simplify(first)) && /^(?:[0-9０-９〇一二三四五六七八九]{4}\s*年|关于|[“《])/.test(simplify(last)))
  );
}

function nextText(pieces: readonly Piece[], at: number): string {
  return pieces.slice(at + 1, at + 8).find(({ text }) => text !== '')?.text ?? '';
}

function isDatedBelow(pieces: readonly Piece[], at: number): boolean {
  const below = nextText(pieces, at);
  return /^[（(].*[）)]$/.test(below) && isDate(below);
}

const RE_DATED = /^[0-9０-９〇一二三四五六七八九]{4}\s*年/;
const RE_NAME = /(?:省|市|县|区|州|旗|镇|乡|村|局|委|厅|部|院|会|府|社|司|校|集团|大学|中心)$/;

const isFurnitureLike = (text: string): boolean => /[>»|]/.test(text);

/** No part of any title. */
const isMatterLine = (text: string): boolean => isDocumentNumber(text) || isDate(text) || isAdoption(text);

const isMatter = (text: string): boolean => isMatterLine(text) || isIssuer(text) || isIssuerAndDate(text);

/** 发文字号 above or below a title; issuers and date below the document's own. */
function markMatter(pieces: readonly Piece[], roles: HeadRole[], title: readonly number[]): void {
  const number = roles.findIndex(
    (role, i) =>
      role === 'paragraph' && isDocumentNumber((pieces[i] as Piece).text) && isNearTitle(roles, pieces, i, title),
  );
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
function isNearTitle(
  roles: readonly HeadRole[],
  pieces: readonly Piece[],
  at: number,
  title: readonly number[],
): boolean {
  const first = title[0];
  if (first === undefined) return true;
  // The notice's number stands above everything that is addressed to anyone.
  const above = roles.slice(0, at).flatMap((role, i) => (role === 'paragraph' ? [(pieces[i] as Piece).text] : []));
  return (
    above.every((text) => !/[。]/.test(text) && !isAddressee(text)) ||
    (at > first && roles.slice((title.at(-1) ?? 0) + 1, at).every((role) => role !== 'paragraph'))
  );
}
