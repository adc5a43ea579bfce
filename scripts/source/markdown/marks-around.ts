/** What is printed in front of a node's children, and behind them: signs that Markdown takes for its own. */
import type { Aside } from '../../../src/model/plan/source.ts';
import { RE_NUMBER } from './left-out.ts';
import type { NoteList } from './notes.ts';
import type { Nodes } from './parse-markdown.ts';
import { readProduct } from './products.ts';

interface MarksAround {
  readonly before: string;
  readonly after: string;
  /** Told of signs that were read as markup. */
  readonly aside?: Omit<Aside, 'line'>;
}

/** `head` is the source from the node's beginning on, `source` its lines. */
export function marksAround(node: Nodes, head: string, notes: NoteList, source: readonly string[]): MarksAround {
  if (node.type === 'listItem' && RE_NUMBER.test(head))
    return { before: `${RE_NUMBER.exec(head)?.[0].trim()} `, after: '' };
  if (node.type === 'linkReference' && notes.isProse(node)) return { before: '[', after: ']' };
  const sign = node.type === 'emphasis' || node.type === 'strong' ? readProduct(node, source) : undefined;
  if (sign === undefined) return { before: '', after: '' };
  return { before: sign, after: sign, aside: { kind: 'markup', text: sign, count: 2 } };
}
