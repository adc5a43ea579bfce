/**
 * Finds what a web page puts above a document.
 *
 *     某市人民政府门户网站
 *     首页                        in front of the last line of the way here, all that reads like no title is the page's
 *     当前位置：首页 > 公开
 *     某市2031年绿化工作要点
 *
 * What stands above a line that only a page has (`【打印】`) may be the title itself; of what stands above both it is known.
 */
import { isAddressee, isDocumentNumber } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { isOfSite, isWayHere } from '../../facts/site-lines.ts';
import { rankTitle } from '../../facts/title-words.ts';
import { BOUNDS } from '../../weights.ts';
import type { HeadRole } from './matter.ts';

/** A longer line is no link and no button. */
const LINK_LIMIT = 60;

/** Marks what stands above the last line of the way here, whatever the title is. */
export function markWayHere(pieces: readonly Piece[], isFurnished: boolean[]): void {
  const last = lastAbove(pieces, Math.min(pieces.length, BOUNDS.headLines), isFurnished, isWayHere);
  for (let i = 0; i <= last; i++) if (isLink((pieces[i] as Piece).text)) isFurnished[i] = true;
}

/** Marks what stands above the title and a page's own line. `title` are the indexes of the title's pieces. */
export function markSiteHead(pieces: readonly Piece[], roles: HeadRole[], title: readonly number[]): void {
  const last = lastAbove(
    pieces,
    title[0] ?? 0,
    roles.map((role) => role !== 'paragraph'),
    isOfSite,
  );
  for (let i = 0; i <= last; i++)
    if (roles[i] === 'paragraph' && isLink((pieces[i] as Piece).text)) roles[i] = 'furniture';
}

/** The last line above piece `end` that is a page's; -1 where there is none. Above a text nothing is. */
function lastAbove(
  pieces: readonly Piece[],
  end: number,
  isKnown: readonly boolean[],
  isOfPage: (text: string) => boolean,
): number {
  let last = -1;
  for (let i = 0; i < end; i++) {
    const { text } = pieces[i] as Piece;
    if (text === '') continue;
    if (isOfPage(text)) last = i;
    else if (isKnown[i] !== true && text.length > LINK_LIMIT && /[。；]$/.test(text)) break;
  }
  return last;
}

const isLink = (text: string): boolean =>
  text !== '' &&
  text.length <= LINK_LIMIT &&
  !/[。；]$/.test(text) &&
  rankTitle(text) !== 'strong' &&
  !isAddressee(text) &&
  !isDocumentNumber(text);
