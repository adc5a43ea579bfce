/**
 * Marks on a plan's page what its reader came to look for, and offers to go through the marks and to clear them. The
 * phrase comes with the address (`?q=`) and is kept in the history entry, so that the address is the permalink again.
 */

import { adoptSearchStyles } from './adopt-styles.ts';
import { findMarks, type Range } from './excerpt.ts';
import { h } from './h.ts';
import { parseQuery } from './query.ts';

export function markPage(): void {
  const url = new URL(location.href);
  const query = url.searchParams.get('q') ?? (history.state?.q as string | undefined);
  const root = document.querySelector('main.plan article');
  if (query === undefined || root === null) return;
  url.searchParams.delete('q');
  history.replaceState({ ...history.state, q: query }, '', url);

  const phrases = parseQuery(query);
  const marks = readLines(root).flatMap((nodes) =>
    markLine(nodes, findMarks(nodes.map((node) => node.data).join(''), phrases)),
  );
  if (marks.length === 0) return;
  adoptSearchStyles();
  showBar(query, marks);
  // A hit in the preamble has no anchor of its own.
  if (url.hash === '') marks[0]?.[0]?.scrollIntoView({ block: 'center' });
}

/** A mark may need several elements: the phrase may begin in a heading and end in the text behind it. */
type Mark = readonly HTMLElement[];

/** The text nodes of the source's text, by what is printed without a break. */
function readLines(root: Element): Text[][] {
  const lines = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement?.closest('h1, h2, h3, h4, h5, h6, p, td, th, caption');
    // Notes are the site's words.
    if (!block || block.closest('[data-note]') || node.parentElement?.closest('[data-note]')) continue;
    const line = startOfLine(block);
    lines.set(line, [...(lines.get(line) ?? []), node as Text]);
  }
  return [...lines.values()];
}

/** A heading and the first paragraph behind it are one line. */
function startOfLine(block: Element): Element {
  const heading = block.parentElement?.querySelector(':scope > :is(h2, h3, h4, h5, h6)');
  const isFirst = block.parentElement?.querySelector(':scope > p:not([data-note])') === block;
  return isFirst && heading ? heading : block;
}

function markLine(nodes: readonly Text[], ranges: readonly Range[]): Mark[] {
  const marks: HTMLElement[][] = ranges.map(() => []);
  let end = nodes.reduce((sum, node) => sum + node.length, 0);
  // From behind, so that what is cut off a node stands behind what is still to be cut.
  for (const node of [...nodes].reverse()) {
    const start = end - node.length;
    for (const [i, [from, to]] of [...ranges.entries()].reverse()) {
      if (from < end && to > start) marks[i]?.unshift(wrap(node, Math.max(from - start, 0), Math.min(to, end) - start));
    }
    end = start;
  }
  return marks;
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  if (to < node.length) node.splitText(to);
  const marked = from > 0 ? node.splitText(from) : node;
  const mark = h('mark', {});
  marked.replaceWith(mark);
  mark.append(marked);
  return mark;
}

function showBar(query: string, marks: readonly Mark[]): void {
  let at = -1;
  const count = h('span', { role: 'status' }, [`“${query}”在本页 ${marks.length} 处`]);
  const go = (step: number) => (): void => {
    for (const element of marks[at] ?? []) element.removeAttribute('data-current');
    at = (at + step + marks.length) % marks.length;
    for (const element of marks[at] ?? []) element.setAttribute('data-current', '');
    marks[at]?.[0]?.scrollIntoView({ block: 'center' });
    count.textContent = `“${query}”第 ${at + 1} 处，共 ${marks.length} 处`;
  };
  const bar = h('aside', { class: 'marks', 'aria-label': '搜索标记' }, [
    count,
    button('上一处', go(-1)),
    button('下一处', go(1)),
    button('清除标记', () => {
      for (const element of marks.flat()) unwrap(element);
      bar.remove();
      history.replaceState(null, '', location.href);
    }),
  ]);
  document.body.append(bar);
}

function unwrap(mark: HTMLElement): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button' }, [label]);
  element.addEventListener('click', act);
  return element;
}
