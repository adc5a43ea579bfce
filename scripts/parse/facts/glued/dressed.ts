/**
 * Numbers between dashes, or called 第3页: those that rise over the file, together with those alone on their lines.
 *
 *     | …推动经济高质量发展。- 3 -
 *     | — 4 — 二、重点任务
 */
import { codesOf } from '../codes.ts';
import { PAGE_REACH, type Page, pageOf, RE_PAGE_LEADER } from './page.ts';

const NUMBER = '([0-9０-９]{1,4})';
const DRESSED = `[-—–－―·•]{1,2}[ \\u3000]?${NUMBER}[ \\u3000]?[-—–－―·•]{1,2}|第[ \\u3000]?${NUMBER}[ \\u3000]?页(?:[，,/ ]{0,3}共[ \\u3000]?[0-9０-９]{1,4}[ \\u3000]?页)?`;
/** A digit may only be a mark's, and apart from it. */
const MARK = '[0-9０-９]{1,3}[.．、](?![0-9０-９])';
const RE_DRESSED_HEAD = new RegExp(`^(?:${DRESSED})(?:[ \\u3000]*(?=[^\\s0-9０-９])|[ \\u3000]+(?=${MARK}))`);
const RE_DRESSED_FOOT = new RegExp(`(?<=[^\\s0-9０-９.．·•…—–-])[ \\u3000]*(?:${DRESSED})$`);
/** What such a number begins and ends with. */
const DRESSED_START = codesOf('-—–－―·•第');
const DRESSED_END = codesOf('-—–－―·•页');
const RE_DRESSED_ALONE = new RegExp(`^(?:${DRESSED})$`);
const RE_TEXT = /[。，；]/;
/** How many pages in a row prove that such numbers are pages. */
const LEAST_PAGES = 2;

/** `texts` are the lines that are not blank. */
export function findDressed(texts: readonly string[]): Page[] {
  const pages: Page[] = [];
  for (let row = 0; row < texts.length; row++) addDressed(pages, texts, row);
  const run = longestRise(pages);
  const proof = run.filter(({ isWeak }) => isWeak !== true).length;
  return proof >= LEAST_PAGES && proof * 2 > run.length ? run.filter(({ length }) => length > 0) : [];
}

function addDressed(pages: Page[], texts: readonly string[], row: number): void {
  const text = texts[row] as string;
  const canOpen = DRESSED_START.has(text.charCodeAt(0));
  const canEnd = DRESSED_END.has(text.charCodeAt(text.length - 1));
  if ((!canOpen && !canEnd) || RE_PAGE_LEADER.test(text.slice(-40))) return;
  const alone = RE_DRESSED_ALONE.exec(text);
  if (alone !== null) {
    pages.push(pageOf(row, 'head', alone, 0));
    return;
  }
  const head = canOpen ? RE_DRESSED_HEAD.exec(text.slice(0, PAGE_REACH * 2)) : null;
  const foot = canEnd ? RE_DRESSED_FOOT.exec(text.slice(-PAGE_REACH)) : null;
  if (head !== null) pages.push(pageOf(row, 'head', head, head[0].length));
  if (foot !== null) pages.push({ ...pageOf(row, 'foot', foot, foot[0].length), isWeak: !isText(texts, row) });
}

/** A line of a 目录 has no stop inside, and neither has the next one. */
function isText(texts: readonly string[], row: number): boolean {
  return RE_TEXT.test(texts[row] as string) || RE_TEXT.test(texts[row + 1] ?? '');
}

interface Link {
  readonly page: Page;
  readonly length: number;
  readonly before: Link | undefined;
}

/** The longest run of pages whose numbers rise, each by one or, where a page bears none, by two or three. */
function longestRise(pages: readonly Page[]): Page[] {
  const best = new Map<number, Link>();
  let end: Link | undefined;
  for (const page of pages) {
    const before = [1, 2, 3]
      .map((step) => best.get(page.value - step))
      .reduce((most, link) => (link !== undefined && link.length > (most?.length ?? 0) ? link : most), undefined);
    const link: Link = { page, length: (before?.length ?? 0) + 1, before };
    if (link.length >= (best.get(page.value)?.length ?? 0)) best.set(page.value, link);
    if (link.length > (end?.length ?? 0)) end = link;
  }
  const run: Page[] = [];
  for (let link = end; link !== undefined; link = link.before) run.unshift(link.page);
  return run.length < LEAST_PAGES ? [] : run;
}
