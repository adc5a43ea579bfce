/**
 * Shows hits by and by: the first ones at once, the rest when the browser has time, or, where they stand in many
 * plans whose texts would have to be loaded, as the reader comes near them.
 */

import { h } from './h.ts';
import type { HitGroup } from './rank.ts';
import { readPlaces, renderGroup, renderHits } from './result-list.ts';
import type { Result, SiteSearch } from './search-result.ts';
import { MORE_FAILED } from './wording.ts';

/** Of one step: hits shown, and plans loaded for them. */
const STEP = { hits: 30, plans: 3 };
/** The rest of so few plans is shown without being asked for. */
const FEW_PLANS = 5;

/** `sort` gives the hits that are to be shown, now and when more have been found; `isWanted` tells whether this is still the query asked. */
export async function showHits(
  results: HTMLElement,
  search: SiteSearch,
  result: Result,
  sort: (result: Result) => Result,
  isWanted: () => boolean,
): Promise<void> {
  let { groups, rest } = sort(result);
  let left = groups;
  let open: { plan: number; list: HTMLElement } | undefined;
  let more: HTMLElement | undefined;
  const lookOn = async (): Promise<void> => {
    if (left.length > 0 || rest === undefined) return;
    const next = await rest.lookOn();
    if (!isWanted()) return;
    const known = groups.length;
    ({ groups, rest } = sort(next));
    left = groups.slice(known);
  };
  const step = async (): Promise<void> => {
    await lookOn();
    const [now, later] = takeStep(left);
    const places = await readPlaces(search, now);
    if (!isWanted()) return;
    left = later;
    const sections: HTMLElement[] = [];
    for (const [i, group] of now.entries()) {
      const plan = search.catalogue.plans[group.plan];
      if (plan === undefined) continue;
      if (open?.plan === group.plan) {
        open.list.append(...renderHits(plan, group, places[i] ?? [], result).children);
        continue;
      }
      const count = groups.find((other) => other.plan === group.plan)?.places.length ?? 0;
      const section = renderGroup(plan, group, places[i] ?? [], result, count);
      sections.push(section);
      open = { plan: group.plan, list: section.querySelector('ul') as HTMLElement };
    }
    const before = more;
    more = left.length === 0 && rest === undefined ? undefined : renderMore();
    const added = [...sections, ...(more === undefined ? [] : [more])];
    if (before === undefined) results.replaceChildren(...added);
    else before.replaceWith(...added);
  };
  const renderMore = (): HTMLElement => {
    const hits = left.reduce((sum, { places }) => sum + places.length, 0);
    const label = hits > 0 || rest === undefined ? `显示其余 ${hits} 处` : `继续查其余 ${rest.plans} 篇`;
    const button = h('button', { type: 'button', class: 'more' }, [label]);
    let going: Promise<void> | undefined;
    // Once: the reader may press the button while what it stands for is on its way.
    const goOn = (): Promise<void> => {
      going ??= step().catch(() => {
        going = undefined;
        button.textContent = MORE_FAILED;
      });
      return going;
    };
    button.addEventListener('click', async () => {
      const last = results.querySelectorAll('li').length;
      await goOn();
      // The button is gone; its reader goes on with what it brought.
      results.querySelectorAll<HTMLElement>('li > a')[last]?.focus();
    });
    // Plans that may hold nothing are looked at only where the reader asks for it.
    if (left.length === 0) return button;
    if (groups.length <= FEW_PLANS) whenIdle(goOn);
    else whenNear(button, goOn);
    return button;
  };
  await step();
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

/** Safari has no idle callback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act);
}

function whenNear(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '400px' },
  );
  observer.observe(element);
}
