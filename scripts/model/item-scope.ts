/**
 * Tells which items of a plan must carry their path.
 *
 *     一、 1. 2. 3.  二、 4. 5.            one row: item-4
 *     一、 1. 2. 3.  二、 1. 2.            again in each part: part-2-item-1
 *     一、 1. 2.  专栏 1. 2.  二、 3. 4.    a row that starts again now and then carries its path, the main row does not
 *
 * All do where more than half of the containers that hold items, not counting the first, begin with 1: one number
 * printed twice by mistake must not change every address.
 */
import type { Mark } from '../../src/model/plan/mark.ts';
import type { TreeNode } from '../../src/model/plan/tree.ts';

export function itemsStartAgain(rows: readonly ItemRow[]): boolean {
  const later = rows.slice(1);
  return later.filter((row) => row.first === 1).length * 2 > later.length;
}

/** The items of one container. */
export interface ItemRow {
  readonly holder: TreeNode;
  /** The ordinals of the first and the last of them, and how many they are. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

export interface ItemScope {
  hasPath(mark: Mark, holder: TreeNode): boolean;
}

/** The rows of items below `root`, in order; not those of its annexes and articles, whose items are theirs. */
export function itemRows(root: TreeNode): ItemRow[] {
  const rows: ItemRow[] = [];
  const visit = (node: TreeNode): void => {
    const items = node.children.filter(({ mark }) => mark !== null && isCounted(mark));
    const first = items[0]?.mark;
    const last = items.at(-1)?.mark;
    if (first && last) rows.push({ holder: node, first: first.ordinal, last: last.ordinal, count: items.length });
    for (const child of node.children) if (child.mark !== null && !ENDS.has(child.mark.kind)) visit(child);
  };
  visit(root);
  return rows;
}

const ENDS: ReadonlySet<string> = new Set(['item', 'annex', 'article']);

/** An Arabic number alone. Others at this level belong to what they stand in. */
function isCounted({ kind, printed, branch }: Mark): boolean {
  return kind === 'item' && branch === undefined && /^[0-9０-９⒈-⒛]/.test(printed);
}

export function findRowsWithPath(root: TreeNode, all: boolean): ItemScope {
  const rows = itemRows(root);
  const again = all || (root.mark?.kind === 'annex' && itemsStartAgain(rows));
  const aside = again ? new Set<TreeNode>() : findRowsAside(rows);
  const counted = new Set(rows.map(({ holder }) => holder));
  return {
    hasPath(mark, holder) {
      if (mark.branch !== undefined) return !/^[0-9０-９]/.test(mark.printed);
      return again || !isCounted(mark) || !counted.has(holder) || aside.has(holder);
    },
  };
}

/** Rows go on from the nearest one in front whose last number is one less; the longest such chain is the main row. */
function findRowsAside(rows: readonly ItemRow[]): Set<TreeNode> {
  const chains: { rows: ItemRow[]; count: number }[] = [];
  const ends = new Map<number, { rows: ItemRow[]; count: number }[]>();
  for (const row of rows) {
    const before = row.first === 1 ? undefined : ends.get(row.first - 1)?.pop();
    const chain = before ?? { rows: [], count: 0 };
    if (before === undefined) chains.push(chain);
    chain.rows.push(row);
    chain.count += row.count;
    const at = ends.get(row.last);
    if (at === undefined) ends.set(row.last, [chain]);
    else at.push(chain);
  }
  const starting = chains.filter((chain) => chain.rows[0]?.first === 1);
  const main = starting.reduce((best, chain) => (chain.count > (best?.count ?? 0) ? chain : best), starting[0]);
  const others = starting.filter((chain) => chain !== main && chain.count > 1);
  return new Set(others.flatMap((chain) => chain.rows.map(({ holder }) => holder)));
}
