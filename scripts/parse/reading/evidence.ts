import type { Evidence } from '../../../src/model/plan/tree.ts';
import type { DraftNode } from '../node.ts';
import type { Step } from './cheapest-path.ts';

/** Tells a node why it was read so. */
export function explainNode(node: DraftNode, { why, cost, next }: Step<unknown>): DraftNode {
  const evidence: Evidence = { why, weight: cost, ...(next === undefined ? {} : { next }) };
  return Object.assign(node, { evidence });
}
