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
import { FAMILIES } from '../facts/forms.ts';
import type { MarkCandidate } from '../facts/marks.ts';
import { WEIGHTS } from '../weights.ts';

/** What the numbering is read from: candidates, and lines where another document or an annex may begin. */
export interface Signal {
  readonly marks: readonly MarkCandidate[];
  readonly isInner: boolean;
  /** Only a gap in the numbers shows that it is a mark. */
  readonly isWeak?: boolean | undefined;
  /** What beginning a document here costs; undefined where none can. */
  readonly document?: number | undefined;
  /** An annex begins. */
  readonly isAnnex?: boolean;
  /** The text in front ends in a colon. */
  readonly isAnnounced?: boolean;
}

export type How =
  | 'next'
  | 'gap'
  | 'repeat'
  | 'order'
  | 'restart'
  | 'open'
  | 'start'
  | 'run-on'
  | 'document'
  | 'annex'
  | 'text';

/** What a signal was read as. */
export interface Decision {
  /** Of the signal. */
  readonly at: number;
  readonly how: How;
  readonly candidate: MarkCandidate | undefined;
  /** The mark it stands in. */
  readonly parent: Decision | undefined;
  readonly cost: number;
  /** What else it could have been, and how much dearer that was at this point. */
  readonly next: { readonly how: How; readonly more: number } | undefined;
}

/** A row that is open, the last number taken up in it, and the rows around it. */
interface Level {
  readonly candidate: MarkCandidate;
  readonly decision: Decision;
  readonly above: Level | undefined;
  readonly hash: number;
}

interface State {
  readonly cost: number;
  readonly top: Level | undefined;
  /** The last number of each kind of row, open or closed, by the family's index; 0 for none. */
  readonly last: readonly number[];
  /** Of `last`. */
  readonly lastHash: number;
  readonly trace: Trace | undefined;
}

interface Trace {
  readonly decision: Decision;
  readonly before: Trace | undefined;
}

const NO_LAST: readonly number[] = Array.from({ length: 24 }, () => 0);

/** How many paths are kept, and by how much they may be dearer than the best. */
const BEAM = 16;
const PRUNE = 8;

export interface Numbering {
  /** For each signal that has candidates or begins something. */
  readonly decisions: readonly Decision[];
  readonly cost: number;
  /** How much dearer the next best path is, and the signal where the two first differ. */
  readonly rival: { readonly more: number; readonly at: number; readonly how: How } | undefined;
}

/** `isMany`: outlines of several plans stand one behind the other, so that rows start again. */
export function readNumbering(signals: readonly Signal[], isMany = false): Numbering {
  let states: State[] = [{ cost: 0, top: undefined, last: NO_LAST, lastHash: 0, trace: undefined }];
  for (const [at, signal] of signals.entries()) {
    if (signal.marks.length === 0 && signal.document === undefined && signal.isAnnex !== true) continue;
    states = advance(states, signal, at, isMany);
  }
  const [best, second] = states as [State, ...State[]];
  const decisions = unwind(best.trace);
  return { decisions, cost: best.cost, rival: second === undefined ? undefined : compareTraces(best, second) };
}

function unwind(trace: Trace | undefined): Decision[] {
  const decisions: Decision[] = [];
  for (let step = trace; step !== undefined; step = step.before) decisions.push(step.decision);
  return decisions.reverse();
}

/** Where the two paths part, seen from the end: they share a trace object from there on backwards. */
function compareTraces(best: State, second: State): Numbering['rival'] {
  let [a, b] = [best.trace, second.trace];
  let at: { at: number; how: How } | undefined;
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.decision.how !== b.decision.how || a.decision.candidate !== b.decision.candidate)
      at = { at: a.decision.at, how: b.decision.how };
    a = a.before;
    b = b.before;
  }
  return at === undefined ? undefined : { more: second.cost - best.cost, ...at };
}

interface Option {
  readonly how: How;
  readonly cost: number;
  readonly candidate: MarkCandidate | undefined;
  /** The level in which the candidate stands. */
  readonly above: Level | undefined;
}

/** A way to go on, not yet gone. */
interface Way {
  readonly state: State;
  readonly option: Option;
  readonly total: number;
  /** The next best from the same state. */
  readonly other: Option | undefined;
}

/** The best states behind `signal`, the cheapest first. Of two that cannot differ any more the dearer one is dropped. */
function advance(states: readonly State[], signal: Signal, at: number, isMany: boolean): State[] {
  const ways: Way[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const state of states) {
    if (state.cost > limit) break;
    const options = listOptions(state, signal, isMany);
    if (options.length > 1) options.sort(byCost);
    const [first, second] = options as [Option, Option | undefined];
    limit = Math.min(limit, state.cost + first.cost + PRUNE);
    for (const option of options) {
      const total = state.cost + option.cost;
      if (total > limit) break;
      ways.push({ state, option, total, other: option === first ? second : first });
    }
  }
  ways.sort(byTotal);
  const kept: State[] = [];
  const seen = new Set<number>();
  for (const way of ways) {
    if (kept.length >= BEAM || way.total > limit) break;
    const key = keyOf(way);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(take(way, at));
  }
  return kept;
}

