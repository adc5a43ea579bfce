/**
 * The results below the header's search box, as one types. Loaded when the box is first focused. Without it the box
 * is a plain form that leads to /search/.
 */

import { typeset } from '../../model/text/typeset.ts';
import type { LoadCatalogue } from '../load-catalogue.ts';
import { adoptSearchStyles } from './adopt-styles.ts';
import { h } from './h.ts';
import { findJumps } from './jump.ts';
import type { HitGroup } from './rank.ts';
import { renderHits } from './result-list.ts';
import { openPanel, type ResultPanel } from './result-panel.ts';
import type { Result, SiteSearch } from './search-result.ts';
import { openSearch } from './site-search.ts';
import { onQuery } from './typing.ts';
import {
  LOADING_FAILED,
  renderJumps,
  renderOffers,
  renderSimplifier,
  sayCount,
  sayNothing,
  searchUrl,
} from './wording.ts';

/** Hits shown, and the plans they are taken from. */
const SHOWN = { hits: 8, plans: 3 };

/** Shows, from now on, results below the box. What cannot be loaded is said there. */
export function showHeaderResults(input: HTMLInputElement, loadCatalogue: LoadCatalogue): void {
  const panel = openPanel(input);
  adoptSearchStyles();
  openSearch(loadCatalogue)
    .then((search) => (asked === '' ? warmUp(search) : undefined))
    .catch(() => {});

  let asked = '';
  onQuery(input, async (query) => {
    asked = query;
    if (query === '') return panel.close();
    const isWanted = (): boolean => asked === query;
    try {
      const search = await openSearch(loadCatalogue);
      if (await fillPanel(panel, search, await search.search(query), isWanted))
        setTimeout(() => warmUp(search).catch(() => {}));
    } catch {
      if (isWanted()) panel.show(LOADING_FAILED, []);
    }
  });
}

/** Part after part, as they come; false where nobody waits for them any more. */
async function fillPanel(
  panel: ResultPanel,
  search: SiteSearch,
  result: Result,
  isWanted: () => boolean,
): Promise<boolean> {
  const [first, ...others] = renderPanel(search, result);
  // Those that nobody waits for any more may fail unheard.
  for (const other of others) other.catch(() => {});
  const content = await first;
  if (!isWanted()) return false;
  panel.show(sayStatus(result), content ?? []);
  for (const other of others) {
    const more = await other;
    if (!isWanted()) return false;
    panel.add(more);
  }
  return true;
}

let isWarm = false;

/**
 * What runs for the first time is slow: it runs once while the reader is still typing, or has the first results. Only
 * where the texts are there already: on a large site parts of the index would have to be loaded for it.
 */
async function warmUp(search: SiteSearch): Promise<void> {
  if (isWarm || search.catalogue.rule.length > 1) return;
  isWarm = true;
  for (const query of ['的', '工作 教育', '无此词']) await Promise.all(renderPanel(search, await search.search(query)));
}

function sayStatus(result: Result): string {
  return isNothing(result) ? sayNothing(result.phrases) : sayCount(result);
}

const isNothing = ({ groups, rest }: Result): boolean => groups.length === 0 && rest === undefined;

/** The panel's parts from above, each on its own: the first plan's hits need not wait for the texts of the others. */
function renderPanel(search: SiteSearch, result: Result): Promise<HTMLElement[]>[] {
  const jumps = findJumps(search, result.query, location.pathname).then(renderJumps);
  if (isNothing(result)) return [jumps, jumps.then((found) => (found.length > 0 ? [] : renderNear(search, result)))];
  const all = h('p', { class: 'all' }, [h('a', { href: searchUrl(result.query) }, ['全部结果与筛选'])]);
  return [jumps, ...takeHits(result).map((group) => renderPlan(search, group, result)), Promise.resolve([all])];
}

async function renderNear(search: SiteSearch, { query, phrases }: Result): Promise<HTMLElement[]> {
  return [...renderOffers(await search.offer(phrases)), ...renderSimplifier(query)];
}

async function renderPlan(search: SiteSearch, group: HitGroup, result: Result): Promise<HTMLElement[]> {
  const plan = search.catalogue.plans[group.plan];
  if (plan === undefined) return [];
  const places = await search.placesOf(group.plan);
  const name = plan.within === null ? plan.label : `${plan.label} · ${plan.within}`;
  return [h('p', { class: 'of-plan' }, [typeset(name)]), renderHits(plan, group, places, result)];
}

function takeHits({ groups }: Result): Result['groups'] {
  let left = SHOWN.hits;
  return groups.slice(0, SHOWN.plans).flatMap(({ plan, places }) => {
    const taken = places.slice(0, left);
    left -= taken.length;
    return taken.length > 0 ? [{ plan, places: taken }] : [];
  });
}
