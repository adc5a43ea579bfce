/** Where a path through the candidates has come to: the rows that are open, and the last numbers of those that are not. */
import { FAMILIES } from '../facts/forms.ts';
import type { MarkCandidate } from '../facts/marks.ts';
import type { Decision, How } from './signal.ts';

/** A row that is open, the last number taken up in it, and the rows around it. */
export interface Level {
  readonly candidate: MarkCandidate;
  readonly decision: Decision;
  readonly above: Level | undefined;
  readonly hash: number;
}

/** A decision and the path to it. */
export interface Step extends Decision {
  readonly before: Step | undefined;
}

export interface State {
  readonly cost: number;
  readonly top: Level | undefined;
  /** The last number of each kind of row, open or closed, by the family's index; 0 for none. */
  readonly last: readonly number[];
  /** Of `last`. */
  readonly lastHash: number;
  readonly step: Step | undefined;
}

/** One way to read a signal. */
export interface Option {
  readonly how: How;
  readonly cost: number;
  readonly candidate: MarkCandidate | undefined;
  /** The level in which the candidate stands. */
  readonly above: Level | undefined;
}

const NO_LAST: readonly number[] = Object.values(FAMILIES).map(() => 0);

export const START: State = { cost: 0, top: undefined, last: NO_LAST, lastHash: 0, step: undefined };

/** The state behind `option`; `other` is the next best one from the same state. */
export function follow(state: State, option: Option, other: Option | undefined, at: number): State {
  const { how, candidate, above, cost } = option;
  const next = other === undefined ? undefined : { why: other.how, more: other.cost - cost };
  const step: Step = { at, how, candidate, parent: above?.decision, cost, next, before: state.step };
  const total = state.cost + cost;
  if (how === 'text') return { cost: total, top: state.top, last: state.last, lastHash: state.lastHash, step };
  if (candidate === undefined) return { cost: total, top: START.top, last: START.last, lastHash: START.lastHash, step };
  const last = state.last.slice();
  last[candidate.family.index] = candidate.mark.ordinal;
  const top: Level = { candidate, decision: step, above, hash: hashBelow(above, candidate) };
  return { cost: total, top, last, lastHash: hashLast(state, candidate), step };
}

/** Tells states apart: of two with one key, nothing that comes can tell them apart any more. */
export function keyOf(state: State, { how, candidate, above }: Option): number {
  if (how === 'text') return (state.top?.hash ?? 0) ^ state.lastHash;
  if (candidate === undefined) return 0;
  return hashBelow(above, candidate) ^ hashLast(state, candidate);
}

const hashBelow = (above: Level | undefined, candidate: MarkCandidate): number =>
  (Math.imul(above?.hash ?? 7, 31) + hashOf(candidate)) | 0;

function hashLast({ last, lastHash }: State, { family, mark }: MarkCandidate): number {
  const before = last[family.index] ?? 0;
  return (lastHash + Math.imul(mark.ordinal - before, 7919 + family.index * 104729)) | 0;
}

function hashOf({ family, mark: { ordinal, branch } }: MarkCandidate): number {
  let hash = (family.index + 1) * 131071 + ordinal * 257;
  if (branch !== undefined) for (const n of branch) hash = Math.imul(hash, 31) + n;
  return hash;
}