const byCost = (a: Option, b: Option): number => a.cost - b.cost;
const byTotal = (a: Way, b: Way): number => a.total - b.total;

/** What the state behind a way is told by. */
function keyOf({ state, option: { how, candidate, above } }: Way): number {
  if (how === 'text') return (state.top?.hash ?? 0) ^ state.lastHash;
  if (candidate === undefined) return 0;
  return hashBelow(above, candidate) ^ nextLastHash(state, candidate);
}

const hashBelow = (above: Level | undefined, candidate: MarkCandidate): number =>
  (Math.imul(above?.hash ?? 7, 31) + hashOf(candidate)) | 0;

function nextLastHash({ last, lastHash }: State, { family, mark }: MarkCandidate): number {
  const before = last[family.index] ?? 0;
  return (lastHash + Math.imul(mark.ordinal - before, 7919 + family.index * 104729)) | 0;
}

function take({ state, option, total, other }: Way, at: number): State {
  const { how, candidate, above, cost } = option;
  const next = other === undefined ? undefined : { how: other.how, more: other.cost - cost };
  const decision: Decision = { at, how, candidate, parent: above?.decision, cost, next };
  const trace = { decision, before: state.trace };
  if (how === 'text') return { cost: total, top: state.top, last: state.last, lastHash: state.lastHash, trace };
  if (candidate === undefined) return { cost: total, top: undefined, last: NO_LAST, lastHash: 0, trace };
  const { family, mark } = candidate;
  const last = state.last.slice();
  last[family.index] = mark.ordinal;
  const top: Level = { candidate, decision, above, hash: hashBelow(above, candidate) };
  return { cost: total, top, last, lastHash: nextLastHash(state, candidate), trace };
}

function hashOf({ family, mark: { ordinal, branch } }: MarkCandidate): number {
  let hash = (family.index + 1) * 131071 + ordinal * 257;
  for (const n of branch ?? []) hash = Math.imul(hash, 31) + n;
  return hash;
}

const LEAVE = { sure: WEIGHTS.leaveSure, possible: WEIGHTS.leavePossible, unlikely: WEIGHTS.leaveUnlikely };

function listOptions(state: State, signal: Signal, isMany: boolean): Option[] {
  if (signal.isAnnex === true) return [{ how: 'annex', cost: 0, candidate: undefined, above: undefined }];
  const options: Option[] = [];
  if (signal.document !== undefined) {
    options.push({ how: 'text', cost: 0, candidate: undefined, above: undefined });
    options.push({ how: 'document', cost: signal.document, candidate: undefined, above: undefined });
    return options;
  }
  const leave =
    signal.isWeak === true
      ? 0
      : signal.isInner
        ? WEIGHTS.leaveInner
        : Math.max(...signal.marks.map(({ certainty }) => LEAVE[certainty]));
  options.push({ how: 'text', cost: leave, candidate: undefined, above: undefined });
  for (const candidate of signal.marks) {
    goOn(state, candidate, signal, options, isMany);
    open(state, candidate, signal, options);
  }
  return options;
}

/** Going on with a row that is open, at any depth. */
function goOn(state: State, candidate: MarkCandidate, signal: Signal, options: Option[], isMany: boolean): void {
  for (let level = state.top; level !== undefined; level = level.above) {
    if (level.candidate.family !== candidate.family) continue;
    const followed = follow(level.candidate, candidate);
    const how =
      isMany && followed.how === 'restart' ? { how: followed.how, cost: WEIGHTS.restartInOutlines } : followed;
    options.push({
      how: how.how,
      cost:
        how.cost +
        takeCost(candidate, signal, how.how === 'next') -
        (confirms(level.candidate, candidate) ? WEIGHTS.confirmed : 0),
      candidate,
      above: level.above,
    });
  }
}

/** The second of a row proves the first. */
function confirms(before: MarkCandidate, after: MarkCandidate): boolean {
  return (
    before.certainty === 'possible' &&
    before.mark.ordinal === 1 &&
    after.mark.ordinal === 2 &&
    before.mark.branch === undefined
  );
}

function takeCost({ certainty }: MarkCandidate, { isInner, isWeak }: Signal, isNext: boolean): number {
  if (isWeak === true) return WEIGHTS.takeWeak;
  const inner = isInner ? WEIGHTS.takeInner : 0;
  if (certainty === 'sure') return WEIGHTS.takeSure + inner;
  if (certainty === 'unlikely') return WEIGHTS.takeUnlikely + inner;
  return (isNext ? WEIGHTS.takePossibleNext : WEIGHTS.takePossible) + inner;
}

