/**
 * Gives each numbered entry its anchor, from printed numbering alone:
 *
 *     part-2   part-2-section-1   section-1   item-27   item-5-subitem-1   item-5-subitem-1-point-2
 *     chapter-3-section-1   article-7   article-7-1   article-3-item-1   item-1-1
 *     part-2-section-1-item-3     where item numbers start again in each part or section, or in a box there
 *     annex-1-item-3              all in an annex
 *     item-3-b                    where a number is used twice in the same place
 */
import { type Anchor, type AnchorStep, printAnchor } from '../../src/model/address/anchor.ts';
import type { Mark } from '../../src/model/plan/mark.ts';
import type { TreeNode } from '../../src/model/plan/tree.ts';
import { findRowsWithPath, type ItemScope } from './item-scope.ts';

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
  const visit = (node: TreeNode, above: Anchor | null, parent: string | null, scope: Scope): void => {
    for (const child of node.children) {
      if (child.mark === null) continue;
      const own = distinguish(pathOf(child.mark, node, above, scope), stepOf(child.mark), used);
      const anchor = printAnchor(own);
      out.push({ node: child, anchor, parent });
      visit(child, own, anchor, child.mark.kind === 'annex' ? scopeOf(child, false, own) : scope);
    }
  };
  visit(root, null, null, scopeOf(root, itemsStartAgain, []));
  return out;
}

/** What holds in a plan, or in one of its annexes. */
interface Scope {
  /** The annex, or nothing. */
  readonly base: readonly AnchorStep[];
  readonly items: ItemScope;
}

function scopeOf(root: TreeNode, startsAgain: boolean, base: readonly AnchorStep[]): Scope {
  return { base, items: findRowsWithPath(root, startsAgain) };
}

const stepOf = ({ kind, ordinal, branch }: Mark): AnchorStep => ({
  kind,
  numbers: [ordinal, ...(branch ?? [])],
  twin: 1,
});

/** The steps in front of an entry's own: none but the annex where its number runs through what it stands in. */
function pathOf(mark: Mark, holder: TreeNode, above: Anchor | null, { base, items }: Scope): readonly AnchorStep[] {
  if (above === null) return [];
  const isThrough = mark.kind === 'article' || (mark.kind === 'item' && !items.hasPath(mark, holder));
  return isThrough ? base : above;
}

/** The first use of an anchor keeps it; the next ones get -b, -c … z, aa. */
function distinguish(path: readonly AnchorStep[], step: AnchorStep, used: Map<string, number>): Anchor {
  const key = printAnchor([...path, step]);
  const twin = (used.get(key) ?? 0) + 1;
  used.set(key, twin);
  return [...path, { ...step, twin }];
}
