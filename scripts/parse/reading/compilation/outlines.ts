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

import { depthOf, type Mark } from '../../../../src/model/plan/mark.ts';
import { foldText } from '../../../../src/model/text/fold.ts';
import { similarity } from '../../../../src/model/text/similarity.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { CheapestPath, type Choice, pathTo, type Step } from '../cheapest-path.ts';
import { type FrontLine, readTornLine } from './front-lines.ts';
import { type OutlinePath, OutlinePaths } from './outline-path.ts';
import { nextOf, type PlanHeadings } from './plan-headings.ts';

export interface OutlineState {
  /** The plan whose outline was the last to begin, from 0; negative in front of the first. */
  readonly plan: number;
  readonly where: 'torn' | 'outline' | 'loose';
  readonly path: OutlinePath;
  /** The last entry's heading. */
  readonly heading: string;
  /** What the outline's entries have cost so far. */
  readonly against: number;
}

export interface OutlinesReading {
  /** Of the lines that are not blank and not passed over; an entry that has none goes on with the outline. */
  readonly steps: readonly Step<OutlineState>[];
  readonly cost: number;
}

const NO_PLANS: readonly number[] = [];

type Choices = Choice<OutlineState>[];

const areSame = (one: OutlineState, other: OutlineState): boolean =>
  one.plan === other.plan && one.where === other.where && one.path === other.path;

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
  private readonly paths = new OutlinePaths();
  private readonly path: CheapestPath<OutlineState>;
  /** The plans whose bodies have the heading of the line that is read, and that of the entry below it. */
  private own: readonly number[] = [];
  private below: readonly number[] = [];

  constructor(lines: readonly FrontLine[], titles: readonly string[], headings: PlanHeadings) {
    this.lines = lines;
    this.titles = titles.map(foldText);
    this.headings = headings;
    const start: OutlineState = { plan: -1, where: 'torn', path: this.paths.start, heading: '', against: 0 };
    this.path = new CheapestPath(start, areSame, 'outline-on');
    for (const [plan, title] of this.titles.entries())
      this.plansOf.set(title, [...(this.plansOf.get(title) ?? []), plan]);
  }

  read(): OutlinesReading {
    const plansOf = this.lines.map(({ heading }) => this.headings.plansWith(heading));
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i] as FrontLine;
      if (line.isBlank) continue;
      const mayBeTorn = this.path.steps.some(({ state }) => state.where === 'torn');
      const isTitle = line.mark === null && this.plansOf.has(line.whole);
      if (line.mark === null && !isTitle && !mayBeTorn) continue;
      this.own = plansOf[i] as readonly number[];
      this.below = plansOf[this.entryBelow(line)?.at ?? -1] ?? NO_PLANS;
      const torn = mayBeTorn ? this.rateTorn(line) : undefined;
      this.path.take(i, (state) => this.list(state, line, torn));
    }
    const last = this.path.cheapest(({ plan }) => this.rateLast(plan));
    return { steps: pathTo(last), cost: last.total + this.rateLast(last.state.plan) };
  }

  private rateLast(plan: number): number {
    return plan < 0 ? 0 : (this.headings.length - 1 - plan) * WEIGHTS.outlineGoneLast;
  }

  /** What it costs that a line is torn, and that it is not though it looks so. */
  private rateTorn(line: FrontLine): { as: number; not: number } {
    const listed = readTornLine(line);
    if (listed === undefined) return { as: WEIGHTS.tornOther, not: 0 };
    if (listed.key === '' || this.plansOf.has(listed.key)) return { as: 0, not: WEIGHTS.tornLeft };
    if (this.headings.isKnown(listed.key)) return { as: WEIGHTS.tornOther, not: 0 };
    const alike = Math.max(0, ...this.titles.slice(0, BOUNDS.tornTitles).map((title) => similarity(listed.key, title)));
    return { as: Math.min(WEIGHTS.tornOther, (1 - alike) * WEIGHTS.tornUnlike), not: alike * WEIGHTS.tornLeftAlike };
  }

  private list(state: OutlineState, line: FrontLine, torn: { as: number; not: number } | undefined): Choices {
    if (state.where !== 'torn') return this.listRead(state, line);
    const choices = this.listRead({ ...state, where: 'outline' }, line);
    const { as, not } = torn as { as: number; not: number };
    return [{ why: 'torn', cost: as, state }, ...choices.map((choice) => ({ ...choice, cost: choice.cost + not }))];
  }

  private listRead(state: OutlineState, line: FrontLine): Choices {
    if (line.mark !== null) return this.listEntry(state, line, line.mark);
    const plain: Choice<OutlineState> = { why: 'plain', cost: 0, state };
    const titled = this.plansOf.get(line.whole)?.filter((plan) => plan > state.plan) ?? [];
    const begun = titled.slice(0, BOUNDS.sameTitles).map((plan): Choice<OutlineState> => {
      const next: OutlineState = { plan, where: 'outline', path: this.paths.start, heading: '', against: 0 };
      return { why: 'outline-titled', cost: this.rateGone(state.plan, plan), state: next };
    });
    if (!this.plansOf.has(line.whole)) return [plain];
    return [...begun, { ...plain, why: 'title-in-text', cost: WEIGHTS.outlineTitleLeft }];
  }

  private listEntry(state: OutlineState, line: FrontLine, mark: Mark): Choices {
    const again =
      (state.plan < 0 && state.where !== 'loose') ||
      this.paths.startsAgain(state.path, depthOf(mark.kind), mark.ordinal);
    const stay = this.stay(state, line, mark, again);
    if (!again && mark.ordinal !== 1 && state.where !== 'loose' && !this.isElsewhere(state.plan)) return [stay];
    const begun = this.candidates(state.plan).map((plan) => this.begin(state, line, mark, plan, again));
    const choices = [...begun, this.loosen(state, line, mark, again)];
    return state.plan < 0 ? choices : [stay, ...choices];
  }

  /** Goes on with the outline that is open, or with the one in front of lines of no plan. */
  private stay(state: OutlineState, line: FrontLine, mark: Mark, again: boolean): Choice<OutlineState> {
    const isBack = state.where === 'loose';
    const onARow = !isBack && this.goesOn(state, line);
    const broken = !again && !isBack ? 0 : onARow ? WEIGHTS.outlineOnARow : WEIGHTS.outlineAgain;
    const entry = this.rateEntry(state.plan, line.heading, state.against);
    return {
      why: again || isBack ? 'outline-again' : 'outline-on',
      cost: broken + (isBack && !again ? rateEarly(mark) : 0) + entry,
      state: {
        plan: state.plan,
        where: 'outline',
        path: this.addTo(again || isBack ? this.paths.start : state.path, mark),
        heading: line.heading,
        against: state.against + entry,
      },
    };
  }

  private begin(state: OutlineState, line: FrontLine, mark: Mark, plan: number, again: boolean): Choice<OutlineState> {
    const early = again ? 0 : rateEarly(mark);
    const entry = this.rateEntry(plan, line.heading, 0);
    return {
      why: again ? 'outline-next' : 'outline-early',
      cost: early + this.rateGone(state.plan, plan) + entry,
      state: {
        plan,
        where: 'outline',
        path: this.addTo(this.paths.start, mark),
        heading: line.heading,
        against: entry,
      },
    };
  }

  private loosen(state: OutlineState, line: FrontLine, mark: Mark, again: boolean): Choice<OutlineState> {
    const isOpen = state.where === 'loose' && !again;
    const begun = isOpen ? 0 : WEIGHTS.looseBegin + (again ? 0 : rateEarly(mark));
    const path = this.addTo(isOpen ? state.path : this.paths.start, mark);
    return {
      why: 'outline-loose',
      cost: begun + WEIGHTS.looseEntry,
      state: { plan: state.plan, where: 'loose', path, heading: line.heading, against: state.against },
    };
  }

  /** The plans whose outline may begin at this line. */
  private candidates(plan: number): number[] {
    const { headings } = this;
    const some: number[] = [];
    const add = (other: number | undefined): void => {
      if (other !== undefined && other < headings.length && !some.includes(other)) some.push(other);
    };
    const reach = this.own.length > 0 ? 1 : BOUNDS.outlinesGone;
    for (let other = plan + 1; other <= plan + reach; other++) add(other);
    add(headings.nextWithoutBody(plan));
    add(nextOf(this.own, plan));
    add(nextOf(this.below, plan));
    return some;
  }

  /** The next entry, right below. */
  private entryBelow({ at }: FrontLine): FrontLine | undefined {
    for (let i = at + 1; i <= at + BOUNDS.entryBelow; i++)
      if ((this.lines[i]?.mark ?? null) !== null) return this.lines[i];
    return undefined;
  }

  private addTo(path: OutlinePath, { kind, ordinal }: Mark): OutlinePath {
    return this.paths.add(path, depthOf(kind), ordinal);
  }

  private isElsewhere(plan: number): boolean {
    const next = nextOf(this.own, plan - 1);
    return next !== undefined && next !== plan;
  }

  /** What it costs that the plans between the two have no outline. */
  private rateGone(before: number, plan: number): number {
    return before < 0 ? plan * WEIGHTS.outlineGoneFirst : (plan - before - 1) * WEIGHTS.outlineGone;
  }

  private rateEntry(plan: number, heading: string, against: number): number {
    if (heading === '' || nextOf(this.own, plan - 1) === plan) return 0;
    const isKnown = this.own.length > 0;
    if (!isKnown && !this.headings.hasBody(plan)) return WEIGHTS.entryUnproved;
    if (!isKnown && this.headings.mayBeCut(plan)) return WEIGHTS.entryCut;
    const cost = isKnown ? WEIGHTS.entryElsewhere : WEIGHTS.entryLacking;
    return Math.max(0, Math.min(cost, WEIGHTS.entriesMost - against));
  }

  /** The entry is the last one again, or the items are numbered on. */
  private goesOn({ heading }: OutlineState, line: FrontLine): boolean {
    if (heading !== '' && heading === line.heading) return true;
    const { itemBefore: last, itemFrom: first } = line;
    return last !== undefined && first !== undefined && first >= last && first <= last + BOUNDS.itemsLeftOut;
  }
}

/** What it costs to begin where numbers do not start again. */
function rateEarly({ ordinal }: Mark): number {
  return ordinal === 1 ? WEIGHTS.outlineEarly : WEIGHTS.outlineMiddle;
}
