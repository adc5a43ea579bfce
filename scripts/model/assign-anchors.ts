/**
 * Gives each numbered entry its anchor, from printed numbering alone:
 *
 *     part-2   part-2-section-1   section-1   item-27   item-5-subitem-1   item-5-subitem-1-point-2
 *     part-2-section-1-item-3     where item numbers start again in each part or section
 *     item-3-b                    where a number is used twice in the same place
 */
import { type Anchor, type AnchorStep, printAnchor } from '../../src/model/address/anchor.ts';
import type { Mark } from '../../src/model/plan/mark.ts';
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
  const visit = (node: TreeNode, above: Anchor | null, parent: string | null): void => {
    for (const child of node.children) {
      if (child.mark === null) continue;
      const own = distinguish(pathOf(child.mark, above, itemsStartAgain), stepOf(child.mark), used);
      const anchor = printAnchor(own);
      out.push({ node: child, anchor, parent });
      visit(child, own, anchor);
    }
  };
  visit(root, null, null);
  return out;
}

const stepOf = ({ kind, ordinal }: Mark): AnchorStep => ({ kind, numbers: [ordinal], twin: 1 });

/** The steps in front of an entry's own: none where its number runs through what it stands in. */
function pathOf({ kind }: Mark, above: Anchor | null, itemsStartAgain: boolean): readonly AnchorStep[] {
  return above === null || (kind === 'item' && !itemsStartAgain) ? [] : above;
}

/** The first use of an anchor keeps it; the next ones get -b, -c … z, aa. */
function distinguish(path: readonly AnchorStep[], step: AnchorStep, used: Map<string, number>): Anchor {
  const key = printAnchor([...path, step]);
  const twin = (used.get(key) ?? 0) + 1;
  used.set(key, twin);
  return [...path, { ...step, twin }];
}