function follow(before: MarkCandidate, after: MarkCandidate): { how: How; cost: number } {
  const a = flatten(before);
  const b = flatten(after);
  // 1.9 → 2.1, 第七条之二 → 第八条.
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  if (i === a.length && i === b.length) return { how: 'repeat', cost: WEIGHTS.repeat };
  const from = a[i] ?? 0;
  const to = b[i] ?? 0;
  const tail = b.slice(i + 1);
  if (before.family.depth > 8 && before.family.depth < 9) {
    const isNext = to === from + 1 && tail.every((n) => n === 1);
    if (isNext) return { how: 'next', cost: WEIGHTS.next };
    if (to > from) return { how: 'gap', cost: WEIGHTS.gap };
    return tail.length === 0 && to === 1
      ? { how: 'restart', cost: WEIGHTS.restart }
      : { how: 'order', cost: WEIGHTS.order };
  }
  if (i > 0) return to === from + 1 ? { how: 'next', cost: WEIGHTS.next } : { how: 'gap', cost: WEIGHTS.gap };
  if (to === from + 1) return { how: 'next', cost: WEIGHTS.next };
  if (to > from) return { how: 'gap', cost: WEIGHTS.gap + widen(to - from) };
  return to === 1 ? { how: 'restart', cost: WEIGHTS.restart } : { how: 'order', cost: WEIGHTS.order };
}

function widen(step: number): number {
  return Math.min(WEIGHTS.widestGap, WEIGHTS.widerGap * (step - 2));
}

function flatten({ mark: { ordinal, branch } }: MarkCandidate): number[] {
  return branch === undefined ? [ordinal] : [ordinal, ...branch];
}

/** Opening a row, in the innermost entry or in one around it. */
function open(state: State, candidate: MarkCandidate, signal: Signal, options: Option[]): void {
  const start = startCost(state, candidate);
  // What runs on goes on, if in another place.
  const isNext = start.cost === WEIGHTS.runOn || start.cost === WEIGHTS.runOnAbove;
  const unsure = candidate.certainty === 'sure' || isNext ? 0 : WEIGHTS.openUnsure;
  // 第二条, without a space behind it as 第一条 in the chapter above, proves that.
  const isProof =
    isNext &&
    candidate.certainty === 'possible' &&
    candidate.family === FAMILIES.article &&
    candidate.mark.ordinal === 2;
  const take = takeCost(candidate, signal, isNext) - (isProof ? WEIGHTS.confirmed : 0);
  let beside = 0;
  for (let level = state.top; ; level = level.above) {
    const place = placeCost(level, candidate, signal);
    options.push({ how: start.how, cost: start.cost + unsure + place + beside + take, candidate, above: level });
    // Beside a row of its own kind it would be that row, started again.
    if (level === undefined || level.candidate.family === candidate.family) return;
    // A row of a higher kind closes the lower ones; one of a lower kind could have stood inside.
    if (level.candidate.family.depth < candidate.family.depth) beside += WEIGHTS.besideHigher;
    else beside += WEIGHTS.beside;
  }
}

function startCost({ last, top }: State, { family, mark }: MarkCandidate): { how: How; cost: number } {
  // What is open goes on; it does not run on.
  for (let level = top; level !== undefined; level = level.above)
    if (level.candidate.family === family && mark.ordinal !== 1) return { how: 'start', cost: WEIGHTS.start };
  const first = mark.branch?.at(-1) ?? mark.ordinal;
  if (first === 1) return { how: 'open', cost: WEIGHTS.open };
  const before = last[family.index] ?? 0;
  if (before > 0 && mark.branch === undefined && top !== undefined) {
    if (mark.ordinal === before + 1)
      return {
        how: 'run-on',
        cost:
          family.depth < FAMILIES.article.depth || family === FAMILIES.part || family === FAMILIES.section
            ? WEIGHTS.runOnAbove
            : WEIGHTS.runOn,
      };
    if (mark.ordinal > before) return { how: 'run-on', cost: WEIGHTS.runOnGap + widen(mark.ordinal - before) };
  }
  return { how: 'start', cost: WEIGHTS.start };
}

/** What it costs that a row stands in `level`. */
function placeCost(level: Level | undefined, { family, mark }: MarkCandidate, { isAnnounced }: Signal): number {
  if (level === undefined) return 0;
  const around = level.candidate;
  if (around.family === family) return WEIGHTS.sameInside;
  // 1.1 stands in 1, and 1.1.1 in 1.1.
  if (family.depth > 8 && family.depth < 9) {
    const path = flatten(around);
    const fits =
      path.length === (mark.branch?.length ?? 0) &&
      path.every((n, i) => n === [mark.ordinal, ...(mark.branch ?? [])][i]);
    if (around.family.depth >= 8 && around.family.depth < 9) return fits ? 0 : 3;
  }
  if (family.depth > around.family.depth) return 0;
  const start = (mark.branch?.at(-1) ?? mark.ordinal) === 1 ? 0 : WEIGHTS.invertedStart;
  return WEIGHTS.inverted + start + (isAnnounced === true ? WEIGHTS.announced : 0);
}
