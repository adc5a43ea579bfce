import type { Entry, Plan } from '../model/plan/compilation.ts';
import { depthOf } from '../model/plan/mark.ts';

/** A row of a plan's 目录 on the page. */
export interface OutlineRow {
  readonly entry: Entry;
  readonly children: OutlineRow[];
}

/**
 * The tree that the page shows as the plan's 目录: the printed outline's entries in their order and nesting, and,
 * behind its neighbour, each entry that the outline lacks. A plan without an outline shows its body's entries.
 * An entry may stand in another one in the outline than in the body, so its level tells, and not its parent.
 */
export function outlineTree(plan: Plan): OutlineRow[] {
  const roots: OutlineRow[] = [];
  const path: OutlineRow[] = [];
  for (const entry of inPrintedOrder(plan.entries)) {
    const row = { entry, children: [] };
    while (path.length > 0 && depthOf(path.at(-1)?.entry.kind ?? 'part') >= depthOf(entry.kind)) path.pop();
    (path.at(-1)?.children ?? roots).push(row);
    path.push(row);
  }
  return roots;
}

/** Entries keep the outline's order, where it has them; others stay behind the entry they follow in the body. */
function inPrintedOrder(entries: readonly Entry[]): Entry[] {
  let last = 0;
  return entries
    .map((entry, i) => {
      last = entry.outlinePlace?.line ?? last;
      return { entry, line: last, i };
    })
    .sort((a, b) => a.line - b.line || a.i - b.i)
    .map(({ entry }) => entry);
}
