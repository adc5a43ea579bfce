/**
 * The unit of a plan, which people cite and count: of a law its articles, of a plan its items. What stands in a unit (the
 * items of an article, the subitems of an item) belongs to it.
 */
import type { Entry, Plan } from './compilation.ts';

export type UnitKind = 'article' | 'item';

/** In the order in which they are asked for: where there are articles, items are what those list. */
const UNIT_KINDS: readonly UnitKind[] = ['article', 'item'];

/** Null where a plan has neither: then nothing in it is cited more than the rest. */
export const unitKindOf = ({ entries }: Pick<Plan, 'entries'>): UnitKind | null =>
  UNIT_KINDS.find((asked) => entries.some(({ kind }) => kind === asked)) ?? null;

/** In reading order; where the plan has none, the entries that hold no other. */
export function unitsOf({ entries }: Pick<Plan, 'entries'>): Entry[] {
  const unit = unitKindOf({ entries });
  if (unit !== null) return entries.filter(({ kind }) => kind === unit);
  const parents = new Set(entries.map(({ parent }) => parent));
  return entries.filter(({ anchor }) => !parents.has(anchor));
}
