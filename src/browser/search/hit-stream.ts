/**
 * Shows hits by and by: the first ones at once, the rest when the browser has time, or, where they stand in many
 * plans whose texts would have to be loaded, as the reader comes near them.
 */

import type { SearchPlace } from '../../model/search/search-place.ts';
import { renderMore, whenIdle, whenNear } from './more-button.ts';
import type { HitGroup } from './rank.ts';
import { readPlaces, renderGroup, renderHits } from './result-list.ts';
import type { Result, SiteSearch } from './search-result.ts';

/** Of one step: hits shown, and plans loaded for them. */
const STEP = { hits: 30, plans: 3 };
/** The rest of so few plans is shown without being asked for. */
const FEW_PLANS = 5;

/** What hits are shown of, and where. */
interface View {
  readonly results: HTMLElement;
  readonly search: SiteSearch;
  readonly result: Result;
  /** The hits that are to be shown, now and when more have been found. */
  readonly sort: (result: Result) => Result;
  /** Whether this is still the query asked. */
  readonly isWanted: () => boolean;
}

/** What is shown of it so far. */
interface HitStream extends View {
  /** What has been found so far, sorted. */
  found: Result;
  /** Of it, what is not shown yet. */
  left: readonly HitGroup[];
  /** The list of the plan that was shown last. */
  open: { readonly plan: number; readonly list: HTMLElement } | undefined;
  more: HTMLElement | undefined;
}

/** Comes to its end with the first hits shown; fails where their texts cannot be had. */
export function showHits(view: View): Promise<void> {
  const found = view.sort(view.result);
  return step({ ...view, found, left: found.groups, open: undefined, more: undefined });
}

async function step(stream: HitStream): Promise<void> {
  await lookOn(stream);
  const [now, later] = takeStep(stream.left);
  const places = await readPlaces(stream.search, now);
  if (!stream.isWanted()) return;
  stream.left = later;
  const sections = now.flatMap((group, i) => show(stream, group, places[i] ?? []));
  const before = stream.more;
  stream.more = stream.left.length === 0 && stream.found.rest === undefined ? undefined : offerMore(stream);
  const added = [...sections, ...(stream.more === undefined ? [] : [stream.more])];
  if (before === undefined) stream.results.replaceChildren(...added);
  else before.replaceWith(...added);
}

/** Where all that was found is shown, and there is more to look at, looks at it. */
async function lookOn(stream: HitStream): Promise<void> {
  if (stream.left.length > 0 || stream.found.rest === undefined) return;
  const next = await stream.found.rest.lookOn();
  if (!stream.isWanted()) return;
  const known = stream.found.groups.length;
  stream.found = stream.sort(next);
  stream.left = stream.found.groups.slice(known);
}

/** A section of its own, or more of the section shown last. */
function show(stream: HitStream, group: HitGroup, places: readonly SearchPlace[]): HTMLElement[] {
  const { search, result, open, found } = stream;
  const plan = search.catalogue.plans[group.plan];
  if (plan === undefined) return [];
  if (open?.plan === group.plan) {
    open.list.append(...renderHits(plan, group, places, result).children);
    return [];
  }
  const count = found.groups.find((other) => other.plan === group.plan)?.places.length ?? 0;
  const section = renderGroup(plan, group, places, result, count);
  stream.open = { plan: group.plan, list: section.querySelector('ul') as HTMLElement };
  return [section];
}

function offerMore(stream: HitStream): HTMLElement {
  const { left, found, results } = stream;
  const hits = left.reduce((sum, { places }) => sum + places.length, 0);
  const label = hits > 0 || found.rest === undefined ? `显示其余 ${hits} 处` : `继续查其余 ${found.rest.plans} 篇`;
  const { element, goOn } = renderMore(label, results, () => step(stream));
  // Plans that may hold nothing are looked at only where the reader asks for it.
  if (left.length === 0) return element;
  if (found.groups.length <= FEW_PLANS) whenIdle(goOn);
  else whenNear(element, goOn);
  return element;
}

/** The next hits, and those behind them. */
function takeStep(groups: readonly HitGroup[]): [HitGroup[], HitGroup[]] {
  const now: HitGroup[] = [];
  let room = STEP.hits;
  for (const { plan, places } of groups.slice(0, STEP.plans)) {
    if (room === 0) break;
    now.push({ plan, places: places.slice(0, room) });
    room -= Math.min(room, places.length);
  }
  const last = now.at(-1);
  if (last === undefined) return [[], []];
  const cut = (groups[now.length - 1] as HitGroup).places.slice(last.places.length);
  return [now, [...(cut.length > 0 ? [{ plan: last.plan, places: cut }] : []), ...groups.slice(now.length)]];
}
