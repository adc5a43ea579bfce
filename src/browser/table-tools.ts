/** Gives each table that asks for it (`data-tools`) a box that filters its rows and headings that sort them. */

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-tools]')) addTools(table);

function addTools(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  if (body === undefined) return;
  const rows = [...body.rows];
  const box = document.createElement('input');
  box.type = 'search';
  box.className = 'filter';
  box.placeholder = table.dataset.tools ?? '';
  box.setAttribute('aria-label', box.placeholder);
  box.addEventListener('input', () => {
    const wanted = box.value.normalize('NFKC').trim();
    for (const row of rows) row.hidden = !(row.textContent ?? '').normalize('NFKC').includes(wanted);
  });
  table.parentElement?.before(box);
  for (const [column, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) addSorter(head, column, body, rows);
}

function addSorter(head: HTMLTableCellElement, column: number, body: HTMLElement, rows: HTMLTableRowElement[]): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent?.trim() ?? '';
  head.replaceChildren(button);
  button.addEventListener('click', () => {
    const state = head.getAttribute('aria-sort');
    const next = state === 'ascending' ? 'descending' : state === 'descending' ? undefined : 'ascending';
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
    if (next !== undefined) head.setAttribute('aria-sort', next);
    const sign = next === 'descending' ? -1 : 1;
    // The third press brings back the order of the source.
    body.append(...(next === undefined ? rows : [...rows].sort((a, b) => sign * compareCells(a, b, column))));
  });
}

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

function compareCells(a: HTMLTableRowElement, b: HTMLTableRowElement, column: number): number {
  const [x, y] = [a, b].map((row) => row.cells[column]);
  if (x?.dataset.value !== undefined && y?.dataset.value !== undefined)
    return Number(x.dataset.value) - Number(y.dataset.value);
  return collator.compare(x?.textContent?.trim() ?? '', y?.textContent?.trim() ?? '');
}
