/** What can be asked of a tree and its nodes. */
import { countCodePoints, type Place } from '../../src/model/plan/place.ts';
import type { SpanRole, TreeLine, TreeNode } from '../../src/model/plan/tree.ts';

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
