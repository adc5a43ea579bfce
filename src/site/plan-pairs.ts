/** Which plans of a compilation are put side by side: any two, as long as that makes a number of pages that is read. */
import type { Compilation, Plan } from '../model/plan/compilation.ts';

const MOST_PLANS = 6;

/** Of many plans none: their pairs would be more than all other pages, and `/compare/` has them. */
export function pairsOf({ plans }: Compilation): [Plan, Plan][] {
  const told = plans.filter(({ entries }) => entries.length > 0);
  if (told.length > MOST_PLANS) return [];
  return told.flatMap((left, i) => told.slice(i + 1).map((right): [Plan, Plan] => [left, right]));
}
