/**
 * Puts hits in the order in which people look for them: those in headings first, then by plan and position. They are
 * grouped by plan; a group stands where its first hit would.
 */

import type { PlaceKind } from '../../model/search/search-place.ts';
import { type Catalogue, holderOf } from './catalogue.ts';
import type { FoundPlaces } from './find.ts';

export interface HitGroup {
  readonly plan: number;
  /** Places by their number in the plan, those found by their heading first. */
  readonly places: readonly number[];
}

export function rankHits(found: FoundPlaces, { firsts }: Pick<Catalogue, 'firsts'>): HitGroup[] {
  const byPlan = new Map<number, { plan: number; inHeading: number[]; inText: number[] }>();
  for (const [place, isHeading] of found) {
    const plan = holderOf(firsts, place);
    const group = byPlan.get(plan) ?? { plan, inHeading: [], inText: [] };
    byPlan.set(plan, group);
    group[isHeading ? 'inHeading' : 'inText'].push(place - (firsts[plan] as number));
  }
  const groups = [...byPlan.values()].sort(
    (a, b) => Number(b.inHeading.length > 0) - Number(a.inHeading.length > 0) || a.plan - b.plan,
  );
  const ascending = (a: number, b: number): number => a - b;
  return groups.map(({ plan, inHeading, inText }) => ({
    plan,
    places: [...inHeading.sort(ascending), ...inText.sort(ascending)],
  }));
}

export function filterHits(
  groups: readonly HitGroup[],
  { plans }: Catalogue,
  by: {
    readonly compilation: string | undefined;
    readonly plan: number | undefined;
    readonly kind: PlaceKind | undefined;
  },
): HitGroup[] {
  return groups
    .filter(({ plan }) => by.plan === undefined || plan === by.plan)
    .filter(({ plan }) => by.compilation === undefined || plans[plan]?.compilation === by.compilation)
    .map(({ plan, places }) => ({
      plan,
      places: places.filter((place) => by.kind === undefined || plans[plan]?.kinds[place] === by.kind),
    }))
    .filter(({ places }) => places.length > 0);
}

export function countHits(groups: readonly HitGroup[]): number {
  return groups.reduce((count, { places }) => count + places.length, 0);
}
