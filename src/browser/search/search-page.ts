/**
 * The page `/search/`: all results of a query, with filters. The query and the filters stand in the address, so that
 * it can be sent on, and each query that was looked at is a step of the browser's back button.
 */

import type { LoadCatalogue } from '../load-catalogue.ts';
import { adoptSearchStyles } from './adopt-styles.ts';
import { comeBack } from './come-back.ts';
import { fillFilters, readFilters } from './filters.ts';
import { h } from './h.ts';
import { showHits } from './hit-stream.ts';
import { findJumps } from './jump.ts';
import { filterHits } from './rank.ts';
import type { Result, SiteSearch } from './search-result.ts';
import { openSearch } from './site-search.ts';
import { onQuery } from './typing.ts';
import { LOADING_FAILED, renderJumps, renderOffers, renderSimplifier, sayCount, sayNothing } from './wording.ts';

const FILTERS = ['compilation', 'plan', 'kind'] as const;
/** How long a query has to stand to become a step of its own. */
const SETTLED = 1500;

export function showSearchPage(loadCatalogue: LoadCatalogue): void {
  const form = document.getElementById('search-form') as HTMLFormElement;
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const status = document.getElementById('search-status') as HTMLElement;
  const results = document.getElementById('results') as HTMLElement;
  const ownTitle = document.title;
  const above = h('div', {});
  results.before(above);
  adoptSearchStyles();
  readAddress(form, input);
  if (input.value === '') input.focus();
  comeBack(results);

  let asked = 0;
  const run = async (): Promise<void> => {
    const mine = ++asked;
    document.title = input.value.trim() === '' ? ownTitle : `${input.value.trim()} · ${ownTitle}`;
    try {
      const search = await openSearch(loadCatalogue);
      const result = await search.search(input.value, chosenCompilation(form));
      if (mine !== asked) return;
      const sort = sortHits(form, status, search);
      const { groups } = sort(result);
      if (result.phrases.length === 0) return clear();
      const jumps = renderJumps(await findJumps(search, input.value));
      if (mine !== asked) return;
      above.replaceChildren(...jumps);
      if (groups.length > 0 || result.rest !== undefined)
        return await showHits(results, search, result, sort, () => mine === asked);
      const isFiltered = result.groups.length > 0;
      const offers = isFiltered || jumps.length > 0 ? [] : await search.offer(result.phrases);
      if (mine !== asked) return;
      status.textContent = isFiltered ? '所选范围内没有' : sayNothing(result.phrases);
      results.replaceChildren(...renderOffers(offers), ...(isFiltered ? [] : renderSimplifier(result.query)));
    } catch {
      if (mine !== asked) return;
      clear();
      status.textContent = LOADING_FAILED;
    }
  };
  const clear = (): void => {
    status.textContent = '';
    above.replaceChildren();
    results.replaceChildren();
  };

  const remember = createHistory(form);
  onQuery(input, () => {
    remember('typing');
    run();
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    remember('settled');
    run();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember('settled');
    results.querySelector('a')?.focus();
  });
  addEventListener('popstate', () => {
    readAddress(form, input);
    run();
  });
}

/** Fills the filters and tells the count as hits are found, and gives what the filters let through. */
function sortHits(form: HTMLFormElement, status: HTMLElement, { catalogue }: SiteSearch): (result: Result) => Result {
  return (result) => {
    fillFilters(form, catalogue, result.groups);
    const sorted = { ...result, groups: filterHits(result.groups, catalogue, readFilters(form, catalogue)) };
    status.textContent = sayCount(sorted);
    return sorted;
  };
}

/** A plan's address begins with its compilation's. */
function chosenCompilation({ dataset }: HTMLFormElement): string | undefined {
  return dataset.compilation || dataset.plan?.split('/')[0] || undefined;
}

function readAddress(form: HTMLFormElement, input: HTMLInputElement): void {
  const params = new URLSearchParams(location.search);
  input.value = params.get('q') ?? '';
  // The selects get their options with the results; until then they hold what the address says.
  for (const name of FILTERS) form.dataset[name] = params.get(name) ?? '';
  for (const select of form.querySelectorAll('select')) select.value = form.dataset[select.name] ?? '';
}

/** Writes the form into the address: a new step where the last one has settled, else in its place. */
function createHistory(form: HTMLFormElement): (how: 'typing' | 'settled') => void {
  let isSettled = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (how) => {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== '') params.set(name, String(value).trim());
    for (const name of FILTERS)
      if (!form.elements.namedItem(name) && form.dataset[name]) params.set(name, form.dataset[name]);
    const address = params.size === 0 ? location.pathname : `?${params}`;
    if (address !== (location.search || location.pathname)) {
      if (isSettled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    clearTimeout(timer);
    isSettled = how === 'settled';
    if (!isSettled) timer = setTimeout(() => (isSettled = true), SETTLED);
  };
}
