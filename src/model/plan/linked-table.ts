/** A table as a page shows it: paragraphs cut where they refer to something. */
import type { LinkedRun } from './linked-text.ts';
import type { Cell, Table } from './table.ts';

export interface LinkedCell extends Omit<Cell, 'text'> {
  readonly paragraphs: readonly (readonly LinkedRun[])[];
}

export interface LinkedTable extends Omit<Table, 'rows'> {
  readonly rows: readonly (readonly LinkedCell[])[];
}

export function linkTable(table: Table, link: (text: string) => readonly LinkedRun[]): LinkedTable {
  const linkCell = ({ text, ...place }: Cell): LinkedCell => ({ ...place, paragraphs: text.split('\n').map(link) });
  return { ...table, rows: table.rows.map((row) => row.map(linkCell)) };
}
