/**
 * Finds the cheapest way through a row of lines, each of which can be read in several ways. A few best paths are kept at
 * each line, so the time is linear; of two paths that have come to the same state, the cheaper one.
 */

import { insertByCost } from '../numbering/insert-by-cost.ts';

/** One way to read a line: why, what speaks against it, and the state behind it. */
export interface Choice<S> {
  readonly why: string;
  readonly cost: number;
  readonly state: S;
}

/** A choice that was made, and the way to it. */
export interface Step<S> extends Choice<S> {
  readonly at: number;
  /** The cost of the path up to here. */
  readonly total: number;
  /** The next best choice at this line, and how much dearer it was. */
  readonly next: { readonly why: string; readonly more: number } | undefined;
  readonly before: Step<S> | undefined;
}

/** How many paths are kept, and by how much they may be dearer than the best. */
const BEAM = 12;
const PRUNE = 10;

/** A way to go on, not yet gone. */
interface Way<S> {
  readonly before: Step<S>;
  /** None where nothing changes. */
  readonly choice: Choice<S> | undefined;
  readonly all: readonly Choice<S>[];
  /** Of the whole path. */
  readonly cost: number;
}

/** Take line after line, then ask for the cheapest step and go back from it. */
export class CheapestPath<S> {
  /** The cheapest first. */
  steps: readonly Step<S>[];
  /** Whether nothing that comes can tell two states apart. */
  private readonly areSame: (one: S, other: S) => boolean;
  /** What a step is called that goes without saying: of several on a row only the last is kept. */
  private readonly plain: string | undefined;
  /** How the line that is taken can be read from each of the steps. Most lines change nothing: one row does for all. */
  private readonly listed: (readonly Choice<S>[] | undefined)[] = [];

  constructor(start: S, areSame: (one: S, other: S) => boolean, plain?: string) {
    this.areSame = areSame;
    this.plain = plain;
    this.steps = [{ why: 'start', cost: 0, state: start, at: -1, total: 0, next: undefined, before: undefined }];
  }

  /**
   * Goes on by line `at`, which `list` tells how to read from a state, in one way at least: undefined where the line costs
   * nothing and changes nothing, so that no step is made of it. What costs more than `budget` can be left out.
   */
  take(at: number, list: (state: S, budget: number) => readonly Choice<S>[] | undefined): void {
    let limit = Number.POSITIVE_INFINITY;
    let changes = false;
    for (let i = 0; i < this.steps.length; i++) {
      const { state, total } = this.steps[i] as Step<S>;
      const choices = list(state, limit - total);
      limit = Math.min(limit, total + leastOf(choices) + PRUNE);
      this.listed[i] = choices;
      changes ||= choices !== undefined;
    }
    if (changes) this.steps = this.choose(at, this.listWays(limit));
  }

  private listWays(limit: number): Way<S>[] {
    const ways: Way<S>[] = [];
    for (let i = 0; i < this.steps.length; i++) {
      const before = this.steps[i] as Step<S>;
      const all = this.listed[i];
      for (const choice of all ?? NOTHING) {
        const cost = before.total + (choice?.cost ?? 0);
        if (cost <= limit) insertByCost(ways, { before, choice, all: all ?? NO_CHOICES, cost });
      }
    }
    return ways;
  }

  private choose(at: number, ways: readonly Way<S>[]): Step<S>[] {
    const steps: Step<S>[] = [];
    for (const way of ways) {
      if (steps.length >= BEAM) break;
      if (!this.isKept((way.choice ?? way.before).state, steps)) steps.push(this.goOn(way, at));
    }
    return steps;
  }

  private isKept(state: S, steps: readonly Step<S>[]): boolean {
    for (const kept of steps) if (this.areSame(kept.state, state)) return true;
    return false;
  }

  private goOn({ before, choice, all, cost: total }: Way<S>, at: number): Step<S> {
    if (choice === undefined) return before;
    const { why, cost, state } = choice;
    const other = findOther(choice, all);
    const next = other === undefined ? undefined : { why: other.why, more: other.cost - cost };
    const isPlain = why === this.plain && before.why === why;
    return { why, cost, state, at, total, next, before: isPlain ? before.before : before };
  }

  /** The end of the path that is the cheapest with what is still to be paid at its end. */
  cheapest(toPay: (state: S) => number): Step<S> {
    const due = ({ total, state }: Step<S>): number => total + toPay(state);
    return this.steps.reduce((best, step) => (due(step) < due(best) ? step : best));
  }
}

const NOTHING = [undefined];
const NO_CHOICES: readonly never[] = [];

function leastOf(choices: readonly Choice<unknown>[] | undefined): number {
  if (choices === undefined) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { cost } of choices) least = Math.min(least, cost);
  return least;
}

/** The cheapest of the others. */
function findOther<S>(choice: Choice<S>, all: readonly Choice<S>[]): Choice<S> | undefined {
  let other: Choice<S> | undefined;
  for (const some of all) if (some !== choice && (other === undefined || some.cost < other.cost)) other = some;
  return other;
}

/** The path to `last`, from its first step on. */
export function pathTo<S>(last: Step<S>): Step<S>[] {
  const path: Step<S>[] = [];
  for (let step = last; step.before !== undefined; step = step.before) path.push(step);
  return path.reverse();
}
