/**
 * The print page: shows on paper what the reader picks, and fills in the page numbers of the 目录 by counting rows.
 * Where that cannot come true, the numbers stay away: in WebKit, which shrinks pages, and where a block is not a
 * whole number of rows high.
 */
import { PrintChoice } from './choice.ts';
import { groupBlocks } from './keep-groups.ts';
import { type PrintedBlock, paginate } from './paginate.ts';
import { nameSheets } from './running-heads.ts';

const form = document.getElementById('choice') as HTMLFormElement;
const paper = document.getElementById('paper') as HTMLElement;
const button = form.querySelector('[type="submit"]') as HTMLButtonElement;
const pagesShown = document.getElementById('printed-pages') as HTMLOutputElement;
const hint = document.getElementById('hint') as HTMLElement;
const rows = [...paper.querySelectorAll<HTMLElement>('.printed-contents li')];
const plans = [...paper.querySelectorAll<HTMLElement>('.printed-plan')].map((sheet) => ({
  sheet,
  /** As they stand in the page; on paper those that keep with the next go into groups. */
  blocks: [...sheet.children] as HTMLElement[],
}));
const front = [...paper.querySelectorAll<HTMLElement>('.printed-cover, .printed-back')];
const choice = new PrintChoice(form);
/**
 * Whether the browser prints the page numbers of the style sheet. Firefox does not: there only its own count of the
 * sheets can be meant, so none may stand in front of page 1.
 */
const numbersPages = 'CSSMarginRule' in window;
const isWebKit = navigator.vendor.startsWith('Apple');

const boxOf = (value: string): HTMLInputElement | null => form.querySelector(`input[value="${CSS.escape(value)}"]`);
const isOn = (box: HTMLInputElement | null): boolean => box !== null && (box.checked || box.indeterminate);

/** Leaves on paper what is picked; the whole has a cover, whose back is empty, as the PDF has. */
function lay(): void {
  for (const sheet of front) sheet.hidden = !(numbersPages && choice.isWhole);
  for (const { sheet, blocks } of plans) {
    const ordinal = sheet.dataset.plan as string;
    const box = boxOf(ordinal);
    sheet.hidden = !isOn(box);
    for (const block of blocks) {
      const { entry } = block.dataset;
      if (block.dataset.excerpt !== undefined) block.hidden = box?.checked ?? false;
      else if (entry !== undefined) block.hidden = !isOn(boxOf(`${ordinal}-${entry}`));
      else block.hidden = !(box?.checked ?? false) && !block.matches('.k-title, .k-matter');
    }
    groupBlocks(sheet, blocks);
  }
  for (const row of rows) {
    const target = row.dataset.for as string;
    row.hidden = !isOn(boxOf(target.replace(/^plan-/, '')));
  }
}

/** Fills in the page numbers, or takes them away. */
function number(): void {
  const rowHeight = measureRow();
  const contents = paper.querySelector<HTMLElement>('.printed-contents') as HTMLElement;
  const head = heightOf(contents.querySelector('.k-title') as HTMLElement, rowHeight);
  const shownRows = rows.filter(({ hidden }) => !hidden);
  const list = shownRows.map((row) => ({ rows: heightOf(row, rowHeight), whole: true }));
  let { last } = paginate([{ rows: head }, ...list], 1);
  const pages = new Map<string, number>();
  let isSound = !isWebKit;
  for (const { sheet, blocks } of plans) {
    if (sheet.hidden) continue;
    const shown = blocks.filter(({ hidden }) => !hidden);
    const measured = shown.map((block): PrintedBlock => {
      const height = heightOf(block, rowHeight);
      if (Math.abs(height - Math.round(height)) > 0.1) isSound = false;
      const keeps = block.parentElement?.className === 'keep';
      return { rows: Math.round(height), keeps, whole: block.classList.contains('k-picture') };
    });
    const laid = paginate(measured, last + 1);
    shown.forEach((block, i) => {
      if (block.id) pages.set(block.id, laid.pages[i] as number);
    });
    last = laid.last;
  }
  for (const row of rows) {
    const page = pages.get(row.dataset.for as string);
    (row.querySelector('.row-page') as HTMLElement).textContent = isSound && page !== undefined ? `${page}` : '';
  }
  hint.hidden = isSound;
  button.disabled = shownRows.length === 0;
  pagesShown.textContent =
    shownRows.length === 0 ? '尚未选择' : isSound ? `共${last + front.filter(({ hidden }) => !hidden).length}页` : '';
}

/** A row's height in pixels, finely: a page's 22 rows are 225 mm. */
function measureRow(): number {
  return Number.parseFloat(getComputedStyle(paper).lineHeight);
}

const heightOf = (block: HTMLElement, row: number): number => block.getBoundingClientRect().height / row;

function keepInAddress(): void {
  const url = new URL(location.href);
  url.search = choice.isWhole ? '' : `?pick=${choice.names().join(',')}`;
  history.replaceState(null, '', url);
}

function refresh(): void {
  lay();
  number();
}

const picked = new URLSearchParams(location.search).get('pick');
if (picked !== null) choice.pick(new Set(picked.split(',')));
form.addEventListener('change', (event) => {
  choice.follow(event.target as HTMLInputElement);
  refresh();
  keepInAddress();
});
form.addEventListener('click', (event) => {
  const { preset } = (event.target as HTMLElement).dataset;
  if (preset === undefined) return;
  const all = [...form.querySelectorAll<HTMLInputElement>('fieldset > legend input')].map(({ value }) => value);
  choice.pick(new Set(preset === 'all' ? all : []));
  refresh();
  keepInAddress();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  print();
});
addEventListener('beforeprint', number);
nameSheets(plans.map(({ sheet }) => sheet));
refresh();
