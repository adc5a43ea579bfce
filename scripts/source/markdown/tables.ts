/**
 * The tables of a Markdown file, written with bars or in HTML, as their text is printed. `R` is a line in the making,
 * whose number is known in the end.
 */
import type { Picture } from '../../../src/model/plan/picture.ts';
import type { SourceCell, SourcePiece, SourceTable } from '../../../src/model/plan/source-table.ts';
import { countHeadRows } from '../tables/head-rows.ts';
import { fillGrid } from '../tables/tile.ts';

type Piece<R> = Omit<SourcePiece, 'line'> & { readonly row: R };

interface OpenCell<R> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly isHead: boolean;
  readonly pieces: Piece<R>[];
}

interface OpenTable<R> {
  readonly cells: OpenCell<R>[];
  /** How many rows more each column is taken by a cell above. */
  readonly taken: number[];
  row: number;
  column: number;
  hasCell: boolean;
  caption: Piece<R>[] | undefined;
}

type Attributes = Readonly<Record<string, string>>;

const MOST = 200;
const spanOf = (value: string | undefined): number =>
  Math.min(Math.max(1, Number.parseInt(value ?? '', 10) || 1), MOST);

export class MarkdownTables<R> {
  private readonly done: OpenTable<R>[] = [];
  private readonly opened: OpenTable<R>[] = [];
  /** Where text goes now. */
  private pieces: Piece<R>[] | undefined;

  get isOpen(): boolean {
    return this.opened.length > 0;
  }

  get isInCell(): boolean {
    return this.pieces !== undefined && this.pieces !== this.opened.at(-1)?.caption;
  }

  get isNested(): boolean {
    return this.opened.length > 1;
  }

  /** Returns whether a tab parts what begins from what stands in front. */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'table') this.openTable();
    const table = this.opened.at(-1);
    if (table === undefined) return false;
    if (name === 'tr') this.openRow(table);
    if (name === 'caption' && !this.isNested) this.pieces = table.caption = [];
    if (name !== 'td' && name !== 'th') return false;
    const isBehind = table.hasCell;
    table.hasCell = true;
    if (!this.isNested) this.pieces = openCell(table, name === 'th', attributes);
    return isBehind;
  }

  close(name: string): void {
    if (name === 'table') this.opened.pop();
    if (!this.isNested && name !== 'tr') this.pieces = undefined;
    // Behind an inner table the outer cell goes on.
    if (name === 'table' && this.opened.length > 0) this.pieces = this.opened[0]?.cells.at(-1)?.pieces;
  }

  /** Text, or a picture's words, are printed at the end of a line. */
  take(row: R, start: number, end: number, picture?: Picture): void {
    const last = this.pieces?.at(-1);
    const goesOn = last?.row === row && last.end === start && last.picture === undefined;
    if (picture !== undefined) this.pieces?.push({ row, start, end, picture });
    else if (goesOn) this.pieces?.splice(-1, 1, { row, start: last.start, end });
    else if (end > start) this.pieces?.push({ row, start, end });
  }

  private openTable(): void {
    const table: OpenTable<R> = { cells: [], taken: [], row: -1, column: 0, hasCell: false, caption: undefined };
    this.opened.push(table);
    if (this.opened.length === 1) this.done.push(table);
  }

  private openRow(table: OpenTable<R>): void {
    for (const [column, rows] of table.taken.entries()) if (rows > 0) table.taken[column] = rows - 1;
    table.row += 1;
    table.column = 0;
    table.hasCell = false;
  }

  /** The tables with a line and columns enough to be one. */
  end(numberOf: (row: R) => number, lines: readonly string[]): SourceTable[] {
    return this.done.flatMap((table) => frame(table, numberOf, lines) ?? []);
  }
}

function openCell<R>(table: OpenTable<R>, isHead: boolean, { rowspan, colspan }: Attributes): Piece<R>[] {
  if (table.row < 0) table.row = 0;
  while ((table.taken[table.column] ?? 0) > 0) table.column += 1;
  const { row, column } = table;
  const cell = { row, column, rows: spanOf(rowspan), columns: spanOf(colspan), isHead, pieces: [] };
  for (let i = column; i < column + cell.columns; i++) table.taken[i] = cell.rows;
  table.column += cell.columns;
  table.cells.push(cell);
  return cell.pieces;
}

function frame<R>(
  table: OpenTable<R>,
  numberOf: (row: R) => number,
  lines: readonly string[],
): SourceTable | undefined {
  const locate = ({ row, ...piece }: Piece<R>): SourcePiece => ({ line: numberOf(row), ...piece });
  const height = Math.max(0, ...table.cells.map(({ row }) => row + 1));
  const placed: SourceCell[] = table.cells.map(({ row, column, rows, columns, pieces }) => ({
    row,
    column,
    rows: Math.min(rows, height - row),
    columns,
    pieces: pieces.map(locate),
  }));
  const columns = Math.max(0, ...placed.map((cell) => cell.column + cell.columns));
  const cells = fillGrid(placed, height, columns);
  if (cells === undefined) return undefined;
  const [caption] = (table.caption ?? []).map(locate);
  const pieces = [...cells.flatMap((cell) => cell.pieces), ...(caption === undefined ? [] : [caption])];
  if (columns < 2 || cells.every((cell) => cell.pieces.length === 0)) return undefined;
  const texts = cells.map((cell) => ({
    ...cell,
    text: cell.pieces.map(({ line, start, end }) => lines[line - 1]?.slice(start, end) ?? '').join(' '),
  }));
  const headRows = countHeads(table) ?? countHeadRows(texts, columns);
  return {
    first: Math.min(...pieces.map(({ line }) => line)),
    last: Math.max(...pieces.map(({ line }) => line)),
    columns,
    headRows,
    ...(hasRowHeads(table, headRows) ? { headColumns: 1 as const } : {}),
    wraps: false,
    cells,
    ...(caption === undefined ? {} : { caption }),
  };
}

/** Whether the first cell of each row below the head is one, too, and no other. */
function hasRowHeads<R>({ cells }: OpenTable<R>, headRows: number): boolean {
  const body = cells.filter(({ row }) => row >= headRows);
  return body.length > 0 && body.every(({ column, isHead }) => isHead === (column === 0));
}

/** Rows in front that are all heads; undefined where no cell is one. */
function countHeads<R>({ cells }: OpenTable<R>): number | undefined {
  if (!cells.some(({ isHead }) => isHead)) return undefined;
  const rows = Map.groupBy(cells, ({ row }) => row);
  let heads = 0;
  while (rows.get(heads)?.every(({ isHead }) => isHead) === true) heads += 1;
  return heads;
}
