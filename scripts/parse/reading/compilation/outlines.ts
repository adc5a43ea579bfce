/**
 * Reads what stands in front of the 目录: a torn copy of it at the head of the file, and the outlines, the printed trees
 * of headings of every plan, one after the other.
 *
 *     1.                                 torn: bare numbers, and titles with their page run on
 *     2.市教育局2024年工作要点19
 *     一、坚持… 1.全面… 2.健全…            the outline of plan 1, whose body has these headings
 *     (一)实施… 3.推进…                   plan 2's, though numbering goes on: its body has them
 *
 * An outline goes to the plan whose body has its headings. Plans keep their order; one without a body speaks neither for
 * nor against.
 */
import { foldText } from '../../../../src/model/text/fold.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { CheapestPath, pathTo, type Step } from '../cheapest-path.ts';
import type { FrontLine } from './front-lines.ts';
import { OutlineEntries, rateGone } from './outline-entries.ts';
import { areSameOutlines, type OutlineChoice, type OutlineState } from './outline-state.ts';
import type { PlanHeadings } from './plan-headings.ts';
import { rateTorn, type TornRating } from './torn-lines.ts';

export interface OutlinesReading {
  /** Of the lines that are not blank and not passed over; an entry that has none goes on with the outline. */
  readonly steps: readonly Step<OutlineState>[];
  readonly cost: number;
}

export function readOutlines(
  lines: readonly FrontLine[],
  titles: readonly string[],
  headings: PlanHeadings,
): OutlinesReading {
  return new OutlinesReader(lines, titles, headings).read();
}

class OutlinesReader {
  private readonly lines: readonly FrontLine[];
  private readonly titles: readonly string[];
  private readonly plansOf = new Map<string, number[]>();
  private readonly headings: PlanHeadings;
  private readonly entries: OutlineEntries;
  private readonly path: CheapestPath<OutlineState>;
  private mayBeTorn = true;

  constructor(lines: readonly FrontLine[], titles: readonly string[], headings: PlanHeadings) {
    this.lines = lines;
    this.titles = titles.map(foldText);
    this.headings = headings;
    this.entries = new OutlineEntries(lines, headings);
    const start: OutlineState = { plan: -1, where: 'torn', path: this.entries.start, against: 0 };
    this.path = new CheapestPath(start, areSameOutlines, 'outline-on');
    for (const [plan, title] of this.titles.entries())
      this.plansOf.set(title, [...(this.plansOf.get(title) ?? []), plan]);
  }

  read(): OutlinesReading {
    for (const line of this.lines) this.readLine(line);
    const last = this.path.cheapest(({ plan }) => this.rateLast(plan));
    return { steps: pathTo(last), cost: last.total + this.rateLast(last.state.plan) };
  }

  private readLine(line: FrontLine): void {
    if (line.isBlank) return;
    // Behind the torn lines none is torn.
    this.mayBeTorn &&= this.path.steps.some(({ state }) => state.where === 'torn');
    if (line.mark === null && !this.mayBeTorn && !this.plansOf.has(line.whole)) return;
    this.entries.turnTo(line);
    const torn = this.mayBeTorn ? rateTorn(line, this.titles, this.headings) : undefined;
    this.path.take(line.at, (state, budget) => this.list(state, line, torn, budget));
  }

  private rateLast(plan: number): number {
    return plan < 0 ? 0 : (this.headings.length - 1 - plan) * WEIGHTS.outlineGoneLast;
  }

  private list(
    state: OutlineState,
    line: FrontLine,
    torn: TornRating | undefined,
    budget: number,
  ): OutlineChoice[] | undefined {
    if (state.where !== 'torn' || torn === undefined) return this.listRead(state, line, budget);
    const choices = this.listRead({ ...state, where: 'outline' }, line, budget) ?? [];
    return [
      { why: 'torn', cost: torn.as, state },
      ...choices.map((choice) => ({ ...choice, cost: choice.cost + torn.not })),
    ];
  }

  private listRead(state: OutlineState, line: FrontLine, budget: number): OutlineChoice[] | undefined {
    if (line.mark !== null) return this.entries.list(state, line, line.mark, budget);
    const plain: OutlineChoice = { why: 'plain', cost: 0, state };
    const plans = this.plansOf.get(line.whole);
    if (plans === undefined) return [plain];
    const titled = plans.filter((plan) => plan > state.plan).slice(0, BOUNDS.sameTitles);
    const begun = titled.map((plan): OutlineChoice => {
      const next: OutlineState = { plan, where: 'outline', path: this.entries.start, against: 0 };
      return { why: 'outline-titled', cost: rateGone(state.plan, plan), state: next };
    });
    return [...begun, { ...plain, why: 'title-in-text', cost: WEIGHTS.outlineTitleLeft }];
  }
}
