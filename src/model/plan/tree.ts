/**
 * The one tree of a compilation: each line of the source stands in exactly one node, cut into spans, so that
 * reading the nodes in order (own lines first, then children) gives the source back.
 */
import type { Mark } from './mark.ts';
import { countCodePoints, type Place } from './place.ts';
import type { Source, SourceLine } from './source.ts';

/** What a piece of a line is. Everything but `space` carries meaning. */
export type SpanRole = 'space' | 'mark' | 'heading' | 'stop' | 'text' | 'leader' | 'page';

export interface Span {
  readonly role: SpanRole;
  readonly text: string;
}

export interface TreeLine {
  readonly number: number;
  readonly spans: readonly Span[];
  readonly ending: SourceLine['ending'];
}

export type NodeKind =
  /** Groups without lines of their own. */
  | 'compilation'
  | 'outline'
  | 'contents'
  | 'plan'
  /** Lines in front of the plans. */
  | 'torn-contents'
  | 'outline-title'
  | 'outline-entry'
  | 'front-matter'
  | 'compilation-title'
  | 'contents-heading'
  | 'contents-entry'
  /** Lines of a plan. */
  | 'plan-title'
  | 'document-number'
  | 'issuer'
  | 'date'
  | 'part'
  | 'section'
  | 'item'
  | 'subitem'
  | 'point'
  | 'paragraph'
  | 'annex'
  | 'signoff'
  | 'blank';

export interface TreeNode {
  readonly kind: NodeKind;
  readonly mark: Mark | null;
  readonly lines: readonly TreeLine[];
  readonly children: readonly TreeNode[];
  /** For `outline` and `plan`: the ordinal of the plan it belongs to. */
  readonly plan?: number;
}

export interface CompilationTree {
  /** The address: the seed's file name without its ending. */
  readonly name: string;
  readonly source: Source;
  readonly root: TreeNode;
}

/** The node's own spans of one role, joined; lines are joined without a gap. */
export function spansOf(node: TreeNode, role: SpanRole): string {
  let out = '';
  for (const line of node.lines) for (const span of line.spans) if (span.role === role) out += span.text;
  return out;
}

/** The line's text as the source has it, without its ending. */
export function printLine(line: TreeLine): string {
  return line.spans.map((span) => span.text).join('');
}

/** Where the node's first meaningful character stands. A group stands where its first line does. */
export function placeOf(node: TreeNode, file: string): Place {
  let first: TreeNode = node;
  while (first.lines.length === 0) {
    const child = first.children[0];
    if (child === undefined) return { file, line: 1, column: 1 };
    first = child;
  }
  const [line] = first.lines as [TreeLine];
  let column = 1;
  for (const span of line.spans) {
    if (span.role !== 'space') break;
    column += countCodePoints(span.text);
  }
  return { file, line: line.number, column };
}

/** Every node below and including `node`, in source order. */
export function* walk(node: TreeNode): Generator<TreeNode> {
  const stack: TreeNode[] = [node];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    yield top;
    for (let i = top.children.length - 1; i >= 0; i--) stack.push(top.children[i] as TreeNode);
  }
}
