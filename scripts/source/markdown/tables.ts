/**
 * The tables of a Markdown file, written with bars or in HTML, as their text is printed. `R` is a line in the making,
 * whose number is known in the end.
 */
import type { Picture } from '../../../src/model/plan/picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { type DraftTable, frame, openCell, type RowPiece } from './frame-table.ts';

interface OpenTable<R> extends DraftTable<R> {
  hasCell: boolean;
}

type Attributes = Readonly<Record<string, string>>;

export class MarkdownTables<R> {
  private readonly done: OpenTable<R>[] = [];
  private readonly opened: OpenTable<R>[] = [];
  /** Where text goes now. */
  private pieces: RowPiece<R>[] | undefined;

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

  /** The tables with a line and columns enough to be one; of each, how many cells are heads to nobody. */
  end(numberOf: (row: R) => number, lines: readonly string[]): { table: SourceTable; unusedHeads: number }[] {
    return this.done.flatMap((table) => frame(table, numberOf, lines) ?? []);
  }
}
