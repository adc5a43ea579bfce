/**
 * Tells whether a plan's item numbers start again in each part or section, so that its items must carry their path.
 *
 *     一、 1. 2. 3.  二、 4. 5.     one row: item-4
 *     一、 1. 2. 3.  二、 1. 2.     again in each part: part-2-item-1
 *
 * They do where more than half of the containers that hold items, not counting the first, begin with 1: one number
 * printed twice by mistake must not change every address.
 */
import type { TreeNode } from '../../src/model/plan/tree.ts';

export function itemsStartAgain(rows: readonly ItemRow[]): boolean {
  const later = rows.slice(1);
  return later.filter((row) => row.first === 1).length * 2 > later.length;
}

/** The items of one container. */
export interface ItemRow {
  /** The ordinal of the first of them. */
  readonly first: number;
}

/** The rows of items below `root`, in order. */
export function itemRows(root: TreeNode): ItemRow[] {
  const rows: ItemRow[] = [];
  const visit = (node: TreeNode): void => {
    const first = node.children.find((child) => child.mark?.kind === 'item');
    if (first?.mark) rows.push({ first: first.mark.ordinal });
    for (const child of node.children) if (child.mark !== null && child.mark.kind !== 'item') visit(child);
  };
  visit(root);
  return rows;
}
