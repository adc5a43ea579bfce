/**
 * Reads the 目录 of a compilation, from the line behind its heading on: which lines begin an entry, which go on with one,
 * which are headings of a plan printed below its entry, and where the bodies begin.
 *
 *     1.                                  an entry may be broken over lines
 *     市教育局2024年工作要点 2
 *     2.县教育局2024年工作要点 …… 19       number, leader and page may each be missing
 *     一、加强党建 …… 19                   a heading: it comes again in the body
 *     区教育局2024年                       where a number is missing, the lines behind tell
 *     工作要点 …… 42                       whether two lines are one title
 *     市教育局2024年工作要点               a title comes again, and without a page: the bodies begin
 */
import type { Mark } from '../../../../src/model/plan/mark.ts';
import { foldText } from '../../../../src/model/text/fold.ts';
import { similarity } from '../../../../src/model/text/similarity.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import type { LinesBehind } from '../behind.ts';
import { CheapestPath, type Choice, pathTo, type Step } from '../cheapest-path.ts';
import {
  areSameContents,
  CONTENTS_START,
  type ContentsState,
  type OpenEntry,
  rateEntryName,
  rateNumber,
  rateNumberless,
  textCost,
} from './contents-costs.ts';
import type { ListedLine, ListedLines } from './listed-lines.ts';

export type ContentsRole = 'blank' | 'begin' | 'goOn' | 'heading';

export interface ContentsReading {
  /** Of each line from `start` up to `end`. */
  readonly roles: readonly ContentsRole[];
  readonly steps: readonly Step<unknown>[];
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  /** The next best end, and how much dearer it was. */
  readonly next: { readonly at: number; readonly more: number } | undefined;
}

export function readContents(lines: ListedLines, start: number, behind: LinesBehind): ContentsReading {
  return new ContentsReader(lines, start, behind).read();
}

interface End {
  readonly at: number;
  readonly step: Step<ContentsState>;
  readonly cost: number;
}

class ContentsReader {
  private readonly lines: ListedLines;
  private readonly start: number;
  private readonly behind: LinesBehind;
  private readonly path = new CheapestPath<ContentsState>(CONTENTS_START, areSameContents);
  /** Where each title, on one line or over two, stands first. */
  private readonly said = new Map<string, number>();
  private readonly ends: End[] = [];

  constructor(lines: ListedLines, start: number, behind: LinesBehind) {
    this.lines = lines;
    this.start = start;
    this.behind = behind;
  }

  read(): ContentsReading {
    /** What the lines so far would cost as text. */
    let asText = 0;
    let best = Number.POSITIVE_INFINITY;
    for (let i = this.start; ; i++) {
      if (i < this.lines.length && this.lines.at(i).isBlank) continue;
      const step = this.path.cheapest((state) => this.close(state) + this.rateEnd(state, i));
      const cost = step.total + this.close(step.state) + this.rateEnd(step.state, i) - asText;
      this.ends.push({ at: i, step, cost });
      best = Math.min(best, cost);
      const least = Math.min(...this.path.steps.map(({ total }) => total)) - asText;
      if (i >= this.lines.length || least > best + BOUNDS.contentsEnough) break;
      const line = this.lines.at(i);
      asText += textCost(line);
      this.path.take(i, (state) => this.list(state, line));
      this.hear(line, i);
    }
    return this.choose();
  }

  private choose(): ContentsReading {
    const [best, second] = this.ends.toSorted((a, b) => a.cost - b.cost) as [End, End | undefined];
    const steps = pathTo(best.step);
    const byLine = new Map(steps.map((step) => [step.at, step.why as ContentsRole]));
    return {
      roles: Array.from({ length: best.at - this.start }, (_, i) => byLine.get(this.start + i) ?? 'blank'),
      steps,
      start: this.start,
      end: best.at,
      cost: best.cost,
      next: second === undefined ? undefined : { at: second.at, more: second.cost - best.cost },
    };
  }

  private hear({ key }: ListedLine, i: number): void {
    const add = (title: string): void => {
      if (!this.said.has(title)) this.said.set(title, i);
    };
    add(key);
    for (const { state } of this.path.steps) if (state.open !== undefined) add(foldText(state.open.heading));
  }

  private wasSaid(key: string, i: number): boolean {
    return key !== '' && (this.said.get(key) ?? i) < i;
  }

  private list(state: ContentsState, line: ListedLine): Choice<ContentsState>[] {
    const choices = [this.begin(state, line)];
    if (state.inHeadings) choices.push(this.goOnBelow(state, line));
    else if (state.open !== undefined) choices.push(this.goOn(state, state.open, line));
    if (state.open !== undefined && line.mark !== null) choices.push(this.goBelow(state, line, line.mark));
    return choices;
  }

