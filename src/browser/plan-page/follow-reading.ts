/**
 * Tells the reader where they are: once the title is out of sight the bar names the entry being read, the 目录 marks it,
 * and a line shows how far the page has been read. Where the reader was the last time is offered in the bar until they
 * go on from the title by themselves.
 */

/** Pixels below what covers the text, where an address lands. */
const LANDING = 24;
const key = `read ${location.pathname}`;

/** Follows from now on. `toc` is the page's 目录, where it has one; without a bar or a title nothing is told. */
export function followReading(toc: HTMLElement | null): void {
  const title = document.querySelector('h1');
  const bar = document.querySelector<HTMLElement>('.here');
  if (title === null || bar === null) return;
  const root = document.documentElement;
  const headings = [...document.querySelectorAll<HTMLElement>('.text section[id] > :first-child')];
  const show = createLink(bar);
  const mark = createMark(toc);
  let offer = location.hash === '' ? recall() : undefined;

  onScroll(() => {
    const covered = Number.parseFloat(getComputedStyle(root).scrollPaddingTop) + LANDING;
    const read = headings[countAbove(headings, covered) - 1]?.parentElement;
    const hasLeft = title.getBoundingClientRect().bottom < 0;
    if (hasLeft) offer = undefined;
    if (hasLeft) show(read, '');
    else show(offer, '上次读到 ');
    bar.hidden = !hasLeft && offer === undefined;
    const { scrollHeight, clientHeight, scrollTop } = root;
    root.style.setProperty('--read', `${scrollTop / (scrollHeight - clientHeight || 1)}`);
    if (hasLeft) mark(read);
  });
}

type Section = Element | null | undefined;

/** Shows in the bar a link to the section, or none. */
function createLink(bar: HTMLElement): (section: Section, before: string) => void {
  const link = document.createElement('a');
  return (section, before) => {
    link.remove();
    if (!section) return;
    link.href = `#${section.id}`;
    link.textContent = before + nameOf(section);
    bar.append(link);
  };
}

/** Marks in the 目录 the section that is being read, and keeps it in mind. */
function createMark(toc: HTMLElement | null): (section: Section) => void {
  let current: Element | undefined;
  let row: Element | null | undefined;
  return (section) => {
    if (!section || section === current) return;
    current = section;
    remember(section.id);
    row?.removeAttribute('aria-current');
    row = toc?.querySelector(`a[href="#${section.id}"]`);
    row?.setAttribute('aria-current', 'location');
    if (toc !== null && row) keepInSight(row, toc);
  };
}

/** Now, and once a frame while the page is scrolled. */
function onScroll(act: () => void): void {
  let isAsked = false;
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
  addEventListener('scroll', ask, { passive: true });
  act();
}

/** How many of the headings, which stand one below the other, begin above a line of the screen. */
function countAbove(headings: readonly Element[], line: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle] as Element).getBoundingClientRect().top < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keepInSight(row: Element, toc: HTMLElement): void {
  const { top, bottom } = row.getBoundingClientRect();
  const frame = toc.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) toc.scrollTop += top - frame.top - frame.height / 3;
}

const nameOf = (section: Element): string => (section.firstElementChild?.textContent ?? '').trim().replace(/。$/, '');

/** The entry at which the reader left the page the last time; a browser may keep nothing. */
function recall(): Element | undefined {
  try {
    return document.getElementById(localStorage.getItem(key) ?? '') ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(anchor: string): void {
  try {
    localStorage.setItem(key, anchor);
  } catch {
    // Nothing is offered the next time.
  }
}
