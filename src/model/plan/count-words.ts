/** How many units a plan has that people cite, in words: `53 项`, of a law `266 条`. */
import type { Entry, Plan } from './compilation.ts';

/** The plans come one after the other: of a large site they are not all in memory. */
export function sayUnits(plans: Iterable<Plan>): string {
  const counts = { article: 0, item: 0, all: 0 };
  for (const { entries } of plans) {
    for (const { kind } of entries) if (kind === 'article' || kind === 'item') counts[kind] += 1;
    counts.all += entries.length;
  }
  if (counts.article > 0) return `${counts.article} 条`;
  return counts.item > 0 || counts.all === 0 ? `${counts.item} 项` : `${counts.all} 个编号`;
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
