/** The query and the filters in the page's address, and the steps of the browser's back button. */

const FILTERS = ['compilation', 'plan', 'kind'] as const;
/** How long a query has to stand to become a step of its own, in milliseconds. */
const SETTLED = 1500;

/** Puts what the address says into the form. */
export function readQueryAddress(form: HTMLFormElement, input: HTMLInputElement): void {
  const params = new URLSearchParams(location.search);
  input.value = params.get('q') ?? '';
  // The selects get their options with the results; until then they hold what the address says.
  for (const name of FILTERS) form.dataset[name] = params.get(name) ?? '';
  for (const select of form.querySelectorAll('select')) select.value = form.dataset[select.name] ?? '';
}

/** Writes the form into the address: a new step where the last one has settled, else in its place. */
export function createHistory(form: HTMLFormElement): (how: 'typing' | 'settled') => void {
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
