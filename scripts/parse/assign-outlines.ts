/**
 * Tells which plan each outline belongs to. As many outlines as plans: in order. Otherwise an outline goes to the
 * plan, not before the one of the outline above it, whose body shares most headings with it.
 */
import { foldText } from '../../src/model/fold.ts';
import { spansOf, type TreeNode, walk } from '../../src/model/tree.ts';
import type { DraftNode } from './node.ts';

/** How many plans in a row can be without an outline. */
const REACH = 100;

/** Sets `plan` on each outline. */
export function assignOutlines(outlines: readonly DraftNode[], plans: readonly DraftNode[], count: number): void {
  const filled = outlines.filter((outline) => headingsOf(outline).size > 0);
  if (filled.length === count) {
    filled.forEach((outline, i) => {
      outline.plan = i + 1;
    });
    return;
  }
  const bodies = new Map(plans.map((plan) => [plan.plan as number, headingsOf(plan)]));
  let from = 1;
  for (const outline of filled) {
    const plan = bestPlan(headingsOf(outline), bodies, from, count);
    outline.plan = plan;
    from = Math.min(plan + 1, Math.max(count, 1));
  }
}

/** The plan from `from` on that shares most headings; `from` itself where none shares any. */
function bestPlan(
  headings: ReadonlySet<string>,
  bodies: ReadonlyMap<number, ReadonlySet<string>>,
  from: number,
  count: number,
): number {
  let best = from;
  let most = 0;
  for (let plan = from; plan <= Math.min(count, from + REACH); plan++) {
    let shared = 0;
    for (const heading of bodies.get(plan) ?? []) if (headings.has(heading)) shared += 1;
    if (shared > most) {
      best = plan;
      most = shared;
    }
  }
  return best;
}

function headingsOf(node: TreeNode): Set<string> {
  const headings = new Set<string>();
  for (const child of walk(node)) {
    if (child.mark !== null) headings.add(foldText(spansOf(child, 'heading')));
  }
  return headings;
}
