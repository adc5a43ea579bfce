/**
 * The lines of the text in the making. A row stands on the line of the file that it comes from; one that has no line of
 * its own there (a note, what follows `<br>`) comes below the row before and takes the place of a blank line, so that
 * the rows behind it stand on their lines again.
 */

import { sayPicture } from '../../../src/model/plan/picture.ts';
import type { Aside } from '../../../src/model/plan/source.ts';
import { pictureOf, type SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { MarkdownTables } from './tables.ts';

export interface MarkdownRow {
  /** 1-based; undefined where it has none of its own. */
  line: number | undefined;
  text: string;
  readonly asides: Omit<Aside, 'line'>[];
  /** The picture that it stands for. */
  picture?: Omit<SourcePicture, 'line'>;
  /** Those in its cells. */
  readonly inCells: Omit<SourcePicture, 'line'>[];
  /** Whether it is a note's. */
  isNote: boolean;
}

const newRow = (line: number | undefined, isNote: boolean): MarkdownRow => ({
  line,
  text: '',
  asides: [],
  inCells: [],
  isNote,
});

interface PrintedRows {
  readonly lines: string[];
  readonly asides: readonly Aside[];
  readonly tables: readonly SourceTable[];
  readonly pictures: readonly SourcePicture[];
  /** The lines of notes. */
  readonly notes: readonly number[];
}

export class MarkdownRows {
  readonly tables = new MarkdownTables<MarkdownRow>();
  private isInNote = false;
  private readonly rows: MarkdownRow[] = [];
  /** The line of the file that was reached last. */
  private line = 0;

  /** What comes next stands on that line of the file. */
  goTo(line: number): void {
    if (line <= this.line) return;
    this.line = line;
    const last = this.rows.at(-1);
    if (last !== undefined && last.line === undefined && last.text === '') last.line = line;
    else this.rows.push(newRow(line, this.isInNote));
  }

  /** What stands on that line of the file goes on with the row. */
  pass(line: number): void {
    this.line = Math.max(this.line, line);
  }

  /** Of the row that is printed, as far as it is. */
  get text(): string {
    return this.rows.at(-1)?.text ?? '';
  }

  add(text: string): void {
    if (this.current.picture !== undefined) this.break();
    const row = this.current;
    this.tables.take(row, row.text.length, row.text.length + text.length);
    row.text += text;
  }

  /** What comes next in the line parts two cells. */
  partCells(): void {
    if (this.current.picture !== undefined) this.break();
    this.current.text += '\t';
  }

  /** Begins a row that has no line of its own, unless one has just begun. */
  break(): void {
    if (this.current.text !== '') this.rows.push(newRow(undefined, this.isInNote));
  }

  /** A picture, which takes a row. */
  addPicture(picture: Omit<SourcePicture, 'line'>): void {
    this.break();
    const { current } = this;
    current.text = sayPicture(picture);
    current.picture = picture;
  }

  /** The same in a cell of a table. */
  addToCell(picture: Omit<SourcePicture, 'line'>): void {
    const { current } = this;
    const start = current.text.length;
    current.text += sayPicture(picture);
    this.tables.take(current, start, current.text.length, pictureOf(picture));
    current.inCells.push({ ...picture, isInCell: true });
  }

  /** From here on, up to its end, a note is printed. */
  beginNote(): void {
    this.isInNote = true;
    this.current.isNote = true;
  }

  endNote(): void {
    this.isInNote = false;
    this.break();
  }

  tell(aside: Omit<Aside, 'line'>): void {
    const { asides } = this.current;
    const last = asides.at(-1);
    if (last?.kind === aside.kind && last.text === aside.text) {
      asides[asides.length - 1] = { ...last, count: last.count + aside.count };
    } else asides.push(aside);
  }

  private get current(): MarkdownRow {
    if (this.rows.length === 0) this.goTo(1);
    return this.rows.at(-1) as MarkdownRow;
  }

  /** All lines, `count` or more, and what is said of them. */
  end(count: number): PrintedRows {
    const lines: string[] = [];
    const asides: Aside[] = [];
    const pictures: SourcePicture[] = [];
    const notes: number[] = [];
    const numbers = new Map<MarkdownRow, number>();
    for (const row of this.rows) {
      while (row.line !== undefined && lines.length < row.line - 1) lines.push('');
      if (row.line !== undefined || row.text !== '') lines.push(row.text);
      numbers.set(row, Math.max(1, lines.length));
      if (row.isNote && row.text !== '') notes.push(lines.length);
      const own = row.picture === undefined ? row.inCells : [row.picture];
      pictures.push(...own.map((picture) => ({ ...picture, line: lines.length })));
      for (const aside of row.asides) asides.push({ ...aside, line: Math.max(1, lines.length) });
    }
    while (lines.length < count) lines.push('');
    const framed = this.tables.end((row) => numbers.get(row) ?? 1, lines);
    for (const { table, unusedHeads: count } of framed)
      if (count > 0) asides.push({ kind: 'head-unused', line: table.first, text: '', count });
    return { lines, asides, pictures, notes, tables: framed.map(({ table }) => table) };
  }
}
