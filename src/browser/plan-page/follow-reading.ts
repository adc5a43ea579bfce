/**
 * Tells the reader where they are: once the title is out of sight the bar names the entry being read, the 目录 marks it,
 * and a line shows how far the page has been read. Where the reader was the last time is offered in the bar until they
 * go on from the title by themselves.
 */

/** Pixels below what covers the text, where an address lands. */
const LANDING = 24;
const key = `read ${location.pathname}`;

export function followReading(toc: HTMLElement | null): void {
  const title = document.querySelector('h1');
  const bar = document.querySelector<HTMLElement>('.here');
  if (title === null || bar === null) return;
  const headings = [...document.querySelectorAll<HTMLElement>('.text section[id] > :first-child')];
  const link = document.createElement('a');
  let offer = location.hash === '' ? recall() : undefined;
  let current: Element | undefined;
  let row: Element | null | undefined;

  const follow = (): void => {
    const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + LANDING;
    const read = headings[countAbove(headings, covered) - 1];
    const hasLeft = title.getBoundingClientRect().bottom < 0;
    if (hasLeft) offer = undefined;
    show(hasLeft ? read?.parentElement : offer);
    bar.hidden = !hasLeft && offer === undefined;
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    document.documentElement.style.setProperty('--read', `${scrollTop / (scrollHeight - clientHeight || 1)}`);
    mark(hasLeft ? read?.parentElement : undefined);
  };
  const show = (section: Element | null | undefined): void => {
    link.remove();
    if (!section) return;
    link.href = `#${section.id}`;
    link.textContent = (offer ? '上次读到 ' : '') + nameOf(section);
    bar.append(link);
  };
  const mark = (section: Element | null | undefined): void => {
    if (!section || section === current) return;
    current = section;
    remember(section.id);
    row?.removeAttribute('aria-current');
    row = toc?.querySelector(`a[href="#${section.id}"]`);
    row?.setAttribute('aria-current', 'location');
    if (toc !== null && row) keepInSight(row, toc);
  };

  let isAsked = false;
  addEventListener(
    'scroll',
    () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        follow();
      });
    },
    { passive: true },
  );
  follow();
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
