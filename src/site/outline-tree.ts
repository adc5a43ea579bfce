import type { Entry, Plan } from '../model/compilation.ts';

/** A row of a plan's 目录 on the page. */
export interface OutlineRow {
  readonly entry: Entry;
  readonly children: OutlineRow[];
}

/**
 * The tree that the page shows as the plan's 目录: the printed outline's entries in their order and nesting, and,
 * behind its neighbour, each entry that the outline lacks. A plan without an outline shows its body's entries.
 */
export function outlineTree(plan: Plan): OutlineRow[] {
  const roots: OutlineRow[] = [];
  const rows = new Map<string, OutlineRow>();
  for (const entry of inPrintedOrder(plan.entries)) {
    const row = { entry, children: [] };
    rows.set(entry.anchor, row);
    (rows.get(entry.parent ?? '')?.children ?? roots).push(row);
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
