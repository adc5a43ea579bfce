/** What speaks against lines being a title, by what they say themselves. */
import { isAddressee, isDate, isIssuer, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { foldTraditional } from '../../facts/simplify.ts';
import { isUnfinishedTitle, rankTitle, TITLE_LIMIT, type TitleRank } from '../../facts/title-words.ts';
import { WEIGHTS } from '../../weights.ts';
import { isMatterLine } from './matter.ts';
import { isIssuedBy, isWholeNotice, RE_ABOUT } from './notice-lines.ts';

const RANK_COST: Record<TitleRank, number> = {
  strong: WEIGHTS.titleStrong,
  weak: WEIGHTS.titleWeak,
  possible: WEIGHTS.titlePossible,
  none: Number.POSITIVE_INFINITY,
};

const RE_UNTITLED = /^(?:前\s*言|引\s*言|序\s*言|序|说\s*明|编者按|摘\s*要|正文|内容提要|目\s*[录次])$/;

/** Fewer characters may be quoted by chance. */
export const LEAST_QUOTED = 8;

/**
 * What speaks against these pieces as the title; undefined where they cannot be one. `isQuoted`: the notice above names
 * them together.
 */
export function rateTitle(
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
  if (spansContents(pieces, at)) return undefined;
  const joined = texts.join('');
  const rank = rankTitle(joined.length > TITLE_LIMIT ? joined.slice(-TITLE_LIMIT + 2) : joined);
  const isMarked = texts.length === 1 && pieces[at[0] as number]?.isHeadline === true;
  if (isMarked && rank !== 'strong' && joined.length <= TITLE_LIMIT) return WEIGHTS.titleMarkedUp;
  if (rank === 'none') return undefined;
  if (texts.length === 1) {
    if (isIssuer(first) || isIssuerAndDate(first) || RE_GOES_ON.test(first)) return undefined;
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
  if (isIssuer(first) && isIssuedBy(last, first)) return undefined;
  const heads = texts.slice(0, -1).map((_, k) => texts.slice(0, k + 1).join(''));
  const goesOn = (text: string, k: number): boolean =>
    isUnfinishedTitle(text) ||
    (RE_ABOUT.test(text) && rankTitle(text) === 'possible') ||
    /^(?:[和及与暨、》]|若干)/.test(texts[k + 1] as string) ||
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

/** A 目录, which is read apart, stands between two of the lines. */
function spansContents(pieces: readonly Piece[], at: readonly number[]): boolean {
  const [first, last] = [at[0] as number, at.at(-1) as number];
  return (pieces[last] as Piece).line.number - (pieces[first] as Piece).line.number > last - first;
}

/** `中共XX市委教育工委 XX市教育局` above `2024年工作要点`: whose it is, and what. */
function isNameLike(first: string, last: string): boolean {
  return (
    isIssuer(first) ||
    (RE_NAME.test(foldTraditional(first)) &&
      /^(?:[0-9０-９〇一二三四五六七八九]{4}\s*年|关于|[“《])/.test(foldTraditional(last)))
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

/** A bracket closes that the line above opened: `代表选举细则〉〈代表法办法`. */
const RE_GOES_ON = /^[^《〈“（(]*[》〉”）)]/;

const RE_NAME = /(?:省|市|县|区|州|旗|镇|乡|村|局|委|厅|部|院|会|府|社|司|校|集团|大学|中心)$/;

const isFurnitureLike = (text: string): boolean => /[>»|]/.test(text);
