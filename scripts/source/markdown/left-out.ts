/** What a node of a Markdown file leaves out and no other node prints. */
import type { Table } from 'mdast';
import type { Aside } from '../../../src/model/plan/source.ts';
import type { NoteList } from './notes.ts';
import type { Nodes } from './parse-markdown.ts';

/** A number in front of an item of a list, as typed. */
export const RE_NUMBER = /^\s*\d{1,9}[.)]/;
/** A heading that opens with a number of any form. */
const RE_NUMBERED = /^#*[\s\u3000*_]*[第附一二三四五六七八九十壹贰叁(（0-9０-９①-⑳⑴-⒛]/;

/** `head` is the source from the node's beginning on. */
export function tellLeftOut(node: Nodes, head: string, notes: NoteList): Omit<Aside, 'line'> | undefined {
  switch (node.type) {
    case 'definition':
      return notes.isProse(node) ? undefined : { kind: 'link', text: node.url, count: 1 };
    case 'link':
      // An address that is its own text is printed.
      return head.replace(/^</, '').startsWith(node.url) ? undefined : { kind: 'link', text: node.url, count: 1 };
    case 'heading':
      return node.depth === 1 || RE_NUMBERED.test(head) ? undefined : { kind: 'heading', text: '', count: 1 };
    case 'listItem':
      return RE_NUMBER.test(head) ? undefined : { kind: 'bullet', text: '', count: 1 };
    default:
      return undefined;
  }
}

/** To GitHub, what a row has beyond the head is not there. */
export function tellWide({ children: [head, ...rows] }: Table): Omit<Aside, 'line'>[] {
  const count = rows.filter(({ children }) => children.length > (head?.children.length ?? 0)).length;
  return count > 0 ? [{ kind: 'row-widened', text: '', count }] : [];
}
