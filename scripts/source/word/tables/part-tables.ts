/** The tables of a part as they open and close: where their rows and cells begin, and which rows are lines. */

import type { XmlAttributes } from '../package/xml.ts';
import type { Absences } from '../paragraphs/absences.ts';
import { isOn } from '../paragraphs/elements.ts';
import type { Flow } from '../paragraphs/flow.ts';
import { addAside, type DocxParagraph } from '../paragraphs/paragraph.ts';
import { Grid, GridCell } from './grid.ts';
import type { TableSize } from './table-sizes.ts';
import { WordTable } from './tables.ts';

interface Row {
  /** The first paragraph of the row, and of each cell, counted as they are done. */
  readonly start: number;
  readonly cells: number[];
}

/** The tables that are open at a place of a document, the outermost first. */
export class PartTables {
  private readonly flow: Flow;
  private readonly absences: Absences;
  /** Undefined for a text box, which stands in no table. */
  private readonly tables: (WordTable | undefined)[] = [];
  private readonly rows: Row[] = [];
  /** The open cells, the outermost first. */
  readonly cells: GridCell[] = [];
  private readonly shaded = new Set<GridCell | WordTable>();

  private readonly sizes: readonly TableSize[];
  /** How many tables have begun, seen or not. */
  private begun = 0;

  constructor(flow: Flow, absences: Absences, sizes: readonly TableSize[]) {
    this.sizes = sizes;
    this.flow = flow;
    this.absences = absences;
  }

  get table(): WordTable | undefined {
    return this.tables.at(-1);
  }

  /** Whatever becomes of it. */
  count(): void {
    this.begun += 1;
  }

  openTextBox(): void {
    this.tables.push(undefined);
    this.flow.openContainer();
  }

  closeTextBox(): void {
    this.tables.pop();
    this.flow.closeContainer();
  }

  /** The cell that is open, or else the table, has a ground of some colour. */
  shade(): void {
    const shaded = this.cells.at(-1) ?? this.table;
    if (shaded !== undefined) this.shaded.add(shaded);
  }

  /** Whether what stands there may have such a ground: that of a text box or of a style nobody looks up. */
  get isShaded(): boolean {
    if (this.tables.includes(undefined)) return true;
    return (
      this.tables.some((table) => table !== undefined && (table.style !== undefined || this.shaded.has(table))) ||
      this.cells.some((cell) => this.shaded.has(cell))
    );
  }

  open(name: string, attributes: XmlAttributes): void {
    const { table } = this;
    if (name === 'w:tbl') this.tables.push(new WordTable(this.sizes[this.begun - 1]));
    else if (name === 'w:tblStyle' && table !== undefined) table.style = attributes['w:val'];
    else if (name === 'w:tblLook') table?.readLook(attributes);
    else if (name === 'w:cnfStyle') table?.readKinds(attributes);
    else if (name === 'w:hidden' && isOn(attributes['w:val'])) this.absences.leaveOutRestOf('w:tr', 'unseen');
    else if (name === 'w:tr') this.openRow();
    else if (name === 'w:tc') this.openCell();
    else if (name === 'w:cellDel') this.dropCell();
    else table?.grid.read(name, attributes);
  }

  close(name: string): void {
    if (name === 'w:tbl') this.tables.pop();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:tc') this.closeCell();
  }

  private openRow(): void {
    this.table?.openRow();
    this.rows.push({ start: this.flow.done.length, cells: [] });
  }

  private openCell(): void {
    const { table } = this;
    table?.openCell();
    this.rows.at(-1)?.cells.push(this.flow.done.length);
    this.cells.push(table?.grid.cell ?? new GridCell(new Grid(), 0, 0));
    this.flow.openContainer();
  }

  private dropCell(): void {
    this.rows.at(-1)?.cells.pop();
    this.table?.grid.dropCell();
    this.absences.leaveOutRestOf('w:tc', 'deleted');
  }

  private closeCell(): void {
    this.flow.closeContainer();
    const cell = this.cells.pop();
    // What stands in a cell that goes on with the one above is not shown.
    if (cell?.goesOn !== true) return;
    for (const paragraph of this.flow.done.slice(this.rows.at(-1)?.cells.at(-1))) hide(paragraph);
  }

  /** A row whose cells hold a line each is a line. */
  private closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined || row.cells.length < 2) return;
    const { done } = this.flow;
    const paragraphs = done.slice(row.start);
    const isFlat = row.cells.every((start, i) => (row.cells[i + 1] ?? done.length) === start + 1);
    if (!isFlat || paragraphs.some(({ text, isHidden }) => isHidden || text.includes('\n'))) return;
    for (const paragraph of paragraphs.slice(1)) paragraph.joinsRow = true;
  }
}

function hide(paragraph: DocxParagraph): void {
  const { length } = [...paragraph.text];
  for (const _ of paragraph.pictures.splice(0)) addAside(paragraph.asides, 'picture', '', 1);
  if (length > 0) addAside(paragraph.asides, 'hidden-text', '', length);
  paragraph.text = '';
  paragraph.list = { numId: '0' };
  paragraph.notes.length = 0;
}
