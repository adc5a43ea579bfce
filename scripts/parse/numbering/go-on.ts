/**
 * What it costs that a number goes on with another one of its row:
 *
 *     1. → 2. next   1. → 3. gap   2. → 2. repeat   3. → 2. order   3. → 1. restart
 *     1.9 → 2.1      第七条之二 → 第八条            next
 */
import { isDecimal } from '../facts/forms.ts';
import type { MarkCandidate } from '../facts/mark-candidate.ts';
import { WEIGHTS } from '../weights.ts';
import type { How } from './signal.ts';

interface Rated {
  readonly how: How;
  readonly cost: number;
}

const NEXT: Rated = { how: 'next', cost: WEIGHTS.next };
const GAP: Rated = { how: 'gap', cost: WEIGHTS.gap };
const REPEAT: Rated = { how: 'repeat', cost: WEIGHTS.repeat };
const ORDER: Rated = { how: 'order', cost: WEIGHTS.order };
const RESTART: Rated = { how: 'restart', cost: WEIGHTS.restart };

export function rateNext(before: MarkCandidate, after: MarkCandidate): Rated {
  if (before.mark.branch === undefined && after.mark.branch === undefined)
    return isDecimal(before.family)
      ? rateDecimal([before.mark.ordinal], [after.mark.ordinal], 0)
      : rateStep(before.mark.ordinal, after.mark.ordinal);
  const [a, b] = [flatten(before), flatten(after)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  if (same === a.length && same === b.length) return REPEAT;
  if (isDecimal(before.family)) return rateDecimal(a, b, same);
  if (same > 0) return b[same] === (a[same] ?? 0) + 1 ? NEXT : GAP;
  return rateStep(a[0] as number, b[0] as number);
}

function rateStep(from: number, to: number): Rated {
  if (to === from) return REPEAT;
  if (to === from + 1) return NEXT;
  if (to > from) return { how: 'gap', cost: WEIGHTS.gap + widen(to - from) };
  return to === 1 ? RESTART : ORDER;
}

/** The first `same` numbers are equal. */
function rateDecimal(a: readonly number[], b: readonly number[], same: number): Rated {
  const from = a[same] ?? 0;
  const to = b[same] ?? 0;
  const tail = b.slice(same + 1);
  if (to === from + 1 && tail.every((n) => n === 1)) return NEXT;
  if (to > from) return GAP;
  return tail.length === 0 && to === 1 ? RESTART : ORDER;
}

/** A number left out costs once, each more a little. */
export function widen(step: number): number {
  return Math.min(WEIGHTS.widestGap, WEIGHTS.widerGap * (step - 2));
}

/** All numbers of a mark: of 第七条之一, 7 and 1. */
export function flatten({ mark: { ordinal, branch } }: MarkCandidate): number[] {
  return branch === undefined ? [ordinal] : [ordinal, ...branch];
}

/** The second of a row proves the first. */
export function confirms(before: MarkCandidate, after: MarkCandidate): boolean {
  if (before.certainty !== 'possible') return false;
  const [a, b] = [flatten(before), flatten(after)];
  return a.length === b.length && a.at(-1) === 1 && b.at(-1) === 2 && a.slice(0, -1).every((n, i) => n === b[i]);
}
