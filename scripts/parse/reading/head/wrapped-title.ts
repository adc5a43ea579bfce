/**
 * What speaks for and against several lines being one title: only what reads like one, and whose first line does not.
 *
 *     某县人民政府办公室                      an organ, and what it writes about
 *     关于石桥乡有关问题
 *     办理情况的函
 *
 *     石桥乡健康食品产业                      set off, above an addressee, a number, a blank line
 *     发展行动
 */
import { isAddressee, isIssuer } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { foldTraditional } from '../../facts/simplify.ts';
import { isUnfinishedTitle, rankTitle, type TitleRank } from '../../facts/title-words.ts';
import { WEIGHTS } from '../../weights.ts';
import { isMatterLine } from './matter.ts';
import { isIssuedBy, isWholeNotice, RE_ABOUT } from './notice-lines.ts';

interface Wrapped {
  /** Of all lines together. */
  readonly rank: TitleRank;
  /** The notice above names them together. */
  readonly isQuoted: boolean;
  /** Nothing stands above them. */
  readonly opensFile: boolean;
}

/** What it costs beside the rank of the words; undefined where the lines cannot be one title. */
export function rateLines(
  pieces: readonly Piece[],
  at: readonly number[],
  { rank, isQuoted, opensFile }: Wrapped,
): number | undefined {
  const texts = at.map((i) => (pieces[i] as Piece).text);
  const [first, last] = [texts[0] as string, texts.at(-1) as string];
  const isApart = isSetOff(pieces, at);
  const isOwned = texts.length === 2 && isIssuer(first) && RE_DATED.test(last);
  if (rank !== 'strong' && !(rank === 'weak' && (isOwned || isApart))) return undefined;
  if (texts.some((text) => text.length > 60 || /[。；！？]/.test(text))) return undefined;
  if (isQuoted) return WEIGHTS.titleFinished + WEIGHTS.titleQuotedLine * texts.length;
  if (isWholeNotice(last) && !isIssuer(first)) return undefined;
  // Who issues it stands above, and once more in the title itself.
  if (isIssuer(first) && isIssuedBy(last, first)) return undefined;
  const heads = texts.slice(0, -1).map((_, k) => texts.slice(0, k + 1).join(''));
  const goesOn = (text: string, k: number): boolean => isGoingOn(text, texts[k + 1] as string);
  const opens = heads.every((text, k) => rankTitle(text) !== 'strong' || goesOn(text, k));
  if (!opens || (rankTitle(last) === 'none' && !/》/.test(last))) return undefined;
  if (heads.every(goesOn)) return WEIGHTS.titleFinished;
  const isParted = at.some((i, k) => k > 0 && i > (at[k - 1] as number) + 1);
  if (isParted) return undefined;
  const isOther = (text: string): boolean =>
    isFurnitureLike(text) ||
    (opensFile && !isApart && rankTitle(last) === 'strong' && !isNameLike(text, last) && !isUnfinishedTitle(text));
  if (texts.slice(0, -1).some(isOther)) return undefined;
  return texts.slice(0, -1).every(isIssuer) ? WEIGHTS.titleOwner : WEIGHTS.titleLine * (texts.length - 1);
}

/** `…人民政府关于加强`, `…省` and `若干意见`, `某局` and `关于…`: the title goes on in the next line. */
const isGoingOn = (text: string, next: string): boolean =>
  isUnfinishedTitle(text) ||
  (RE_ABOUT.test(text) && rankTitle(text) === 'possible') ||
  /^(?:[和及与暨、》]|若干)/.test(next) ||
  (isIssuer(text) && RE_ON.test(next));

/** All the lines between a blank or a label and a blank, a number or an addressee, each as long as a line of a title. */
function isSetOff(pieces: readonly Piece[], at: readonly number[]): boolean {
  const [first, last] = [at[0] as number, at.at(-1) as number];
  if (last - first !== at.length - 1) return false;
  const [above, below] = [pieces[first - 1], pieces[last + 1]];
  const isOpen = above === undefined || above.text === '' || above.annex !== undefined;
  const isClosed = below !== undefined && (below.text === '' || isMatterLine(below.text) || isAddressee(below.text));
  return (
    isOpen &&
    isClosed &&
    at.slice(0, -1).every((i) => (pieces[i] as Piece).text.length >= LEAST_SET_OFF) &&
    at.slice(1).every((i) => !RE_ON.test((pieces[i] as Piece).text))
  );
}

/** A shorter line is a label or a link. */
const LEAST_SET_OFF = 8;
const RE_ON = /^(?:关于|關於)/;

/** `中共XX市委教育工委 XX市教育局` above `2024年工作要点`: whose it is, and what. */
function isNameLike(first: string, last: string): boolean {
  return (
    isIssuer(first) ||
    (RE_NAME.test(foldTraditional(first)) &&
      /^(?:[0-9０-９〇一二三四五六七八九]{4}\s*年|关于|[“《])/.test(foldTraditional(last)))
  );
}

const RE_DATED = /^[0-9０-９〇一二三四五六七八九]{4}\s*年/;

const RE_NAME = /(?:省|市|县|区|州|旗|镇|乡|村|局|委|厅|部|院|会|府|社|司|校|集团|大学|中心)$/;

const isFurnitureLike = (text: string): boolean => /[>»|]/.test(text);
