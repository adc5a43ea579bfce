/** How many units plans have that people cite, in words: `53 项`, of a law `266 条`, of both `266 条、53 项`. */
import type { Plan } from './compilation.ts';
import { type UnitKind, unitKindOf, unitsOf } from './units.ts';

const WORDS: Readonly<Record<UnitKind, string>> = { article: '条', item: '项' };

/**
 * Each plan by its own unit. Where no plan has one, all its numbers are counted: `12 个编号`. The plans come one after the
 * other: of a large site they are not all in memory.
 */
export function sayUnits(plans: Iterable<Plan>): string {
  const counts: Record<UnitKind, number> = { article: 0, item: 0 };
  let numbers = 0;
  for (const plan of plans) {
    const unit = unitKindOf(plan);
    if (unit === null) numbers += plan.entries.length;
    else counts[unit] += unitsOf(plan).length;
  }
  const said = (['article', 'item'] as const).filter((unit) => counts[unit] > 0);
  if (said.length > 0) return said.map((unit) => `${counts[unit]} ${WORDS[unit]}`).join('、');
  return numbers === 0 ? '0 项' : `${numbers} 个编号`;
}

/** How many of a plan's units there are, or numbers where it has no unit, and how many of them the source has the text of. */
export function countBodies(plan: Plan): { whole: number; withBody: number } {
  const units = unitKindOf(plan) === null ? plan.entries : unitsOf(plan);
  return { whole: units.length, withBody: units.filter(({ inBody }) => inBody).length };
}
