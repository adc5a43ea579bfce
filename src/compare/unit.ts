/** A unit of a plan (model/plan/units.ts) as it is compared: its words, with what stands in it, and how alike two of them are. */
import type { Entry, Plan } from '../model/plan/compilation.ts';
import { fullText, indexPlan } from '../model/plan/full-text.ts';
import { unitsOf } from '../model/plan/units.ts';
import { foldText } from '../model/text/fold.ts';
import { type CountedText, countPairs, likenessOf } from '../model/text/similarity.ts';
import { typeset } from '../model/text/typeset.ts';

/** Below it two texts share words, not matter. */
export const LEAST_ALIKE = 0.34;

export interface Unit {
  readonly entry: Entry;
  /** With what stands in it. */
  readonly words: string;
  /** Null where it has none. */
  readonly heading: CountedText | null;
  readonly text: CountedText | null;
}

/** In reading order. */
export function readUnits(plan: Plan): Unit[] {
  const index = indexPlan(plan);
  return unitsOf(plan).map((entry) => {
    const { heading, stop } = entry;
    const text = fullText(index, entry);
    return {
      entry,
      words: typeset(`${heading}${stop}${text ?? ''}`),
      heading: heading === '' ? null : countPairs(foldText(heading)),
      text: text === null ? null : countPairs(foldText(text)),
    };
  });
}

/**
 * From 0 to 1. Headings are short and say what a unit is about: it is the greater of theirs and the texts'. Below the least
 * it is not told exactly.
 */
export function likenessOfUnits(a: Unit, b: Unit): number {
  const of = (x: CountedText | null, y: CountedText | null): number =>
    x === null || y === null ? 0 : likenessOf(x, y, LEAST_ALIKE);
  return Math.max(of(a.heading, b.heading), of(a.text, b.text));
}
