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

/**
 * In reading order. On a vast site only in plans that were found. On a large one, where the texts are not there yet, a plan must be named: all of them would have to
 * be loaded.
 */
export async function findJumps({ catalogue, placesOf }: SiteSearch, query: string): Promise<Jump[]> {
  const wanted = readNumber(query);
  if (wanted === undefined) return [];
  const jumps: Jump[] = [];
  for (const [number, plan] of catalogue.plans.entries()) {
    if (jumps.length === MOST) break;
    if (plan === undefined) continue;
    if (wanted.plan === undefined ? typeof plan.places === 'string' : ordinalOf(plan) !== wanted.plan) continue;
    const places = (await placesOf(number)).filter((place) => isNamed(place, wanted));
    jumps.push(...places.map((place) => ({ plan, place })));
  }
  return jumps.slice(0, MOST);
}

/** `/education-2024/1/` */
const ordinalOf = ({ url }: CataloguePlan): number => Number(/(\d+)\/(?:index\.html)?$/.exec(url)?.[1]);

function isNamed({ kind, anchor }: SearchPlace, wanted: NamedNumber): boolean {
  return wanted.kinds.some((one) => kind === one && anchorOf(one, wanted.number).test(anchor));
}
