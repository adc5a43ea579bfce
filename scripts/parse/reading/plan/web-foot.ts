/**
 * Finds the foot that a web page puts below a text: from the first line that only a page has, where no sentence stands
 * behind it that the text does not have.
 *
 *     责任编辑：张某            a line of the page's
 *     相关链接                 … and names, numbers, single words up to the end
 *     关于加强公开工作的通知
 *     各位代表：现在，我代表…     the text's own beginning, once more
 *     版权所有：某市人民政府
 */
import { isFurniture } from '../../facts/furniture.ts';
import { isDate, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { isFileName, isOfSite } from '../../facts/site-lines.ts';

/** A longer line is no link and no button. */
const LINK_LIMIT = 60;
const RE_SENTENCE = /[。！？；]$/;
/** How much of a line must stand further up, and how much is looked at. */
const LEAST_AGAIN = 12;
const REACH = 24;

/** Where the foot begins; `pieces.length` where there is none. */
export function findFoot(pieces: readonly Piece[], from: number): number {
  let foot = pieces.length;
  let heads: ReadonlySet<string> | undefined;
  for (let i = pieces.length - 1; i >= from; i--) {
    const { text, annex } = pieces[i] as Piece;
    if (text === '') continue;
    if (isOfSite(text)) foot = i;
    else if (isDate(text) || isIssuerAndDate(text)) break;
    else if (isFurniture(text) || isFileName(text) || isLink(text, annex !== undefined)) continue;
    else {
      heads ??= listHeads(pieces, from);
      if (!isAgain(text, heads)) break;
    }
  }
  return foot;
}

const isLink = (text: string, isAnnex: boolean): boolean =>
  !isAnnex && text.length <= LINK_LIMIT && !RE_SENTENCE.test(text);

/** How the lines of the text begin. */
function listHeads(pieces: readonly Piece[], from: number): ReadonlySet<string> {
  return new Set(
    pieces.slice(0, from).flatMap(({ text }) => (text.length < LEAST_AGAIN ? [] : [text.slice(0, LEAST_AGAIN)])),
  );
}

/** A web page shows once more how its text begins. */
function isAgain(text: string, heads: ReadonlySet<string>): boolean {
  for (let i = 0; i <= REACH - LEAST_AGAIN; i++) if (heads.has(text.slice(i, i + LEAST_AGAIN))) return true;
  return false;
}
