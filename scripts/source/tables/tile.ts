/** Whether cells fill a grid, each place once; and the empty cells that it needs to be full. */
import type { CellPlace, SourceCell } from '../../../src/model/plan/source-table.ts';

/** More places are no table for people, and none may keep us busy for ever. */
const MOST_PLACES = 1_000_000;

/** The cell of each place, row by row; undefined where two take one place, or there are too many. */
function layOut(cells: readonly CellPlace[], rows: number, columns: number): (CellPlace | undefined)[] | undefined {
  if (rows * columns > MOST_PLACES) return undefined;
  const grid: (CellPlace | undefined)[] = Array.from({ length: rows * columns }, () => undefined);
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let at = row * columns + cell.column; at < row * columns + cell.column + cell.columns; at++) {
        if (at >= grid.length || grid[at] !== undefined) return undefined;
        grid[at] = cell;
      }
    }
  }
  return grid;
}

export function isTiled(cells: readonly CellPlace[], rows: number, columns: number): boolean {
  return layOut(cells, rows, columns)?.every((cell) => cell !== undefined) ?? false;
}

/** The cells with an empty one in each place that none takes, by row and column; undefined where they do not fit. */
export function fillGrid(cells: readonly SourceCell[], rows: number, columns: number): SourceCell[] | undefined {
  const grid = layOut(cells, rows, columns);
  const empty = grid?.flatMap((cell, at): SourceCell[] =>
    cell === undefined
      ? [{ row: Math.floor(at / columns), column: at % columns, rows: 1, columns: 1, pieces: [] }]
      : [],
  );
  if (empty === undefined) return undefined;
  return [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column);
}
