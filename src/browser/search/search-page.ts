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
import { createHistory, readQueryAddress } from './query-address.ts';
import { filterHits } from './rank.ts';
import type { Result, SiteSearch } from './search-result.ts';
import { openSearch } from './site-search.ts';
import { onQuery } from './typing.ts';
import { LOADING_FAILED, renderJumps, renderOffers, renderSimplifier, sayCount, sayNothing } from './wording.ts';

/** The page's own parts. */
interface SearchPage {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  /** Where the query itself may lead, above the results. */
  readonly above: HTMLElement;
  readonly results: HTMLElement;
}

/** Shows results from now on, whenever the query, a filter or the address changes. */
export function showSearchPage(loadCatalogue: LoadCatalogue): void {
  const page = openPage();
  const { form, input, results } = page;
  adoptSearchStyles();
  readQueryAddress(form, input);
  if (input.value === '') input.focus();
  comeBack(results);

  const run = createRun(page, loadCatalogue);
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
    readQueryAddress(form, input);
    run();
  });
}

function openPage(): SearchPage {
  const form = document.getElementById('search-form') as HTMLFormElement;
  const results = document.getElementById('results') as HTMLElement;
  const above = h('div', {});
  results.before(above);
  return {
    form,
    input: form.elements.namedItem('q') as HTMLInputElement,
    status: document.getElementById('search-status') as HTMLElement,
    above,
    results,
  };
}

/** Searches for what stands in the form; of several runs only the last one shows something. */
function createRun(page: SearchPage, loadCatalogue: LoadCatalogue): () => Promise<void> {
  const ownTitle = document.title;
  let asked = 0;
  return async () => {
    const mine = ++asked;
    const query = page.input.value.trim();
    document.title = query === '' ? ownTitle : `${query} · ${ownTitle}`;
    try {
      await showResults(page, await openSearch(loadCatalogue), () => mine === asked);
    } catch {
      if (mine !== asked) return;
      clear(page);
      page.status.textContent = LOADING_FAILED;
    }
  };
}

async function showResults(page: SearchPage, search: SiteSearch, isWanted: () => boolean): Promise<void> {
  const { form, input, status, above, results } = page;
  const result = await search.search(input.value, chosenCompilation(form));
  if (!isWanted()) return;
  const sort = sortHits(form, status, search);
  const { groups } = sort(result);
  if (result.phrases.length === 0) return clear(page);
  const jumps = renderJumps(await findJumps(search, input.value));
  if (!isWanted()) return;
  above.replaceChildren(...jumps);
  if (groups.length > 0 || result.rest !== undefined)
    return await showHits({ results, search, result, sort, isWanted });
  const isFiltered = result.groups.length > 0;
  const offers = isFiltered || jumps.length > 0 ? [] : await search.offer(result.phrases);
  if (!isWanted()) return;
  status.textContent = isFiltered ? '所选范围内没有' : sayNothing(result.phrases);
  results.replaceChildren(...renderOffers(offers), ...(isFiltered ? [] : renderSimplifier(result.query)));
}

function clear({ status, above, results }: SearchPage): void {
  status.textContent = '';
  above.replaceChildren();
  results.replaceChildren();
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
