/**
 * The rows in which a plan's numbers run: all its items where they run through, else the entries of one kind below
 * one parent.
 */
import { parseAnchor, rowOf } from '../../src/model/address/anchor.ts';
import type { Entry } from '../../src/model/plan/compilation.ts';

export interface SkippedOrdinals {
  readonly before: Entry;
  readonly after: Entry;
  /** The first and the last number skipped. */
  readonly first: number;
  readonly last: number;
}

const known = new WeakMap<readonly Entry[], Entry[][]>();

/** Rows in the order of their first entries; the same arrays for the same `entries`. */
export function numberRows(entries: readonly Entry[]): readonly Entry[][] {
  const rows = known.get(entries) ?? groupByRow(entries);
  known.set(entries, rows);
  return rows;
}

function groupByRow(entries: readonly Entry[]): Entry[][] {
  // An anchor without a path belongs to the row that runs through the whole plan.
  return [...Map.groupBy(entries, ({ anchor }) => rowOf(parseAnchor(anchor))).values()];
}

/** Its place in its row: 2 for `1.2`, 1 for `第七条之一`. */
export const ordinalInRow = ({ ordinal, branch }: Entry): number => branch?.at(-1) ?? ordinal;

/** The numbers between neighbours of a row that no entry of it bears. */
export function skippedOrdinals(row: readonly Entry[]): SkippedOrdinals[] {
  const borne = new Set(row.map(ordinalInRow));
  return row.flatMap((after, i) => {
    const before = row[i - 1];
    if (before === undefined || ordinalInRow(after) <= ordinalInRow(before) + 1) return [];
    const first = ordinalInRow(before) + 1;
    const last = ordinalInRow(after) - 1;
    return borne.has(first) ? [] : [{ before, after, first, last }];
  });
}
