/**
 * A query that names a number leads to what bears it: `27`, `第27项`, `1 27`, `第一篇第27项`, `第三条`. The phrase itself is
 * looked for all the same.
 */

import { lastStep, readAnchor } from '../../model/address/anchor.ts';
import { type MarkOf, nameAnchor, titleWith } from '../../model/address/anchor-name.ts';
import type { SearchPlace } from '../../model/search/search-place.ts';
import { foldText } from '../../model/text/fold.ts';
import type { CataloguePlan } from './catalogue.ts';
import { bears, type NamedEntry, readNamedEntry } from './named-entry.ts';
import type { SiteSearch } from './search-result.ts';

export interface Jump {
  readonly plan: CataloguePlan;
  readonly anchor: string;
  /** Number and heading, as printed. */
  readonly title: string;
  /** How likely it is meant by the word for its kind, the likeliest being 0. */
  readonly rank: number;
}

/** More would be a list of hits. */
const MOST = 6;

/** How many plans are loaded at once, and at most for a number that names no plan: to load all would take long. */
const AT_ONCE = 12;

/**
 * Of the plan and the compilation at `here` first, then in reading order. On a vast site only in plans that were found.
 * Where nothing bears the last number, as in 第三条第二款, what stands above it is offered.
 */
export async function findJumps(search: SiteSearch, query: string, here = ''): Promise<Jump[]> {
  let named = readNamedEntry(query);
  while (named !== undefined && named.steps.length > 0) {
    const jumps = await findNamed(search, named, here);
    if (jumps.length > 0) return jumps;
    named = { ...named, steps: named.steps.slice(0, -1) };
  }
  return [];
}

async function findNamed({ catalogue, placesOf }: SiteSearch, named: NamedEntry, here: string): Promise<Jump[]> {
  const plans = [...catalogue.plans.entries()]
    .flatMap(([number, plan]) => (plan === undefined || !isMeant(plan, named) ? [] : [{ number, plan }]))
    .sort((a, b) => distanceOf(a.plan, here) - distanceOf(b.plan, here));
  const isOpen = named.plan === undefined && named.title === '';
  const jumps: Jump[] = [];
  for (let i = 0; i < plans.length && jumps.length < MOST; i += AT_ONCE) {
    const some = plans.slice(i, i + AT_ONCE);
    if (i > 0 && isOpen && typeof some[0]?.plan.places === 'string') break;
    const found = some.map(async ({ number, plan }) => jumpsInto(plan, await placesOf(number), named));
    jumps.push(...(await Promise.all(found)).flat());
  }
  const rankOf = ({ plan, rank }: Jump): number => distanceOf(plan, here) * 10 + rank;
  return jumps.sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST);
}

function isMeant(plan: CataloguePlan, { plan: ordinal, title }: NamedEntry): boolean {
  return (
    (ordinal === undefined || ordinal === ordinalOf(plan)) &&
    (title === '' || foldText(`${plan.within ?? ''}${plan.label}`).includes(title))
  );
}

/** `/education-2024/1/` */
const RE_ORDINAL = /(\d+)\/(?:index\.html)?$/;
const ordinalOf = ({ url }: CataloguePlan): number => Number(RE_ORDINAL.exec(url)?.[1]);

function distanceOf({ url }: CataloguePlan, here: string): number {
  if (here.startsWith(url)) return 0;
  return here.startsWith(url.replace(RE_ORDINAL, '')) ? 1 : 2;
}

/** What is an article and what is an item may be asked for by one word: the likelier one, where there is one. */
function jumpsInto(plan: CataloguePlan, places: readonly SearchPlace[], named: NamedEntry): Jump[] {
  const found = places.flatMap((place) => {
    const anchor = readAnchor(place.anchor);
    if (anchor === undefined || !bears(anchor, named)) return [];
    return [{ place, anchor, rank: named.steps.at(-1)?.kinds.indexOf(lastStep(anchor).kind) ?? 0 }];
  });
  const best = Math.min(...found.map(({ rank }) => rank));
  const markOf: MarkOf = (anchor) => places.find((place) => place.anchor === anchor)?.mark;
  return found
    .filter(({ rank }) => rank === best)
    .map(({ place, anchor, rank }) => {
      return { plan, anchor: place.anchor, title: nameJump(nameAnchor(anchor, markOf), place), rank };
    });
}

const nameJump = (name: string, { mark, heading, runs }: SearchPlace): string =>
  titleWith(name, (runs[0] ?? '').slice(mark.length, heading).trim());
