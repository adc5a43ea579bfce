/**
 * Lists the groups of lines that can be a document's title, and what speaks against each: what it says itself (rate-title.ts),
 * and what stands above it: text, an addressee, a notice that names it.
 */
import { foldText } from '../../../../src/model/text/fold.ts';
import { isAddressee, isDate, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { isIssuing, rankTitle } from '../../facts/title-words.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { isMatter } from './matter.ts';
import { joinFrom, noticeLines, RE_VERSION } from './notice-lines.ts';
import { LEAST_QUOTED, rateTitle } from './rate-title.ts';

export interface TitleReading {
  readonly at: readonly number[];
  readonly cost: number;
}

export function listTitles(pieces: readonly Piece[], filled: readonly number[]): TitleReading[] {
  const above = new AboveTitle(pieces, filled);
  const readings: TitleReading[] = [];
  for (const k of filled.keys()) {
    above.meet(k);
    for (let length = 1; length <= LONGEST && k + length <= filled.length; length++) {
      const reading = above.rate(k, length);
      if (reading !== undefined) readings.push(reading);
    }
    above.pass(k);
  }
  return readings;
}

/** In lines. */
const LONGEST = 4;

/** What stands above a line, and is neither matter nor furniture. */
class AboveTitle {
  private readonly pieces: readonly Piece[];
  private readonly filled: readonly number[];
  private notice: string | undefined;
  private lines = 0;
  private isAddressed = false;
  private isClosed = false;
  /** Of the lines of a notice's title, how many it has. */
  private readonly inNotice = new Map<number, number>();
  private readonly passed: string[] = [];
  /** What a page's own fields say the title is. */
  private readonly fields = new Set<string>();
  private readonly titles: { readonly title: string; readonly above: number; readonly isNotice: boolean }[] = [];

  constructor(pieces: readonly Piece[], filled: readonly number[]) {
    this.pieces = pieces;
    this.filled = filled;
    for (const { text } of pieces.slice(0, BOUNDS.headLines)) {
      const field = RE_FIELD.exec(foldText(text))?.[1];
      if (field !== undefined) this.fields.add(bare(field));
    }
  }

  /** Tells whether a notice's title begins here. */
  meet(k: number): void {
    const group = noticeLines(this.pieces, this.filled, k);
    if (group.length > 1) for (const j of group) this.inNotice.set(j, group.length);
  }

  rate(k: number, length: number): TitleReading | undefined {
    const at = this.filled.slice(k, k + length);
    // A part of a notice's title is no title.
    if (length < (this.inNotice.get(at[0] as number) ?? 0)) return undefined;
    const joined = foldText(at.map((j) => (this.pieces[j] as Piece).text).join(''));
    const isQuoted = joined.length >= LEAST_QUOTED && this.names(joined);
    const cost = rateTitle(this.pieces, at, this.filled[k - 1], isQuoted);
    return cost === undefined ? undefined : { at, cost: cost + this.ratePlace(joined, cost) };
  }

  /** The notice above names it. */
  private names(joined: string): boolean {
    return this.notice?.includes(bare(joined)) ?? false;
  }

  private ratePlace(joined: string, cost: number): number {
    const title = bare(joined);
    const isNotice = isIssuing(joined) || (this.notice?.endsWith(title) ?? false);
    const isNamed = joined.length >= 5 && this.names(joined);
    const isSigned = this.isClosed && this.isAddressed && cost <= WEIGHTS.titleWeak + 1;
    // A page's headline, and then the title itself, in full.
    const again = this.titles.find((one) =>
      isNotice ? title === one.title : !one.isNotice && title.includes(one.title),
    );
    const isField = this.fields.has(title);
    const isAgain = again !== undefined || isField || this.passed.some((line) => isHeadlineOf(line, title));
    if (rankTitle(joined) === 'strong') this.titles.push({ title, above: this.lines, isNotice });
    const twice = isAgain ? WEIGHTS.titleAgain : 0;
    if (!isNotice && (isNamed || isSigned)) return twice + WEIGHTS.titleIssued;
    const lines = isField ? 0 : again?.title === title ? again.above : this.lines;
    return twice + lines * WEIGHTS.titleBelowText + (this.isAddressed ? WEIGHTS.titleBehindAddressee : 0);
  }

  pass(k: number): void {
    const i = this.filled[k] as number;
    const { text, annex } = this.pieces[i] as Piece;
    this.passed.push(bare(foldText(text)));
    // Organs on lines of their own open a notice's title, too.
    if (noticeLines(this.pieces, this.filled, k).length > 1)
      this.notice = bare(foldText(joinFrom(this.pieces, this.filled, k)));
    if (isMatter(text) || annex !== undefined) {
      if ((isDate(text) || isIssuerAndDate(text)) && this.isAddressed) this.isClosed = true;
      return;
    }
    // What reads like the title itself is none of the text above it.
    if (rankTitle(text) !== 'strong') this.lines += 1;
    // `《…条例》已由…通过，现予公布`
    if (RE_PUBLISHES.test(text)) this.notice = (this.notice ?? '') + bare(foldText(text));
    if (!this.inNotice.has(i) && isIssuing(text)) this.notice = bare(foldText(text));
    if (isAddressee(text)) this.isAddressed = true;
  }
}

/** `滨政发〔2031〕12号《滨河镇绿化办法》`, `首页 政策解读 …`: a page's headline, with more in front than the title below it has. */
const isHeadlineOf = (line: string, title: string): boolean =>
  title.length >= LEAST_QUOTED && line.endsWith(title) && RE_FRONT.test(line.slice(0, -title.length));
const RE_FRONT = /^(?:[^\s。，,;:]{1,16}[〔[(](?:19|20)\d{2}[〕\])]第?\d{1,5}号\s*|首页.{0,40})$/;

const RE_FIELD = /^(?:Title|标题|文件标题|信息名称):(.{8,})$/;

const RE_PUBLISHES = /《.{2,60}》.{0,120}(?:现(?:予|将|批准|印发|公布|发布)|予以(?:公布|发布|印发))/;

const RE_COUNTED = /^第[一二三四五六七八九十0-9]{1,3}篇[：:]/;
/** Without what a title in a title loses: 《》 become 〈〉 there, a version is left out, and so is its place in a row. */
const bare = (text: string): string =>
  text
    .replace(RE_COUNTED, '')
    .replace(RE_VERSION, '')
    .replace(/[《》〈〉<>「」『』“”]/g, '');
