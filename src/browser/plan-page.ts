/** What a plan's page does beyond plain HTML: the 目录 follows the scroll, and a mark copies its address. */

const toc = document.getElementById('toc');
const links = new Map(
  [...(toc?.querySelectorAll('a[href^="#"]') ?? [])].map((link) => [link.getAttribute('href')?.slice(1), link]),
);
let current: Element | undefined;

/** Marks the entry that stands highest on the screen, and keeps it in sight within the 目录. */
function follow(anchor: string): void {
  const link = links.get(anchor);
  if (link === undefined || link === current) return;
  current?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'location');
  current = link;
  if (toc === null || toc.scrollHeight <= toc.clientHeight) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = toc.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) toc.scrollTop += top - frame.top - frame.height / 3;
}

/** Pixels from the top of the screen: below the bar, where an address lands. */
const READING_LINE = 80;
const headings = [...document.querySelectorAll('.text section[id] > :first-child')];
const seen = new IntersectionObserver(
  () => {
    // The last heading that has reached the top of the text is the one being read.
    const read = headings.filter((heading) => heading.getBoundingClientRect().top < READING_LINE).pop();
    if (read?.parentElement) follow(read.parentElement.id);
  },
  { rootMargin: `-${READING_LINE}px 0px 0px 0px`, threshold: [0, 1] },
);
for (const heading of headings) seen.observe(heading);

document.querySelector('.text')?.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('section[id] > :first-child > a');
  if (link === null || (event as MouseEvent).metaKey || (event as MouseEvent).ctrlKey) return;
  const status = document.getElementById('status');
  if (status === null) return;
  try {
    await navigator.clipboard.writeText(link.href);
    status.textContent = '已复制本条地址';
  } catch {
    status.textContent = '地址在地址栏里，可从那里复制';
  }
  setTimeout(() => {
    status.textContent = '';
  }, 2000);
});
