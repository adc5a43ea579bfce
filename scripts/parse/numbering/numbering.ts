/**
 * Finds the rows of numbers in a text: which candidates are marks, what stands in what, where a row goes on, starts
 * again, or runs on from the part above. The best path over all candidates, from the first to the last, decides:
 *
 *     一、  1.  2.  二、  3.            the row of items runs through the parts
 *     二、 （一） 一、 二、 （二） 三、     一、二、 stand in （一）, since （二） and 三、 go on behind them
 *     26.  27构建  28.                 27 lost its stop
 *     2.   3.5亿元用于…  3.            3.5 is an amount
 *
 * Depth comes from nesting in this text. A few best paths are kept at each candidate, so the time is linear.
 */
import { insertByCost } from './insert-by-cost.ts';
import { listOptions } from './options.ts';
import { readPlainly } from './plain-marks.ts';
import type { Decision, How, Signal } from './signal.ts';
import { follow, keyOf, type NumberingStep, type Option, START, type State } from './state.ts';

/** How many paths are kept, and by how much they may be dearer than the best. */
const BEAM = 16;
const PRUNE = 7.5;

/** The cheapest path over a text's numbers. */
export interface Numbering {
  /** For each signal that has candidates or begins something. */
  readonly decisions: readonly Decision[];
  readonly cost: number;
  /** How much dearer the next best path is, and the signal where the two first differ. */
  readonly rival: { readonly more: number; readonly at: number; readonly how: How } | undefined;
}

/** `isMany`: outlines of several plans stand one behind the other, so that rows start again. */
export function readNumbering(signals: readonly Signal[], isMany = false): Numbering {
  let states: readonly State[] = [START];
  for (let at = 0; at < signals.length; at++) {
    const signal = signals[at] as Signal;
    if (signal.marks.length === 0 && signal.document === undefined && signal.isAnnex !== true) continue;
    states = advance(states, signal, at, isMany);
  }
  const [best, second] = states as [State, ...State[]];
  return {
    decisions: unwind(best.step),
    cost: best.cost,
    rival: second === undefined ? undefined : compare(best, second),
  };
}

function unwind(last: NumberingStep | undefined): Decision[] {
  const decisions: Decision[] = [];
  for (let step = last; step !== undefined; step = step.before) decisions.push(step);
  return decisions.reverse();
}

/** Where the two paths part, seen from the end: from there on backwards they share their steps. */
function compare(best: State, second: State): Numbering['rival'] {
  let [a, b] = [best.step, second.step];
  let at: { at: number; how: How } | undefined;
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.how !== b.how || a.candidate !== b.candidate) at = { at: a.at, how: b.how };
    a = a.before;
    b = b.before;
  }
  return at === undefined ? undefined : { more: second.cost - best.cost, ...at };
}

/** The best states behind `signal`, the cheapest first. Of two that cannot differ any more the dearer one is dropped. */
function advance(states: readonly State[], signal: Signal, at: number, isMany: boolean): State[] {
  const only = states.length === 1 ? goPlainly(states[0] as State, signal, at, isMany) : undefined;
  return only === undefined ? choose(listWays(states, signal, isMany), at) : [only];
}

/** Of one state, the only one behind it: nothing else comes near. Nearly all numbers are so. */
function goPlainly(state: State, signal: Signal, at: number, isMany: boolean): State | undefined {
  const plain = readPlainly(state, signal);
  const options = plain === undefined ? listOptions(state, signal, isMany) : undefined;
  const first = plain?.option ?? (options?.[0] as Option);
  const second = plain?.other ?? options?.[1];
  const isNear = second !== undefined && state.cost + second.cost <= state.cost + first.cost + PRUNE;
  return isNear ? undefined : follow(state, first, second, at);
}

function choose(ways: readonly Way[], at: number): State[] {
  const limit = (ways[0] as Way).cost + PRUNE;
  const kept: State[] = [];
  const keys: number[] = [];
  for (const { state, option, other, cost } of ways) {
    if (kept.length >= BEAM || cost > limit) break;
    const key = keyOf(state, option);
    if (keys.includes(key)) continue;
    keys.push(key);
    kept.push(follow(state, option, other, at));
  }
  return kept;
}

/** A way to go on, not yet gone. */
interface Way {
  readonly state: State;
  readonly option: Option;
  /** Of the whole path. */
  readonly cost: number;
  /** The next best from the same state. */
  readonly other: Option | undefined;
}

/** The ways that are not much dearer than the best one, the cheapest first. */
function listWays(states: readonly State[], signal: Signal, isMany: boolean): Way[] {
  const ways: Way[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const state of states) {
    if (state.cost > limit) break;
    const options = listOptions(state, signal, isMany);
    const first = options[0] as Option;
    const second = options[1];
    limit = Math.min(limit, state.cost + first.cost + PRUNE);
    for (const option of options) {
      const total = state.cost + option.cost;
      if (total > limit) break;
      insertByCost(ways, { state, option, cost: total, other: option === first ? second : first });
    }
  }
  return ways;
}
