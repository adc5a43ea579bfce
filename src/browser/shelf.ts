/**
 * The first page's choices, which work by style alone (src/site/shelf-style.ts): here they are counted, kept in the
 * address, and made in browsers whose styles cannot.
 */
const form = document.getElementById('choices') as HTMLFormElement;
const count = document.getElementById('count') as HTMLElement;
const selects = [...form.querySelectorAll('select')];
const rows = [...document.querySelectorAll<HTMLElement>('.shelf > li')];
const years = [...document.querySelectorAll<HTMLDetailsElement>('details.year')];
const whole = count.textContent;
const atFirst = years.map((year) => ({ open: year.open, said: countOf(year)?.textContent ?? '' }));

function show(): void {
  const marks = selects.flatMap(({ selectedOptions }) => selectedOptions[0]?.className || []);
  for (const row of rows) row.hidden = marks.some((mark) => !row.classList.contains(mark));
  for (const [i, year] of years.entries()) showYear(year, marks.length > 0, atFirst[i]);
  const left = rows.filter(({ hidden }) => !hidden).length;
  count.textContent =
    marks.length === 0 ? whole : left === 0 ? '没有这样的汇编' : `${left} 个汇编（共 ${rows.length} 个）`;
}

/** Open where something in it was chosen; else as it was at first. */
function showYear(
  year: HTMLDetailsElement,
  isChosen: boolean,
  first: { open: boolean; said: string } | undefined,
): void {
  const held = year.querySelectorAll('.shelf > li:not([hidden])').length;
  const said = countOf(year);
  year.hidden = held === 0;
  year.open = isChosen || first?.open === true;
  if (said !== null) said.textContent = isChosen ? `${held} 个汇编` : (first?.said ?? '');
}

function countOf(year: HTMLDetailsElement): Element | null {
  return year.querySelector(':scope > summary small');
}

function keepInAddress(): void {
  const params = new URLSearchParams();
  for (const { name, value } of selects) if (value !== '') params.set(name, value);
  const url = new URL(location.href);
  url.search = params.toString();
  history.replaceState(history.state, '', url);
}

const params = new URLSearchParams(location.search);
for (const select of selects) {
  const value = params.get(select.name);
  if ([...select.options].some((option) => option.value === value)) select.value = value as string;
}
show();
form.addEventListener('change', () => {
  show();
  keepInAddress();
});
form.addEventListener('reset', () =>
  // Only then have the choices gone back.
  setTimeout(() => {
    show();
    keepInAddress();
  }),
);
form.addEventListener('submit', (event) => event.preventDefault());

// A module, so that it can be loaded.
export {};
