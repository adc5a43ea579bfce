/** Hits as HTML: a list of links, grouped by plan, each with an excerpt in which the phrase is marked. */

import type { SearchPlace } from '../../model/search/search-place.ts';
import { typeset } from '../../model/text/typeset.ts';
import type { CataloguePlan } from './catalogue.ts';
import { excerptOf, type MarkedText } from './excerpt.ts';
import { h } from './h.ts';
import type { HitGroup } from './rank.ts';
import type { Result, SiteSearch } from './search-result.ts';
import { KIND_NAMES } from './wording.ts';

/** Reads the places that the groups' hits stand in. */
export async function readPlaces(search: SiteSearch, groups: readonly HitGroup[]): Promise<(readonly SearchPlace[])[]> {
  return Promise.all(groups.map(({ plan }) => search.placesOf(plan)));
}

/** A plan's hits under its title. `count` is how many there are, `group` how many of them are shown. */
export function renderGroup(
  plan: CataloguePlan,
  group: HitGroup,
  places: readonly SearchPlace[],
  result: Result,
  count: number,
): HTMLElement {
  return h('section', {}, [
    h('h2', {}, [
      h('a', { href: plan.url }, [typeset(plan.label)]),
      h('small', {}, [`${plan.within === null ? '' : `${typeset(plan.within)} · `}${count} 处`]),
    ]),
    renderHits(plan, group, places, result),
  ]);
}

export function renderHits(
  plan: CataloguePlan,
  group: HitGroup,
  places: readonly SearchPlace[],
  result: Result,
): HTMLElement {
  const items = group.places.flatMap((index) => {
    const place = places[index];
    return place === undefined ? [] : [renderHit(plan, place, result)];
  });
  return h('ul', { class: 'hits' }, items);
}

function renderHit(plan: CataloguePlan, place: SearchPlace, { query, phrases }: Result): HTMLElement {
  const { mark, heading, text } = excerptOf(place, phrases);
  const isNamed = heading.length > 0 || mark.length > 0;
  const name = isNamed ? heading : [{ text: KIND_NAMES[place.kind], isMarked: false }];
  const link = h('a', { href: hitUrl(plan, place, query) }, [
    ...(mark.length === 0 ? [] : [h('span', { class: 'number' }, renderPieces(mark))]),
    ...renderPieces(name),
  ]);
  const note = place.isMissing ? [h('small', {}, ['正文缺'])] : [];
  const excerpt = text.length > 0 && place.kind !== 'title' ? [h('p', {}, renderPieces(text))] : [];
  return h('li', {}, [link, ...note, ...excerpt]);
}

/** The place's permalink. The query goes with it, so that the page can mark what was looked for. */
export function hitUrl(plan: CataloguePlan, place: SearchPlace, query: string): string {
  const url = new URL(plan.url, location.href);
  url.searchParams.set('q', query.trim());
  url.hash = place.anchor;
  return url.pathname + url.search + url.hash;
}

function renderPieces(pieces: readonly MarkedText[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? h('mark', {}, [text]) : text));
}
