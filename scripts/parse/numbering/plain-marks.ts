/**
 * What nearly all marks of a text are, told without a list of all ways to read them: sure, and
 *
 *     1. 2.            the next of a row that is open
 *     一、 1.           the first of a row inside the last mark, or one that runs on there
 *
 * That these are what `listOptions` lists first, and what it lists second, a test tells of many thousands of texts. Five in six
 * numbers of a long plan are read so: its numbering takes half the time (measured on 100,000 items).
 */
import type { MarkCandidate } from '../facts/mark-candidate.ts';
import { WEIGHTS } from '../weights.ts';
import { startCost } from './open-row.ts';
import type { Signal } from './signal.ts';
import { findLast, type Level, type Option, type State } from './state.ts';

/** The cheapest way to read a signal, and the next best. */
export interface PlainReading {
  readonly option: Option;
  readonly other: Option;
}

/** Undefined where a signal is no such mark. */
export function readPlainly(state: State, signal: Signal): PlainReading | undefined {
  const candidate = signal.marks[0];
  if (state.top === undefined || candidate === undefined || !isPlain(signal, candidate)) return undefined;
  const row = findRow(state.top, candidate);
  return row === undefined ? openPlainly(state, state.top, candidate) : goPlainlyOn(state, row, candidate);
}

function isPlain({ marks, isInner, isWeak, document, isAnnex }: Signal, { certainty, mark }: MarkCandidate): boolean {
  const isAlone = marks.length === 1 && certainty === 'sure' && mark.branch === undefined;
  return isAlone && !isInner && isWeak !== true && document === undefined && isAnnex !== true;
}

function findRow(top: Level | undefined, { family }: MarkCandidate): Level | undefined {
  let level = top;
  while (level !== undefined && level.candidate.family !== family) level = level.above;
  return level;
}

/** To open a row costs more than to leave it in the text: `start`, and `sameInside` or `inverted` and `invertedStart`. */
function goPlainlyOn(state: State, row: Level, candidate: MarkCandidate): PlainReading | undefined {
  const { family, mark } = candidate;
  const before = row.candidate;
  if (mark.ordinal !== before.mark.ordinal + 1 || before.certainty !== 'sure') return undefined;
  if (findRow(row.above, candidate) !== undefined) return undefined;
  const within = findLast(state.last, family)?.within;
  for (let level = state.top as Level; level !== row; level = level.above as Level)
    if (level.candidate.family.depth <= family.depth || level.candidate.family === within) return undefined;
  return { option: { how: 'next', cost: WEIGHTS.next + WEIGHTS.takeSure, candidate, above: row.above }, other: LEFT };
}

/** Beside the last mark, of a higher kind, it costs more by `besideHigher`. */
function openPlainly(state: State, top: Level, candidate: MarkCandidate): PlainReading | undefined {
  const { depth } = candidate.family;
  for (let level: Level | undefined = top; level !== undefined; level = level.above)
    if (level.candidate.family.depth >= depth) return undefined;
  const { how, cost } = startCost(state, candidate);
  const beside = cost + WEIGHTS.besideHigher;
  return {
    option: { how, cost, candidate, above: top },
    other: beside < LEFT.cost ? { how, cost: beside, candidate, above: top.above } : LEFT,
  };
}

const LEFT: Option = { how: 'text', cost: WEIGHTS.leaveSure, candidate: undefined, above: undefined };