  private begin(state: ContentsState, line: ListedLine): Choice<ContentsState> {
    const { at, number, heading, hasPage, key } = line;
    const cost =
      this.close(state) +
      (line.isSentence ? WEIGHTS.listedSentence : 0) +
      (number === null ? rateNumberless(state, hasPage) : rateNumber(state, number, hasPage)) +
      (!hasPage && number === null && this.wasSaid(key, at) && !this.isHead(at) ? WEIGHTS.listedAgain : 0);
    return {
      why: 'begin',
      cost,
      state: {
        open: { start: at, last: at, lines: 1, number, heading, hasPage },
        number: number ?? state.number,
        count: state.count + 1,
        hasPages: state.hasPages || hasPage,
        inHeadings: false,
      },
    };
  }

  private goOn(state: ContentsState, open: OpenEntry, line: ListedLine): Choice<ContentsState> {
    const heading = open.heading + line.heading;
    const isWhole = this.behind.has(foldText(heading), line.at);
    const cost =
      (line.isSentence ? WEIGHTS.listedSentence : 0) +
      (line.number === null ? 0 : WEIGHTS.joinNumbered) +
      (open.hasPage ? WEIGHTS.joinBehindPage : 0) +
      (open.heading === '' || line.heading === '' || isWhole ? WEIGHTS.joinWhole : 0) +
      (isWhole || open.heading === '' || line.heading === '' ? 0 : line.hasPage ? WEIGHTS.joinPage : WEIGHTS.joinPlain);
    const hasPage = open.hasPage || line.hasPage;
    return {
      why: 'goOn',
      cost,
      state: {
        ...state,
        open: { ...open, last: line.at, lines: open.lines + 1, heading, hasPage },
        hasPages: state.hasPages || hasPage,
      },
    };
  }

  /** A heading of the plan, printed below its entry. */
  private goBelow(state: ContentsState, line: ListedLine, mark: Mark): Choice<ContentsState> {
    const isAgain = this.behind.has(line.whole, line.at) || this.behind.hasHead(line.whole, line.at);
    const cost =
      (line.isSentence ? WEIGHTS.listedSentence : 0) +
      (mark.kind === state.number?.kind ? WEIGHTS.belowNumber : 0) +
      (isAgain ? 0 : WEIGHTS.belowGone);
    return { why: 'heading', cost, state: { ...state, inHeadings: true } };
  }

  /** A heading over two lines. */
  private goOnBelow(state: ContentsState, line: ListedLine): Choice<ContentsState> {
    const cost = (line.isSentence ? WEIGHTS.listedSentence : 0) + (line.mark === null ? 0 : WEIGHTS.joinNumbered);
    return { why: 'heading', cost: cost + WEIGHTS.joinBelow, state };
  }

  /** What speaks against the open entry as a whole. */
  private close({ open, hasPages }: ContentsState): number {
    if (open === undefined) return 0;
    const title = foldText(open.heading);
    const isAgain =
      this.behind.has(title, open.last) ||
      (open.number !== null && this.behind.has(foldText(open.number.printed) + title, open.last));
    return (
      rateEntryName(open.heading) +
      (isAgain ? 0 : WEIGHTS.entryGone) +
      (hasPages && !open.hasPage ? WEIGHTS.entryPageless : 0)
    );
  }

  /** What speaks against the bodies beginning at line `i`. */
  private rateEnd({ open, inHeadings, count, number }: ContentsState, i: number): number {
    if (i >= this.lines.length) return 0;
    const line = this.lines.at(i);
    const key = line.key + this.keyBelow(i);
    const again = this.behind.has(line.key, i) || this.isHead(i) ? WEIGHTS.endAgain : 0;
    if (!line.isLed && (this.wasSaid(line.key, i) || this.wasSaid(key, i) || this.isOpen(open, line)))
      return this.isHead(i) ? again : 0;
    const untitled = count === 0 || line.isLed || line.isSentence ? WEIGHTS.endUntitled : this.rateAlike(line);
    const onARow = line.number?.kind === number?.kind && line.number?.ordinal === (number?.ordinal ?? 0) + 1;
    return untitled + again + (inHeadings ? WEIGHTS.endBelow : 0) + (onARow ? WEIGHTS.endOnARow : 0);
  }

  private keyBelow(i: number): string {
    return i + 1 < this.lines.length ? this.lines.at(i + 1).key : '';
  }

  /** Line `i` and the one below it stand as one line further on. */
  private isHead(i: number): boolean {
    const below = this.keyBelow(i);
    return below !== '' && this.behind.has(this.lines.at(i).key + below, i + 1);
  }

  private isOpen(open: OpenEntry | undefined, { key }: ListedLine): boolean {
    return open !== undefined && foldText(open.heading) === key;
  }

  /** It may be the first entry's title, worded otherwise. */
  private rateAlike({ key }: ListedLine): number {
    const [first] = this.said.keys();
    const unlike = first === undefined ? 1 : 1 - similarity(first, key);
    return Math.min(WEIGHTS.endUntitled, unlike * WEIGHTS.titleUnlike);
  }
}
