/** How many units a plan has that people cite, in words: `53 项`, of a law `266 条`. */
import type { Plan } from './compilation.ts';

export function sayUnits(plans: readonly Plan[]): string {
  const entries = plans.flatMap((plan) => plan.entries);
  const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
  if (count('article') > 0) return `${count('article')} 条`;
  return count('item') > 0 || entries.length === 0 ? `${count('item')} 项` : `${entries.length} 个编号`;
}
