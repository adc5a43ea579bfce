import type { Mark } from '../../src/model/plan/mark.ts';
import type { Picture } from '../../src/model/plan/picture.ts';
import type { Evidence, NodeKind, TreeLine, TreeNode, TreeTable } from '../../src/model/plan/tree.ts';

/** A node under construction: the tree's own shape, still growing. */
export interface DraftNode extends TreeNode {
  lines: TreeLine[];
  readonly children: DraftNode[];
  plan?: number;
  table?: TreeTable;
  picture?: Picture;
  evidence?: Evidence;
}

/** Of a node that nothing else explains. One object a kind: there are many nodes. */
const PLAIN = new Map<NodeKind, Evidence>();

function plainEvidence(kind: NodeKind): Evidence {
  const known = PLAIN.get(kind) ?? { why: kind, weight: 0 };
  PLAIN.set(kind, known);
  return known;
}

/** A node with the plainest evidence: its kind. */
export function draft(kind: NodeKind, lines: TreeLine[] = [], mark: Mark | null = null): DraftNode {
  return { kind, mark, lines, children: [], evidence: plainEvidence(kind) };
}
