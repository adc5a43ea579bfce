/** Cells over several rows, which Word writes one a row. */
import type { SourceCell, SourcePiece } from '../../../../src/model/plan/source-table.ts';

/** A cell as a row has it; columns are counted from 0. */
export interface RowCell {
  readonly column: number;
  readonly columns: number;
  /** It begins a cell over several rows, or the cell above goes on. */
  readonly isMerged: boolean;
  readonly goesOn: boolean;
  /** Where its text was printed. */
  readonly pieces: SourcePiece[];
}

/** The cells of rows that are all there, those that go on with the one above joined to it. */
export function mergeCells(rows: readonly (readonly RowCell[])[]): SourceCell[] {
  const cells: (SourceCell & { rows: number })[] = [];
  /** The merged cell of each column that may go on. */
  const open = new Map<number, SourceCell & { rows: number; pieces: SourcePiece[] }>();
  for (const [row, own] of rows.entries()) {
    const seen = new Set<number>();
    for (const { column, columns, isMerged, goesOn, pieces } of own) {
      const above = open.get(column);
      seen.add(column);
      if (goesOn && above !== undefined && above.columns === columns) {
        above.rows += 1;
        continue;
      }
      const cell = { row, column, rows: 1, columns, pieces };
      cells.push(cell);
      if (isMerged) open.set(column, cell);
      else open.delete(column);
    }
    for (const column of open.keys()) if (!seen.has(column)) open.delete(column);
  }
  return cells;
}
