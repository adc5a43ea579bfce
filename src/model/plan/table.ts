/** A table as it is published: cells in a grid. Its text is the same in one row of lines, for whoever knows no tables. */
import { widthOf } from '../text/width.ts';

export interface Cell {
  /** Its paragraphs, parted by line feeds; empty where nothing is printed. */
  readonly text: string;
  /** The column it begins in, counted from 0. */
  readonly column: number;
  /** How many columns and rows it takes; absent where it is one. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface Table {
  /** Null where none is printed. */
  readonly caption: string | null;
  readonly columns: number;
  /** The columns' shares of the width, in any unit; absent where the source says none. */
  readonly widths?: readonly number[];
  /** How many rows in front name the columns. */
  readonly headRows: number;
  /** Whether the first column names the rows. */
  readonly headColumns?: 1;
  /** Each with the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A row a line, the cells parted by tabs, with the caption in front. */
export function tableText({ caption, rows }: Pick<Table, 'caption' | 'rows'>): string {
  const lines = rows.map((row) => row.map(({ text }) => text.replaceAll('\n', ' ')).join('\t'));
  return [...(caption === null ? [] : [caption]), ...lines].join('\n');
}

/** The texts of a table in reading order, each printed without a break: the caption, then paragraph after paragraph. */
export function tableRuns({ caption, rows }: Table): string[] {
  return [...(caption === null ? [] : [caption]), ...rows.flat().flatMap(({ text }) => text.split('\n'))];
}

/** The table with each of its texts changed. */
export function mapTable(table: Table, change: (text: string) => string): Table {
  return {
    ...table,
    caption: table.caption === null ? null : change(table.caption),
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.split('\n').map(change).join('\n') }))),
  };
}

/** A column is never given more than this for its text, nor less; in columns of a character's half. */
const WIDEST = 40;
const NARROWEST = 4;

/** The columns' shares of the width: as the source has them, else by what stands in them. */
export function shareColumns({ columns, widths, rows }: Table): number[] {
  if (widths !== undefined) return [...widths];
  const shares = Array.from({ length: columns }, () => NARROWEST);
  for (const { column, columns: own = 1, text } of rows.flat())
    if (own === 1) shares[column] = Math.max(shares[column] ?? 0, Math.min(WIDEST, longest(text) + 1));
  return shares;
}

const longest = (text: string): number => Math.max(...text.split('\n').map((line) => widthOf(line)));

export type Scope = 'col' | 'colgroup' | 'row' | 'rowgroup';

/** What a cell of that row names: columns, its row, or nothing. */
export function scopeOf(
  { headRows, headColumns }: Pick<Table, 'headRows' | 'headColumns'>,
  row: number,
  { column, columns = 1, rows = 1 }: Omit<Cell, 'text'>,
): Scope | undefined {
  if (row < headRows) return columns > 1 ? 'colgroup' : 'col';
  if (column >= (headColumns ?? 0)) return undefined;
  return rows > 1 ? 'rowgroup' : 'row';
}
