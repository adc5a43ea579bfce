/**
 * Which listed titles a line of the bodies may be, and what speaks against it:
 *
 *     市教育局2024年工作要点          the same
 *     2.县教育局2024年工作要点        with its number in the 目录
 *     县教育局                      over two lines
 *     2024年工作要点
 *     市教育局2024年的工作要点        worded a little otherwise: only where it is that plan's turn
 */
import { similarity } from '../../../../src/model/text/similarity.ts';
import { likeliestMark } from '../../facts/marks.ts';
import type { Piece } from '../../facts/piece.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { foldTitle } from './fold-title.ts';

export interface TitleMatch {
  /** The plan, counted from 0. */
  readonly plan: number;
  readonly why: string;
  readonly cost: number;
  /** How many lines it has. */
  readonly length: number;
}

/** Longer than any title, and than a line that holds one. */
const LISTED_LIMIT = 60;
const LINE_LIMIT = 2 * LISTED_LIMIT;

export class ListedTitles {
  private readonly titles: readonly string[];
  private readonly plans = new Map<string, number[]>();

  constructor(titles: readonly string[]) {
    this.titles = titles.map(foldTitle);
    for (const [plan, title] of this.titles.entries()) {
      const known = this.plans.get(title) ?? [];
      known.push(plan);
      this.plans.set(title, known);
    }
  }

  get length(): number {
    return this.titles.length;
  }

  /** What `piece` may be, whichever plan's turn it is; `below` is the line behind it. */
  match(piece: Piece, below: Piece | undefined): TitleReader | undefined {
    const canBe = piece.text !== '' && piece.table === undefined && piece.text.length <= LINE_LIMIT && piece.isFirst;
    return canBe ? this.matchShort(piece, below) : undefined;
  }

  /** Apart, so that nothing is made ready for readers of the many lines that can be none. */
  private matchShort(piece: Piece, below: Piece | undefined): TitleReader | undefined {
    const text = piece.isLast ? piece.text : piece.line.text.trim();
    const one = foldTitle(text);
    const whole = this.plans.get(one);
    if (whole !== undefined) return (from) => take(whole, from, 'title-same', WEIGHTS.titleSame, 1);
    const mark = likeliestMark(piece);
    const numbered = mark === undefined ? undefined : this.plans.get(foldTitle(text.slice(mark.printed.length)));
    const broken = this.plans.get(one + foldTitle(below?.text.slice(0, LISTED_LIMIT) ?? ''));
    if (numbered !== undefined || broken !== undefined)
      return (from) => [
        ...take(numbered, from, 'title-numbered', WEIGHTS.titleNumbered, 1).filter(
          ({ plan }) => mark?.ordinal === plan + 1,
        ),
        ...take(broken, from, 'title-broken', WEIGHTS.titleBroken, 2),
      ];
    const canDiffer = mark === undefined && text.length <= LISTED_LIMIT && !/[。；;，,]/.test(text);
    return canDiffer ? (from) => this.matchAlike(one, from) : undefined;
  }

  private matchAlike(title: string, from: number): TitleMatch[] {
    const cost = (plan: number): number => (1 - similarity(title, this.titles[plan] ?? '')) * WEIGHTS.titleUnlike;
    const own = cost(from);
    if (own >= WEIGHTS.titleAlikeLeft) return [];
    // It may be more like one of the titles behind.
    return [from, from + 1].flatMap((plan) =>
      plan < this.titles.length ? [{ plan, why: 'title-alike', cost: cost(plan), length: 1 }] : [],
    );
  }
}

/** The matches where it is the turn of plan `from`. */
export type TitleReader = (from: number) => readonly TitleMatch[];

function take(
  plans: readonly number[] | undefined,
  from: number,
  why: string,
  cost: number,
  length: number,
): TitleMatch[] {
  if (plans === undefined) return [];
  let first = 0;
  let end = plans.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((plans[middle] as number) < from) first = middle + 1;
    else end = middle;
  }
  return plans.slice(first, first + BOUNDS.sameTitles).map((plan) => ({ plan, why, cost, length }));
}
