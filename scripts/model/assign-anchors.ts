/**
 * Gives each numbered entry its anchor, from printed numbering alone:
 *
 *     part-2   part-2-section-1   section-1   item-27   item-5-subitem-1   item-5-subitem-1-point-2
 *     part-2-section-1-item-3     where item numbers start again in each part or section
 *     item-3-b                    where a number is used twice in the same place
 */
import type { MarkKind } from '../../src/model/plan/mark.ts';
import type { TreeNode } from '../../src/model/plan/tree.ts';

export interface Anchored {
  readonly node: TreeNode;
  readonly anchor: string;
  /** The anchor of the entry it stands in, or null at the top. */
  readonly parent: string | null;
}

/** The entries below `root` (an outline or a plan) in source order, with their anchors, unique among them. */
export function assign(root: TreeNode, itemsStartAgain: boolean): Anchored[] {
  const out: Anchored[] = [];
  const used = new Map<string, number>();
  const visit = (node: TreeNode, parent: string | null): void => {
    for (const child of node.children) {
      if (child.mark === null) continue;
      const { kind, ordinal } = child.mark;
      const anchor = distinguish(baseAnchor(kind, ordinal, parent, itemsStartAgain), used);
      out.push({ node: child, anchor, parent });
      visit(child, anchor);
    }
  };
  visit(root, null);
  return out;
}

function baseAnchor(kind: MarkKind, ordinal: number, parent: string | null, itemsStartAgain: boolean): string {
  const own = `${kind}-${ordinal}`;
  if (parent === null || (kind === 'item' && !itemsStartAgain)) return own;
  return `${parent}-${own}`;
}

/** The first use of an anchor keeps it; the next ones get -b, -c … -z, -aa. */
function distinguish(anchor: string, used: Map<string, number>): string {
  const times = used.get(anchor) ?? 0;
  used.set(anchor, times + 1);
  return times === 0 ? anchor : `${anchor}-${letters(times)}`;
}

/** 0 → a, 1 → b … 25 → z, 26 → aa. */
function letters(n: number): string {
  const rest = Math.floor(n / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(97 + (n % 26));
}
