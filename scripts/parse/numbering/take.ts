/** What it costs to take a candidate for a mark, or to leave it in the text. */
import type { MarkCandidate } from '../facts/mark-candidate.ts';
import { WEIGHTS } from '../weights.ts';
import type { Signal } from './signal.ts';

const LEAVE = { sure: WEIGHTS.leaveSure, possible: WEIGHTS.leavePossible, unlikely: WEIGHTS.leaveUnlikely };

export function leaveCost({ marks, isInner, isWeak }: Signal): number {
  if (isWeak === true) return 0;
  if (isInner) return WEIGHTS.leaveInner;
  let cost = 0;
  for (const { certainty } of marks) cost = Math.max(cost, LEAVE[certainty]);
  return cost;
}

export function takeCost({ certainty }: MarkCandidate, { isInner, isWeak }: Signal, isNext: boolean): number {
  if (isWeak === true) return WEIGHTS.takeWeak;
  const inner = isInner ? WEIGHTS.takeInner : 0;
  if (certainty === 'sure') return WEIGHTS.takeSure + inner;
  if (certainty === 'unlikely') return WEIGHTS.takeUnlikely + inner;
  return (isNext ? WEIGHTS.takePossibleNext : WEIGHTS.takePossible) + inner;
}
