/**
 * Tells what an entry of the outlines may be: one more of the outline that is open, the first of another plan's, or of no
 * plan's. The bodies' headings speak for a plan; where numbers start again, another outline rather begins.
 */
import { depthOf, type Mark } from '../../../../src/model/plan/mark.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import type { FrontLine } from './front-lines.ts';
import { type OutlinePath, OutlinePaths } from './outline-path.ts';
import type { OutlineChoice, OutlineState } from './outline-state.ts';
import { nextOf, type PlanHeadings } from './plan-headings.ts';

const NO_PLANS: readonly number[] = [];

export class OutlineEntries {
  private readonly lines: readonly FrontLine[];
  private readonly headings: PlanHeadings;
  private readonly paths = new OutlinePaths();
  /** The plans whose bodies have the heading of the line that is read. */
  private own: readonly number[] = [];
  /** The last entry's heading. */
  private headingBefore = '';
  private heading = '';

  constructor(lines: readonly FrontLine[], headings: PlanHeadings) {
    this.lines = lines;
    this.headings = headings;
  }

  get start(): OutlinePath {
    return this.paths.start;
  }

  /** Each line is turned to once, in order. */
  turnTo({ heading, mark }: FrontLine): void {
    this.own = this.headings.plansWith(heading);
    if (mark === null) return;
    this.headingBefore = this.heading;
    this.heading = heading;
  }

  /** Undefined where the line goes on with the outline, and nothing speaks against it. */
  list(state: OutlineState, line: FrontLine, mark: Mark, budget: number): OutlineChoice[] | undefined {
    const again =
      (state.plan < 0 && state.where !== 'loose') ||
      this.paths.startsAgain(state.path, depthOf(mark.kind), mark.ordinal);
    if (!again && state.where !== 'loose' && this.canOnlyStay(state.plan, mark, budget)) {
      const isAsBefore = this.addTo(state.path, mark) === state.path;
      return isAsBefore && this.rateEntry(state.plan, state.against) === 0
        ? undefined
        : [this.stay(state, line, mark, false)];
    }
    const choices = state.plan < 0 ? [] : [this.stay(state, line, mark, again)];
    for (const plan of this.candidates(state.plan, line)) choices.push(this.begin(state, mark, plan, again));
    choices.push(this.loosen(state, mark, again));
    return choices;
  }

  /** Goes on with the outline that is open, or with the one in front of lines of no plan. */
  private stay(state: OutlineState, line: FrontLine, mark: Mark, again: boolean): OutlineChoice {
    const isBack = state.where === 'loose';
    const onARow = !isBack && this.goesOn(line);
    const broken = !again && !isBack ? 0 : onARow ? WEIGHTS.outlineOnARow : WEIGHTS.outlineAgain;
    const entry = this.rateEntry(state.plan, state.against);
    const path = this.addTo(again || isBack ? this.paths.start : state.path, mark);
    return {
      why: again || isBack ? 'outline-again' : 'outline-on',
      cost: broken + (isBack && !again ? rateEarly(mark) : 0) + entry,
      state: { plan: state.plan, where: 'outline', path, against: state.against + entry },
    };
  }

  private begin(state: OutlineState, mark: Mark, plan: number, again: boolean): OutlineChoice {
    const early = again ? 0 : rateEarly(mark);
    const entry = this.rateEntry(plan, 0);
    return {
      why: again ? 'outline-next' : 'outline-early',
      cost: early + rateGone(state.plan, plan) + entry,
      state: { plan, where: 'outline', path: this.addTo(this.paths.start, mark), against: entry },
    };
  }

  private loosen(state: OutlineState, mark: Mark, again: boolean): OutlineChoice {
    const isOpen = state.where === 'loose' && !again;
    const begun = isOpen ? 0 : WEIGHTS.looseBegin + (again ? 0 : rateEarly(mark));
    const path = this.addTo(isOpen ? state.path : this.paths.start, mark);
    return {
      why: 'outline-loose',
      cost: begun + WEIGHTS.looseEntry,
      state: { plan: state.plan, where: 'loose', path, against: state.against },
    };
  }

  /** The plans whose outline may begin at this line. */
  private candidates(plan: number, line: FrontLine): number[] {
    const { headings } = this;
    const some: number[] = [];
    const add = (other: number | undefined): void => {
      if (other !== undefined && other < headings.length && !some.includes(other)) some.push(other);
    };
    const reach = this.own.length > 0 ? 1 : BOUNDS.outlinesGone;
    for (let other = plan + 1; other <= plan + reach; other++) add(other);
    add(headings.nextWithoutBody(plan));
    add(nextOf(this.own, plan));
    add(nextOf(this.plansBelow(line), plan));
    return some;
  }

  /** The plans whose bodies have the next entry's heading, right below. */
  private plansBelow({ at }: FrontLine): readonly number[] {
    for (let i = at + 1; i <= at + BOUNDS.entryBelow; i++) {
      const line = this.lines[i];
      if (line !== undefined && line.mark !== null) return this.headings.plansWith(line.heading);
    }
    return NO_PLANS;
  }

  private addTo(path: OutlinePath, { kind, ordinal }: Mark): OutlinePath {
    return this.paths.add(path, depthOf(kind), ordinal);
  }

  /** Whether nothing begins at a line where numbers do not start again. */
  private canOnlyStay(plan: number, mark: Mark, budget: number): boolean {
    if (rateEarly(mark) > budget) return true;
    if (mark.ordinal === 1) return false;
    const next = nextOf(this.own, plan - 1);
    return next === undefined || next === plan;
  }

  /** What it costs that the line is an entry of `plan`, of which others have cost `against`. */
  private rateEntry(plan: number, against: number): number {
    if (this.heading === '' || nextOf(this.own, plan - 1) === plan) return 0;
    const isKnown = this.own.length > 0;
    if (!isKnown && !this.headings.hasBody(plan)) return WEIGHTS.entryUnproved;
    if (!isKnown && this.headings.mayBeCut(plan)) return WEIGHTS.entryCut;
    const cost = isKnown ? WEIGHTS.entryElsewhere : WEIGHTS.entryLacking;
    return Math.max(0, Math.min(cost, WEIGHTS.entriesMost - against));
  }

  /** The entry is the last one again, or the items are numbered on. */
  private goesOn({ heading, itemBefore: last, itemFrom: first }: FrontLine): boolean {
    if (heading !== '' && heading === this.headingBefore) return true;
    return last !== undefined && first !== undefined && first >= last && first <= last + BOUNDS.itemsLeftOut;
  }
}

/** What it costs that the plans between the two have no outline. */
export function rateGone(before: number, plan: number): number {
  return before < 0 ? plan * WEIGHTS.outlineGoneFirst : (plan - before - 1) * WEIGHTS.outlineGone;
}

/** What it costs to begin where numbers do not start again. */
function rateEarly({ ordinal }: Mark): number {
  return ordinal === 1 ? WEIGHTS.outlineEarly : WEIGHTS.outlineMiddle;
}
