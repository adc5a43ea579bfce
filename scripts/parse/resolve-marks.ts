/**
 * Decides which possible marks are marks, by the numbers around them:
 *
 *     26.推进…        sure
 *     27构建…         possible: 26 stands before it and 28 behind it, so it is one
 *     28.提高…        sure
 *     2024年…         never a candidate
 */
import type { Mark } from '../../src/model/mark.ts';
import type { MarkCandidate } from './read-mark.ts';

/**
 * Gives for each line its mark, or null. A possible mark counts where its number follows the nearest mark of its
 * kind before it (or is 1 where a new row begins) and the next one of its kind goes on from it.
 */
export function resolveMarks(candidates: readonly (MarkCandidate | undefined)[]): (Mark | null)[] {
  const following = nextOrdinals(candidates);
  const last = new Map<string, number>();
  return candidates.map((candidate, i) => {
    if (candidate === undefined) return null;
    const { mark, certainty } = candidate;
    if (certainty === 'possible' && !fits(mark.ordinal, last.get(mark.kind), following[i])) return null;
    last.set(mark.kind, mark.ordinal);
    return mark;
  });
}

function fits(ordinal: number, before: number | undefined, after: number | undefined): boolean {
  const follows = ordinal === (before ?? 0) + 1 || (ordinal === 1 && after === 2);
  const goesOn = after === undefined ? before !== undefined : after === ordinal + 1 || after === 1;
  return follows && goesOn;
}

/** For each line the number of the next mark of the same kind behind it. */
function nextOrdinals(candidates: readonly (MarkCandidate | undefined)[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const out: (number | undefined)[] = new Array(candidates.length);
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i];
    if (candidate === undefined) continue;
    const { mark, certainty } = candidate;
    out[i] = next.get(mark.kind);
    // A row of possible marks (27, 28 …) bears itself out from its end.
    if (certainty === 'sure' || out[i] === mark.ordinal + 1) next.set(mark.kind, mark.ordinal);
  }
  return out;
}
