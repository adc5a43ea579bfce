/** How many units a plan has that people cite, in words: `53 项`, of a law `266 条`. */
import type { Entry, Plan } from './compilation.ts';

export function sayUnits(plans: readonly Plan[]): string {
  const entries = plans.flatMap((plan) => plan.entries);
  const units = countedOf(entries);
  const [first] = units;
  if (first?.kind === 'article') return `${units.length} 条`;
  return first?.kind === 'item' || first === undefined ? `${units.length} 项` : `${units.length} 个编号`;
}

/** How many of a plan's units there are, and how many of them the source has the text of. */
export function countBodies({ entries }: Plan): { whole: number; withBody: number } {
  const units = countedOf(entries);
  return { whole: units.length, withBody: units.filter(({ inBody }) => inBody).length };
}

/** Articles where there are any, else items, else whatever is numbered. */
function countedOf(entries: readonly Entry[]): readonly Entry[] {
  for (const kind of ['article', 'item'] as const) {
    const units = entries.filter((entry) => entry.kind === kind);
    if (units.length > 0) return units;
  }
  return entries;
}
