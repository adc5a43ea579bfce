/**
 * The rows in which a plan's numbers run: all its items where they run through, else the entries of one kind below
 * one parent.
 */
import { parseAnchor, rowOf } from '../../src/model/address/anchor.ts';
import type { Entry } from '../../src/model/plan/compilation.ts';

export interface NumberRow {
  readonly entries: readonly Entry[];
  /**
   * All of their kind that the body has, where the numbers go on through the whole plan though no anchor says so: （四） in
   * 二、 behind （三） in 一、. Empty where they begin anew.
   */
  readonly through: readonly Entry[];
}

const known = new WeakMap<readonly Entry[], readonly NumberRow[]>();

/** In the order of their first entries; the same for the same array of `entries`. */
export function numberRows(entries: readonly Entry[]): readonly NumberRow[] {
  const rows = known.get(entries) ?? findRows(entries);
  known.set(entries, rows);
  return rows;
}

function findRows(entries: readonly Entry[]): NumberRow[] {
  const kinds = Map.groupBy(
    entries.filter(({ inBody }) => inBody),
    ({ kind }) => kind,
  );
  for (const [kind, row] of kinds) if (!isRising(row)) kinds.delete(kind);
  // An anchor without a path belongs to the row that runs through the whole plan.
  const rows = Map.groupBy(entries, ({ anchor }) => rowOf(parseAnchor(anchor)));
  return [...rows.values()].map((row) => ({ entries: row, through: kinds.get((row[0] as Entry).kind) ?? [] }));
}

const isRising = (row: readonly Entry[]): boolean =>
  row.every((entry, i) => i === 0 || ordinalInRow(entry) > ordinalInRow(row[i - 1] as Entry));

/** Its place in its row: 2 for `1.2`, 1 for `第七条之一`. */
export const ordinalInRow = ({ ordinal, branch }: Entry): number => branch?.at(-1) ?? ordinal;
