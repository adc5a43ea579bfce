/**
 * The rows in which a plan's numbers run: all its items where they run through, else the entries of one kind below
 * one parent.
 */
import type { Entry } from '../../src/model/plan/compilation.ts';

export interface SkippedOrdinals {
  readonly before: Entry;
  readonly after: Entry;
  /** The first and the last number skipped. */
  readonly first: number;
  readonly last: number;
}

/** The last step of an anchor. */
const RE_OWN = /-?[a-z]+(?:-\d+)+(?:-[a-z]+)?$/;

export function numberRows(entries: readonly Entry[]): Entry[][] {
  const rows = new Map<string, Entry[]>();
  for (const entry of entries) {
    // An anchor without a path belongs to the row that runs through the whole plan, or the whole annex.
    const path = entry.anchor.replace(RE_OWN, '');
    const key = `${entry.kind} ${path}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [entry]);
    else row.push(entry);
  }
  return [...rows.values()];
}

/** The numbers between neighbours of a row that no entry of it bears. */
export function skippedOrdinals(row: readonly Entry[]): SkippedOrdinals[] {
  const borne = new Set(row.map(({ ordinal }) => ordinal));
  return row.flatMap((after, i) => {
    const before = row[i - 1];
    if (before === undefined || after.ordinal <= before.ordinal + 1) return [];
    const first = before.ordinal + 1;
    const last = after.ordinal - 1;
    return borne.has(first) ? [] : [{ before, after, first, last }];
  });
}
