import { type Cell, isPicture, listMatter } from './cell.ts';
import { type Picture, sayPicture } from './picture.ts';

/** As it is shown: cells in rows, with no word that is not in a cell or the caption. */
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

/** A row a line, the cells parted by tabs, with the caption in front; `say` tells what stands for a picture. */
export function tableText(
  { caption, rows }: Pick<Table, 'caption' | 'rows'>,
  say: (picture: Picture) => string = sayPicture,
): string {
  const print = (cell: Cell): string => mapMatter(cell, (text) => text, say).join(' ');
  const lines = rows.map((row) => row.map(print).join('\t'));
  return [...(caption === null ? [] : [caption]), ...lines].join('\n');
}

/** The texts of a table in reading order, each printed without a break: the caption, then paragraph after paragraph. */
export function tableRuns({ caption, rows }: Table): string[] {
  return [
    ...(caption === null ? [] : [caption]),
    ...rows
      .flat()
      .flatMap(listMatter)
      .flatMap((matter) => (isPicture(matter) ? [] : [matter])),
  ];
}

/** The table with each of its texts changed; what is said in a picture's place is none. */
export function mapTable(table: Table, change: (text: string) => string): Table {
  return {
    ...table,
    caption: table.caption === null ? null : change(table.caption),
    rows: table.rows.map((row) =>
      row.map((cell) => ({ ...cell, text: mapMatter(cell, change, sayPicture).join('\n') })),
    ),
  };
}

const mapMatter = (cell: Cell, ofText: (text: string) => string, ofPicture: (picture: Picture) => string): string[] =>
  listMatter(cell).map((matter) => (isPicture(matter) ? ofPicture(matter) : ofText(matter)));

/** As HTML's `scope` of a head cell. */
export type Scope = 'col' | 'colgroup' | 'row' | 'rowgroup';

/** What a cell of that row names: columns, its row, or nothing. */
export function scopeOf(
  { headRows, headColumns }: Pick<Table, 'headRows' | 'headColumns'>,
  row: number,
  { column, columns = 1, rows = 1 }: Pick<Cell, 'column' | 'columns' | 'rows'>,
): Scope | undefined {
  if (row < headRows) return columns > 1 ? 'colgroup' : 'col';
  if (column >= (headColumns ?? 0)) return undefined;
  return rows > 1 ? 'rowgroup' : 'row';
}
