/** Where a plan's text lacks something: which of its entries have no body. What its 目录 lacks: see unlisted.ts. */
import type { Entry, Plan } from '../plan/compilation.ts';
import type { Gap } from './block.ts';

export interface Gaps {
  /** What is said once in front of entries without body that stand one after the other, by the first of them. */
  readonly before: ReadonlyMap<Entry, Gap>;
  /** The entries without body behind the end of the text. */
  readonly atEnd: readonly Entry[];
  /** Whether a note in front speaks of several entries of which this is one. */
  readonly isSaidInFront: (entry: Entry) => boolean;
}

/** A plan without any body says so at its head, and nowhere else. */
export function findGaps({ entries, status, truncated }: Plan): Gaps {
  const atEnd = entries.slice(entries.findLastIndex(({ inBody }) => inBody) + 1);
  if (status === 'outline-only') return { before: new Map(), atEnd, isSaidInFront: () => true };
  const isCut = (truncated?.end ?? null) !== null;
  const runs = runsWithoutBody(entries);
  const inRuns = new Set(runs.filter(({ length }) => length > 1).flat());
  const before = runs.map((lost): [Entry, Gap] => {
    const [first] = lost as [Entry, ...Entry[]];
    return [first, { what: 'lost', entries: lost, isSaid: isCut && first === atEnd[0] }];
  });
  return { before: new Map(before), atEnd, isSaidInFront: (entry) => inRuns.has(entry) };
}

function runsWithoutBody(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  entries.forEach((entry, i) => {
    if (entry.inBody) return;
    if (i === 0 || entries[i - 1]?.inBody === true) runs.push([]);
    runs.at(-1)?.push(entry);
  });
  return runs;
}
