/** Where a path through the candidates has come to: the rows that are open, and the last numbers of those that are not. */
import type { Family } from '../facts/forms.ts';
import type { MarkCandidate } from '../facts/mark-candidate.ts';
import type { Decision, How } from './signal.ts';

/** A row that is open, the last number taken up in it, and the rows around it. */
export interface Level {
  readonly candidate: MarkCandidate;
  readonly decision: Decision;
  readonly above: Level | undefined;
  readonly hash: number;
}

/** A decision and the path to it. */
export interface NumberingStep extends Decision {
  readonly before: NumberingStep | undefined;
}

/** The last number of one kind of row, and those of the others, the latest in front: there are few kinds in a text. */
export interface Last {
  readonly family: Family;
  readonly ordinal: number;
  /** What it stood in. */
  readonly within: Family | undefined;
  readonly others: Last | undefined;
}

export interface State {
  readonly cost: number;
  readonly top: Level | undefined;
  /** The last numbers of the rows of each kind, open or closed. */
  readonly last: Last | undefined;
  /** Of `last`. */
  readonly lastHash: number;
  readonly step: NumberingStep | undefined;
}

/** One way to read a signal. */
export interface Option {
  readonly how: How;
  readonly cost: number;
  readonly candidate: MarkCandidate | undefined;
  /** The level in which the candidate stands. */
  readonly above: Level | undefined;
}

export const START: State = { cost: 0, top: undefined, last: undefined, lastHash: 0, step: undefined };

export function findLast(last: Last | undefined, family: Family): Last | undefined {
  let one = last;
  while (one !== undefined && one.family !== family) one = one.others;
  return one;
}

/** 0 where there was none. */
export const lastOf = (last: Last | undefined, family: Family): number => findLast(last, family)?.ordinal ?? 0;

function without(last: Last | undefined, family: Family): Last | undefined {
  if (last === undefined || last.family === family) return last?.others;
  return { ...last, others: without(last.others, family) };
}

/** The state behind `option`; `other` is the next best one from the same state. */
export function follow(state: State, option: Option, other: Option | undefined, at: number): State {
  const { how, candidate, above, cost } = option;
  const next = other === undefined ? undefined : rivalOf(other, cost, state.step?.next);
  const step: NumberingStep = { at, how, candidate, parent: above?.decision, cost, next, before: state.step };
  const total = state.cost + cost;
  if (how === 'text') return { cost: total, top: state.top, last: state.last, lastHash: state.lastHash, step };
  if (candidate === undefined) return { cost: total, top: START.top, last: START.last, lastHash: START.lastHash, step };
  const { family, mark } = candidate;
  const within = above?.candidate.family;
  const last: Last = { family, ordinal: mark.ordinal, within, others: without(state.last, family) };
  const top: Level = { candidate, decision: step, above, hash: hashBelow(above, candidate) };
  return { cost: total, top, last, lastHash: hashLast(state, candidate, above), step };
}

/** Most rivals are what the one before was, and the same object. */
function rivalOf({ how: why, cost }: Option, least: number, last: Decision['next']): Decision['next'] {
  const more = cost - least;
  return last?.why === why && last.more === more ? last : { why, more };
}

/** Tells states apart: of two with one key, nothing that comes can tell them apart any more. */
export function keyOf(state: State, { how, candidate, above }: Option): number {
  if (how === 'text') return (state.top?.hash ?? 0) ^ state.lastHash;
  if (candidate === undefined) return 0;
  return hashBelow(above, candidate) ^ hashLast(state, candidate, above);
}

const hashBelow = (above: Level | undefined, candidate: MarkCandidate): number =>
  (Math.imul(above?.hash ?? 7, 31) + hashOf(candidate)) | 0;

function hashLast({ last, lastHash }: State, { family, mark }: MarkCandidate, above: Level | undefined): number {
  const before = findLast(last, family);
  const step = mark.ordinal - (before?.ordinal ?? 0);
  const move = indexOf(above?.candidate.family) - indexOf(before?.within);
  return (
    (lastHash + Math.imul(step, 7919 + family.index * 104729) + Math.imul(move, 6151 + family.index * 15485863)) | 0
  );
}

const indexOf = (family: Family | undefined): number => (family === undefined ? 0 : family.index + 1);

function hashOf({ family, mark: { ordinal, branch } }: MarkCandidate): number {
  let hash = (family.index + 1) * 131071 + ordinal * 257;
  if (branch !== undefined) for (const n of branch) hash = Math.imul(hash, 31) + n;
  return hash;
}
