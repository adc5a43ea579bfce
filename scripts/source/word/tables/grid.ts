/**
 * The grid of a table in a Word document, as its rows and cells are read.
 *
 *     w:gridCol       the width of a column
 *     w:gridBefore    columns that a row leaves empty in front
 *     w:gridSpan      columns that a cell takes
 *     w:vMerge        `restart` begins a cell over several rows; without a value, the cell above goes on
 *     w:hMerge        the same for columns, in files of old
 *     w:tblHeader     the row is repeated on each page: it names the columns
 *
 * A table of a single column only frames its text, and is none.
 */
import type { SourceCell, SourcePiece, SourceTable } from '../../../../src/model/plan/source-table.ts';
import { countHeadRows } from '../../tables/head-rows.ts';
import { fillGrid } from '../../tables/tile.ts';
import type { XmlAttributes } from '../package/xml.ts';
import { mergeCells, type RowCell } from './merge-cells.ts';

/** Word itself allows 63. */
const MOST_COLUMNS = 200;

/** A cell’s place is 0-based, its extent in columns and rows at least 1. */
export class GridCell implements RowCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  columns = 1;
  rows = 1;
  isMerged = false;
  goesOn = false;
  /** Where its text was printed. */
  pieces: SourcePiece[] = [];

  constructor(grid: Grid, row: number, column: number) {
    this.grid = grid;
    this.row = row;
    this.column = column;
  }
}

interface GridRow {
  readonly cells: GridCell[];
  isHead: boolean;
  before: number;
}

/** Rows and cells are opened in the order of the document; what a property says is of the one opened last. */
export class Grid {
  private readonly rows: GridRow[] = [];
  private readonly widths: number[] = [];

  openRow(): void {
    this.rows.push({ cells: [], isHead: false, before: 0 });
  }

  openCell(): void {
    const { cells, before } = this.rows.at(-1) as GridRow;
    const last = cells.at(-1);
    const column = last === undefined ? before : last.column + last.columns;
    cells.push(new GridCell(this, this.rows.length - 1, column));
  }

  dropCell(): void {
    this.rows.at(-1)?.cells.pop();
  }

  /** The cell that was opened last. */
  get cell(): GridCell | undefined {
    return this.rows.at(-1)?.cells.at(-1);
  }

  get isTable(): boolean {
    return this.rows.some(({ cells }) => cells.length > 1);
  }

  read(name: string, { 'w:val': value, 'w:w': width }: XmlAttributes): void {
    const row = this.rows.at(-1);
    const count = Math.min(Math.max(0, Math.trunc(Number(value)) || 0), MOST_COLUMNS);
    if (name === 'w:gridCol') this.widths.push(Number(width) || 0);
    else if (name === 'w:gridBefore' && row !== undefined) row.before = count;
    else if (name === 'w:tblHeader' && row !== undefined) row.isHead = value !== '0' && value !== 'false';
    else if (this.cell !== undefined) this.readMerge(this.cell, name, value, count);
  }

  private readMerge(cell: GridCell, name: string, value: string | undefined, count: number): void {
    if (name === 'w:gridSpan') cell.columns = Math.max(1, count);
    else if (name === 'w:vMerge') {
      cell.isMerged = true;
      cell.goesOn = value !== 'restart' && this.isMergedAbove(cell);
    } else if (name === 'w:hMerge' && value !== 'restart') {
      const before = this.rows.at(-1)?.cells.at(-2);
      if (before === undefined) return;
      before.columns += cell.columns;
      this.rows.at(-1)?.cells.pop();
      cell.pieces = before.pieces;
    }
  }

  private isMergedAbove({ column }: GridCell): boolean {
    const above = this.rows.slice(0, -1).findLast(({ cells }) => cells.length > 0);
    return above?.cells.some((cell) => cell.column === column && cell.isMerged) ?? false;
  }

  /** `lines` are the lines of the text, in which the cells' text was printed; undefined where none was. */
  toTable(lines: readonly string[]): SourceTable | undefined {
    const rows = this.rows.filter(({ cells }) => cells.some(({ pieces }) => pieces.length > 0));
    const merged = mergeCells(rows.map((row) => row.cells));
    const columns = Math.max(0, ...merged.map((cell) => cell.column + cell.columns));
    const cells = fillGrid(merged, rows.length, columns);
    if (cells === undefined) return undefined;
    const numbers = cells.flatMap(({ pieces }) => pieces.map(({ line }) => line));
    if (numbers.length === 0 || !rows.some((row) => row.cells.length > 1)) return undefined;
    const heads = rows.findIndex(({ isHead }) => !isHead);
    const textOf = ({ pieces }: SourceCell): string =>
      pieces.map(({ line, start, end }) => lines[line - 1]?.slice(start, end) ?? '').join(' ');
    const texts = cells.map((cell) => ({ ...cell, text: textOf(cell) }));
    const hasWidths = this.widths.length === columns && this.widths.every((width) => width > 0);
    return {
      first: numbers.reduce((a, b) => Math.min(a, b)),
      last: numbers.reduce((a, b) => Math.max(a, b)),
      columns,
      ...(hasWidths ? { widths: this.widths } : {}),
      headRows: heads > 0 ? heads : countHeadRows(texts, columns),
      wraps: false,
      cells,
    };
  }
}
