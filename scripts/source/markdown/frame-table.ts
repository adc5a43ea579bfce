/** The cells of a table in Markdown as they are opened, and the table that they come to, once their lines are known. */
import type { SourceCell, SourcePiece, SourceTable } from '../../../src/model/plan/source-table.ts';
import { countHeadRows } from '../tables/head-rows.ts';
import { fillGrid } from '../tables/tile.ts';

export type RowPiece<R> = Omit<SourcePiece, 'line'> & { readonly row: R };

interface DraftCell<R> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly isHead: boolean;
  readonly pieces: RowPiece<R>[];
}

export interface DraftTable<R> {
  readonly cells: DraftCell<R>[];
  /** How many rows more each column is taken by a cell above. */
  readonly taken: number[];
  row: number;
  column: number;
  caption: RowPiece<R>[] | undefined;
}

type Attributes = Readonly<Record<string, string>>;

const MOST = 200;
const spanOf = (value: string | undefined): number =>
  Math.min(Math.max(1, Number.parseInt(value ?? '', 10) || 1), MOST);

export function openCell<R>(table: DraftTable<R>, isHead: boolean, { rowspan, colspan }: Attributes): RowPiece<R>[] {
  if (table.row < 0) table.row = 0;
  while ((table.taken[table.column] ?? 0) > 0) table.column += 1;
  const { row, column } = table;
  const cell = { row, column, rows: spanOf(rowspan), columns: spanOf(colspan), isHead, pieces: [] };
  for (let i = column; i < column + cell.columns; i++) table.taken[i] = cell.rows;
  table.column += cell.columns;
  table.cells.push(cell);
  return cell.pieces;
}

export function frame<R>(
  table: DraftTable<R>,
  numberOf: (row: R) => number,
  lines: readonly string[],
): { table: SourceTable; unusedHeads: number } | undefined {
  const locate = ({ row, ...piece }: RowPiece<R>): SourcePiece => ({ line: numberOf(row), ...piece });
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
  const hasHeads = hasRowHeads(table, headRows);
  const isUnused = ({ row, column, isHead }: DraftCell<R>): boolean =>
    isHead && row >= headRows && !(hasHeads && column === 0);
  const framed: SourceTable = {
    first: Math.min(...pieces.map(({ line }) => line)),
    last: Math.max(...pieces.map(({ line }) => line)),
    columns,
    headRows,
    ...(hasHeads ? { headColumns: 1 as const } : {}),
    wraps: false,
    cells,
    ...(caption === undefined ? {} : { caption }),
  };
  return { table: framed, unusedHeads: table.cells.filter(isUnused).length };
}

/** Whether the first cell of each row below the head is one, too, and no other. */
function hasRowHeads<R>({ cells }: DraftTable<R>, headRows: number): boolean {
  const body = cells.filter(({ row }) => row >= headRows);
  return body.length > 0 && body.every(({ column, isHead }) => isHead === (column === 0));
}

/** Rows in front that are all heads; undefined where no cell is one. */
function countHeads<R>({ cells }: DraftTable<R>): number | undefined {
  if (!cells.some(({ isHead }) => isHead)) return undefined;
  const rows = Map.groupBy(cells, ({ row }) => row);
  let heads = 0;
  while (rows.get(heads)?.every(({ isHead }) => isHead) === true) heads += 1;
  return heads;
}
