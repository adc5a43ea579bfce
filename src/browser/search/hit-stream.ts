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

/** Comes to its end with the first hits shown; fails where their texts cannot be had. */
export const showHits = (view: View): Promise<void> => new HitStream(view).step();

class HitStream {
  private readonly view: View;
  /** What has been found so far, sorted. */
  private found: Result;
  /** Of it, what is not shown yet. */
  private left: readonly HitGroup[];
  /** The list of the plan that was shown last. */
  private open: { plan: number; list: HTMLElement } | undefined;
  private more: HTMLElement | undefined;

  constructor(view: View) {
    this.view = view;
    this.found = view.sort(view.result);
    this.left = this.found.groups;
  }

  async step(): Promise<void> {
    const { results, search, isWanted } = this.view;
    await this.lookOn();
    const [now, later] = takeStep(this.left);
    const places = await readPlaces(search, now);
    if (!isWanted()) return;
    this.left = later;
    const sections = now.flatMap((group, i) => this.show(group, places[i] ?? []));
    const before = this.more;
    this.more = this.left.length === 0 && this.found.rest === undefined ? undefined : this.offerMore();
    const added = [...sections, ...(this.more === undefined ? [] : [this.more])];
    if (before === undefined) results.replaceChildren(...added);
    else before.replaceWith(...added);
  }

  /** Where all that was found is shown, and there is more to look at, looks at it. */
  private async lookOn(): Promise<void> {
    if (this.left.length > 0 || this.found.rest === undefined) return;
    const next = await this.found.rest.lookOn();
    if (!this.view.isWanted()) return;
    const known = this.found.groups.length;
    this.found = this.view.sort(next);
    this.left = this.found.groups.slice(known);
  }

  /** A section of its own, or more of the section shown last. */
  private show(group: HitGroup, places: readonly SearchPlace[]): HTMLElement[] {
    const { search, result } = this.view;
    const plan = search.catalogue.plans[group.plan];
    if (plan === undefined) return [];
    if (this.open?.plan === group.plan) {
      this.open.list.append(...renderHits(plan, group, places, result).children);
      return [];
    }
    const count = this.found.groups.find((other) => other.plan === group.plan)?.places.length ?? 0;
    const section = renderGroup(plan, group, places, result, count);
    this.open = { plan: group.plan, list: section.querySelector('ul') as HTMLElement };
    return [section];
  }

  private offerMore(): HTMLElement {
    const { left, found } = this;
    const hits = left.reduce((sum, { places }) => sum + places.length, 0);
    const label = hits > 0 || found.rest === undefined ? `显示其余 ${hits} 处` : `继续查其余 ${found.rest.plans} 篇`;
    const { element, goOn } = renderMore(label, this.view.results, () => this.step());
    // Plans that may hold nothing are looked at only where the reader asks for it.
    if (left.length === 0) return element;
    if (found.groups.length <= FEW_PLANS) whenIdle(goOn);
    else whenNear(element, goOn);
    return element;
  }
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
