/**
 * Lists the groups of lines that can be a document's title, and what speaks against each: what it says itself (rate-title.ts),
 * and what stands above it: text, an addressee, a notice that names it.
 */
import { foldText } from '../../../../src/model/text/fold.ts';
import { isAddressee, isDate, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { isIssuing, rankTitle } from '../../facts/title-words.ts';
import { WEIGHTS } from '../../weights.ts';
import { isMatter } from './matter.ts';
import { joinFrom, noticeLines, RE_VERSION } from './notice-lines.ts';
import { LEAST_QUOTED, rateTitle } from './rate-title.ts';

export interface TitleReading {
  readonly at: readonly number[];
  readonly cost: number;
}

export function listTitles(pieces: readonly Piece[], filled: readonly number[]): TitleReading[] {
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
    // Organs on lines of their own open a notice's title, too.
    if (group.length > 1) notice = bare(foldText(joinFrom(pieces, filled, k)));
    if (isMatter(text) || pieces[i]?.annex !== undefined) {
      if ((isDate(text) || isIssuerAndDate(text)) && isAddressed) isClosed = true;
      continue;
    }
    // What reads like the title itself is none of the text above it.
    if (rankTitle(text) !== 'strong') above += 1;
    // `《…条例》已由…通过，现予公布`
    if (RE_PUBLISHES.test(text)) notice = (notice ?? '') + bare(foldText(text));
    if (!inNotice.has(i) && isIssuing(text)) notice = bare(foldText(text));
    if (isAddressee(text)) isAddressed = true;
  }
  return readings;
}

const RE_PUBLISHES = /《.{2,60}》.{0,120}(?:现(?:予|将|批准|印发|公布|发布)|予以(?:公布|发布|印发))/;

const RE_COUNTED = /^第[一二三四五六七八九十0-9]{1,3}篇[：:]/;
/** Without what a title in a title loses: 《》 become 〈〉 there, a version is left out, and so is its place in a row. */
const bare = (text: string): string =>
  text
    .replace(RE_COUNTED, '')
    .replace(RE_VERSION, '')
    .replace(/[《》〈〉<>「」『』“”]/g, '');
