/**
 * Reads a 目录 that lists no plans, but the headings of the one document it belongs to:
 *
 *     目录
 *     前言…………1                   a line without a number
 *     一、加强党建…………1           entries carry the document's own numbers
 *     （一）强化引领…………2
 *     附件：任务分解表…………9
 *     XX市教育局2024年工作要点        the title may come again
 *     一、加强党建                    the first of them comes again: the text begins
 *
 * What each line costs as an entry, and what each costs as the first of the text, tell where it ends.
 */
import { foldText } from '../../../../src/model/text/fold.ts';
import type { MarkCandidate } from '../../facts/mark-candidate.ts';
import { isAddressee } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { endsInColon } from '../../facts/sentence.ts';
import { rankTitle } from '../../facts/title-words.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { headOf, type LinesBehind } from '../behind.ts';
import { formsOf, type Listed, rateListedName, readListed } from './own-listed.ts';

export interface OwnContents {
  /** The index of the heading 目录, of the first entry, and of the first piece behind the entries. */
  readonly start: number;
  readonly first: number;
  readonly end: number;
  readonly cost: number;
  /** Pieces that go on with the entry above though they bring no page. */
  readonly wrapped: ReadonlySet<number>;
  /** The next best end, and how much dearer it was. */
  readonly next: { readonly at: number; readonly more: number } | undefined;
}

/** The extent of the 目录 whose heading is piece `start`, and what speaks against its being a document's own. */
export function readOwnContents(pieces: readonly Piece[], start: number, behind: LinesBehind): OwnContents {
  return new OwnContentsReader(pieces, start, behind).read();
}

class OwnContentsReader {
  private readonly pieces: readonly Piece[];
  private readonly start: number;
  private readonly behind: LinesBehind;
  /** Where the lines so far stand first; and those that open the text where they come again. */
  private readonly said = new Map<string, number>();
  private readonly opening = new Set<string>();
  /** The first mark, and whether others stand in it. */
  private outer: MarkCandidate | undefined;
  private isNested = false;
  private isMixed = false;
  private above: Listed | undefined;
  private hasMark = false;
  /** The last number of each row. */
  private readonly last = new Map<string, number>();
  private again = 0;
  private entries = 0;
  /** What the line above cost as an entry of its own; and what all cost behind the last one that comes again. */
  private goneAbove = 0;
  private goneLast = 0;
  private goneUnmarked = 0;
  private readonly wrapped = new Set<number>();

  constructor(pieces: readonly Piece[], start: number, behind: LinesBehind) {
    this.pieces = pieces;
    this.start = start;
    this.behind = behind;
  }

