/** A table as a page shows it: paragraphs cut where they refer to something. */
import { type Cell, isPicture, listMatter } from './cell.ts';
import type { LinkedRun } from './linked-text.ts';
import type { Picture } from './picture.ts';
import type { Table } from './table.ts';

export type LinkedMatter = readonly LinkedRun[] | Picture;

/** Paragraph by paragraph, each cut into text and links. */
export interface LinkedCell extends Omit<Cell, 'text' | 'pictures'> {
  readonly paragraphs: readonly LinkedMatter[];
}

/** A table with what its texts refer to. */
export interface LinkedTable extends Omit<Table, 'rows'> {
  readonly rows: readonly (readonly LinkedCell[])[];
}

/** `link` is asked of each paragraph of text, never of a picture’s words. */
export function linkTable(table: Table, link: (text: string) => readonly LinkedRun[]): LinkedTable {
  const linkCell = (cell: Cell): LinkedCell => {
    const { text: _, pictures: __, ...place } = cell;
    return { ...place, paragraphs: listMatter(cell).map((matter) => (isPicture(matter) ? matter : link(matter))) };
  };
  return { ...table, rows: table.rows.map((row) => row.map(linkCell)) };
}
