/**
 * What nearly all numbers of a text are: sure, and the next of the innermost row, while no other row of the kind is open.
 * All ways to read such a one are known without a look: it goes on, or is left in the text, which costs far more.
 */
import { WEIGHTS } from '../weights.ts';
import type { Signal } from './signal.ts';
import type { Option, State } from './state.ts';

/** The cheapest of what `listOptions` lists for such a number; undefined for any other. */
export function goPlainlyOn({ top }: State, { marks, isInner, isWeak, document, isAnnex }: Signal): Option | undefined {
  const [candidate] = marks;
  if (candidate === undefined || top === undefined || marks.length > 1) return undefined;
  if (isInner || isWeak === true || document !== undefined || isAnnex === true) return undefined;
  const { family, mark, certainty } = candidate;
  const before = top.candidate;
  if (family !== before.family || certainty !== 'sure' || before.certainty !== 'sure') return undefined;
  if (mark.ordinal !== before.mark.ordinal + 1 || mark.branch !== undefined || before.mark.branch !== undefined)
    return undefined;
  for (let level = top.above; level !== undefined; level = level.above)
    if (level.candidate.family === family) return undefined;
  return { how: 'next', cost: WEIGHTS.next + WEIGHTS.takeSure, candidate, above: top.above };
}

/** The next best for such a number. Dearer still is to open a row with it (`start` and `sameInside`). */
export const LEFT: Option = { how: 'text', cost: WEIGHTS.leaveSure, candidate: undefined, above: undefined };
