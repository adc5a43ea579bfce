/**
 * Puts hits in the order in which people look for them: those in headings first, then by plan and position. They are
 * grouped by plan; a group stands where its first hit would.
 */
import type { Catalogue } from './catalogue.ts';
import type { Found } from './find.ts';
import type { PlaceKind } from './search-place.ts';

export interface HitGroup {
  readonly plan: number;
  /** Indexes of places, those found by their heading first. */
  readonly places: readonly number[];
}

export function rankHits(found: Found): HitGroup[] {
  const groups = [...found].map(([plan, places]) => {
    const sorted = [...places].sort(
      ([a, aIsHeading], [b, bIsHeading]) => Number(bIsHeading) - Number(aIsHeading) || a - b,
    );
    return { plan, places: sorted.map(([place]) => place), hasHeading: sorted[0]?.[1] === true };
  });
  groups.sort((a, b) => Number(b.hasHeading) - Number(a.hasHeading) || a.plan - b.plan);
  return groups.map(({ plan, places }) => ({ plan, places }));
}

export function filterHits(
  groups: readonly HitGroup[],
  { plans }: Catalogue,
  by: { readonly plan: number | undefined; readonly kind: PlaceKind | undefined },
): HitGroup[] {
  return groups
    .filter(({ plan }) => by.plan === undefined || plan === by.plan)
    .map(({ plan, places }) => ({
      plan,
      places: places.filter((place) => by.kind === undefined || plans[plan]?.kinds[place] === by.kind),
    }))
    .filter(({ places }) => places.length > 0);
}

export function countHits(groups: readonly HitGroup[]): number {
  return groups.reduce((count, { places }) => count + places.length, 0);
}