  read(): OwnContents {
    let cost = this.rateAbove();
    const ends: { at: number; cost: number }[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (let i = this.start + 1; i <= this.pieces.length; i++) {
      const piece = this.pieces[i];
      if (piece?.text === '') continue;
      const end = cost + this.rateEnd(i) + this.rateProof() - this.forgiveCut(i);
      ends.push({ at: i, cost: end });
      least = Math.min(least, end);
      if (piece === undefined || cost - this.goneLast * WEIGHTS.ownCutOff > least + BOUNDS.contentsEnough) break;
      cost += this.add(piece, i);
    }
    const [best, second] = ends.toSorted((a, b) => a.cost - b.cost) as [
      { at: number; cost: number },
      { at: number; cost: number }?,
    ];
    const next = second === undefined ? undefined : { at: second.at, more: second.cost - best.cost };
    const { start, wrapped } = this;
    return { start, first: start + 1, end: this.endOf(best.at), cost: best.cost, wrapped, next };
  }

  /** Numbers above the 目录 are rather the outlines of several plans. */
  private rateAbove(): number {
    const above = this.pieces.slice(0, this.start);
    const marked = above.filter(({ marks }) => marks[0]?.certainty === 'sure').length;
    return Math.min(WEIGHTS.ownMostAbove, marked * WEIGHTS.ownMarkAbove);
  }

  /** Blank lines in front of the text are not the 目录's. */
  private endOf(at: number): number {
    let end = at;
    while (end > this.start + 1 && this.pieces[end - 1]?.text === '') end -= 1;
    return end;
  }

  /** Takes a line up as an entry, and tells what speaks against that and for its being text. */
  private add(piece: Piece, at: number): number {
    const entry = readListed(piece, at);
    if (entry === undefined) return WEIGHTS.listedSentence;
    const isEntry = this.comesAgain(entry);
    const whole = this.joinAbove(entry);
    // The page, or the text behind, tells that the two are one; without a number it may be a plan's title that comes again.
    const isWhole = whole?.isMarked === true && !isEntry && this.goneAbove > 0 && this.comesAgain(whole);
    const joined = entry.hasPage || isWhole ? whole : undefined;
    if (isWhole && !entry.hasPage) this.wrapped.add(at);
    // What opens the text where it comes again is no entry twice.
    const twice = !entry.hasPage && this.opening.has(entry.key) ? WEIGHTS.ownTwice : 0;
    const cost = twice + (isEntry ? 0 : this.rateGone(piece, entry, joined));
    const named = isWhole ? [] : joined === undefined ? [entry] : [entry, joined];
    const names = named.reduce((sum, one) => sum + rateListedName(one, isEntry), 0);
    const isAgain = isEntry || (joined !== undefined && this.comesAgain(joined));
    if (isAgain) this.again += 1;
    this.weighCut(isAgain, entry.isMarked, cost + names);
    this.entries += 1;
    this.hear(piece, entry, joined);
    this.above = entry;
    this.goneAbove = cost;
    return cost + names - (entry.hasPage ? WEIGHTS.pageInText : 0);
  }

  /** The entry above, which has no page yet, with this line, which has no number. */
  private joinAbove({ at, isMarked, key, heading }: Listed): Listed | undefined {
    const { above } = this;
    if (above === undefined || above.hasPage || isMarked) return undefined;
    return { ...above, at, key: above.key + key, heading: above.heading + heading };
  }

  /** Only what stands above a number is the 目录's for sure. */
  private weighCut(isAgain: boolean, isMarked: boolean, cost: number): void {
    this.goneUnmarked = isAgain ? 0 : this.goneUnmarked + cost;
    if (isAgain) this.goneLast = 0;
    if (isAgain || !isMarked) return;
    this.goneLast += this.goneUnmarked;
    this.goneUnmarked = 0;
  }

  private rateGone(piece: Piece, entry: Listed, joined: Listed | undefined): number {
    if (joined !== undefined) return this.comesAgain(joined) ? -this.goneAbove : WEIGHTS.ownGonePage;
    if (!entry.hasPage && /[。：:]$/.test(piece.text)) return WEIGHTS.listedSentence;
    if (entry.isMarked || piece.annex !== undefined) return entry.hasPage ? WEIGHTS.ownGonePage : WEIGHTS.ownGone;
    return entry.hasPage ? WEIGHTS.ownGonePage : WEIGHTS.ownStray;
  }

  private comesAgain({ key, at }: Listed): boolean {
    const { behind } = this;
    return behind.hasWrapped(key, at) || formsOf(key).some((form) => behind.has(form, at) || behind.hasHead(form, at));
  }

  private hear(piece: Piece, entry: Listed, joined: Listed | undefined): void {
    const keys = [...formsOf(entry.key), ...(joined === undefined ? [] : [joined.key])];
    const opens =
      this.said.size === 0 ||
      (!this.hasMark && entry.isMarked) ||
      (joined !== undefined && this.opening.has(this.above?.key ?? ''));
    for (const key of keys) {
      if (!this.said.has(key)) this.said.set(key, entry.at);
      if (opens) this.opening.add(key);
    }
    this.hasMark ||= entry.isMarked;
    const [mark] = piece.marks;
    if (mark === undefined) return;
    this.outer ??= mark;
    this.isNested ||= mark.family.depth > this.outer.family.depth;
    this.isMixed ||= mark.family.depth < this.outer.family.depth;
    this.last.set(rowOf(mark), numberOf(mark));
  }

  /** What speaks against the text beginning at piece `i`. */
  private rateEnd(i: number): number {
    const piece = this.pieces[i];
    if (piece === undefined) return 0;
    const { text } = piece;
    const entry = readListed(piece, i);
    if (entry?.hasPage === true) return WEIGHTS.ownEndPage;
    const keys = [foldText(headOf(text)), ...(entry === undefined ? [] : [entry.key])];
    if (keys.some((key) => this.opening.has(key))) return 0;
    if (keys.some((key) => this.said.has(key))) return WEIGHTS.ownEndMiddle;
    if (this.goesOnARow(piece)) return WEIGHTS.ownEndOnARow;
    // A title may come again, behind a notice.
    const isTitle = entry?.isMarked === false && rankTitle(text) === 'strong';
    if (isTitle || isAddressee(text) || (entry === undefined && !endsInColon(text))) return WEIGHTS.ownEndTitle;
    return WEIGHTS.ownEndOther + (entry !== undefined && this.comesAgain(entry) ? WEIGHTS.ownEndAgain : 0);
  }

  /** The text begins as the 目录 does, and is cut off: what stood behind does not come again. */
  private forgiveCut(i: number): number {
    const isCut = this.again >= BOUNDS.ownCutAgain && this.again < this.entries && this.opens(this.pieces[i]);
    return isCut ? this.goneLast * WEIGHTS.ownCutOff : 0;
  }

  private opens(piece: Piece | undefined): boolean {
    if (piece === undefined) return false;
    return this.opening.has(foldText(headOf(piece.text))) || this.opening.has(foldText(piece.text));
  }

  private goesOnARow({ marks: [mark] }: Piece): boolean {
    return mark !== undefined && this.last.get(rowOf(mark)) === numberOf(mark) - 1;
  }

  /** That nothing comes again proves nothing, but that levels stand in levels does. */
  private rateProof(): number {
    if (this.said.size === 0) return WEIGHTS.ownOfNone;
    if (this.entries === 1) return WEIGHTS.ownOfOne;
    if (this.again > 0) return 0;
    return this.isNested && !this.isMixed ? WEIGHTS.ownNested : WEIGHTS.ownUnproved;
  }
}

/** 2.1 and 2.2 are numbers of one row, and 3.1 is of another. */
const rowOf = ({ family, mark }: MarkCandidate): string =>
  mark.branch === undefined ? family.name : `${family.name} ${[mark.ordinal, ...mark.branch.slice(0, -1)].join('.')}`;

const numberOf = ({ mark }: MarkCandidate): number => mark.branch?.at(-1) ?? mark.ordinal;
