/** The entries of a plan that people cite: its items; where it has none, the entries that hold no other. */
import type { Entry, Plan } from './compilation.ts';

export function unitsOf({ entries }: Pick<Plan, 'entries'>): Entry[] {
  const items = entries.filter(({ kind }) => kind === 'item');
  if (items.length > 0) return items;
  const parents = new Set(entries.map(({ parent }) => parent));
  return entries.filter(({ anchor }) => !parents.has(anchor));
}
