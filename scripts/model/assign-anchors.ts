/**
 * Gives each numbered entry its anchor, from printed numbering alone:
 *
 *     part-2   part-2-section-1   section-1   item-27   item-5-subitem-1   item-5-subitem-1-point-2
 *     chapter-3-section-1   article-7   article-7-1   article-3-item-1   item-1-1
 *     part-2-section-1-item-3     where item numbers start again in each part or section, or in a box there
 *     annex-1-item-3              all in an annex
 *     item-3-b                    where a number is used twice in the same place
 */
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
  const visit = (node: TreeNode, parent: string | null, scope: Scope): void => {
    for (const child of node.children) {
      if (child.mark === null) continue;
      const anchor = distinguish(baseAnchor(child.mark, node, parent, scope), used);
      out.push({ node: child, anchor, parent });
      visit(child, anchor, child.mark.kind === 'annex' ? scopeOf(child, false, `${anchor}-`) : scope);
    }
  };
  visit(root, null, scopeOf(root, itemsStartAgain, ''));
  return out;
}

/** What holds in a plan or in one of its annexes. */
interface Scope {
  /** `annex-1-`, or nothing. */
  readonly prefix: string;
  readonly items: ItemScope;
}

function scopeOf(root: TreeNode, startsAgain: boolean, prefix: string): Scope {
  return { prefix, items: findRowsWithPath(root, startsAgain) };
}

function baseAnchor(mark: Mark, holder: TreeNode, parent: string | null, { prefix, items }: Scope): string {
  const own = [mark.kind, mark.ordinal, ...(mark.branch ?? [])].join('-');
  if (parent === null) return own;
  const isThrough = mark.kind === 'article' || (mark.kind === 'item' && !items.hasPath(mark, holder));
  return isThrough ? `${prefix}${own}` : `${parent}-${own}`;
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
