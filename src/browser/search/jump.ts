/**
 * A query that names a number leads to what bears it: `27`, `第27项`, `1 27`, `第一篇第27项`, `第三条`. The phrase itself is
 * looked for all the same.
 */

import type { SearchPlace } from '../../model/search/search-place.ts';
import type { CataloguePlan } from './catalogue.ts';
import { anchorOf, type NamedNumber, readNumber } from './named-number.ts';
import type { SiteSearch } from './search-result.ts';

export interface Jump {
  readonly plan: CataloguePlan;
  readonly place: SearchPlace;
}

/** More would be a list of hits. */
const MOST = 6;

/** How many plans are loaded at once, and at most for a number that names no plan: to load all would take long. */
const AT_ONCE = 12;

/** In reading order. On a vast site only in plans that were found. */
export async function findJumps({ catalogue, placesOf }: SiteSearch, query: string): Promise<Jump[]> {
  const wanted = readNumber(query);
  if (wanted === undefined) return [];
  const plans = [...catalogue.plans.entries()].flatMap(([number, plan]) =>
    plan === undefined || (wanted.plan ?? ordinalOf(plan)) !== ordinalOf(plan) ? [] : [{ number, plan }],
  );
  const jumps: Jump[] = [];
  for (let i = 0; i < plans.length && jumps.length < MOST; i += AT_ONCE) {
    const some = plans.slice(i, i + AT_ONCE);
    if (i > 0 && wanted.plan === undefined && typeof some[0]?.plan.places === 'string') break;
    const found = some.map(async ({ number, plan }) =>
      (await placesOf(number)).filter((place) => isNamed(place, wanted)).map((place) => ({ plan, place })),
    );
    jumps.push(...(await Promise.all(found)).flat());
  }
  return jumps.slice(0, MOST);
}

/** `/education-2024/1/` */
const ordinalOf = ({ url }: CataloguePlan): number => Number(/(\d+)\/(?:index\.html)?$/.exec(url)?.[1]);

function isNamed({ kind, anchor }: SearchPlace, wanted: NamedNumber): boolean {
  return wanted.kinds.some((one) => kind === one && anchorOf(one, wanted.number).test(anchor));
}
