/** Prints the paragraphs of a Word document as lines, each with its number, its notes below it, its tables and pictures. */
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { NotesBelow, type WordNotes } from './notes-below.ts';
import type { ListCounter } from './numbering/list-counter.ts';
import type { ListPlace } from './numbering/numbering.ts';
import type { DocxParagraph } from './paragraphs/paragraph.ts';
import { PrintedLines } from './printed-lines.ts';
import type { Styles } from './styles/styles.ts';
import { nameByStyle } from './tables/captions.ts';
import type { Grid, GridCell } from './tables/grid.ts';
import { isPictureAlone } from './word-pictures.ts';

export class LinePrinter {
  readonly printed = new PrintedLines();
  readonly noteLines: number[] = [];
  private readonly placed = new Map<DocxParagraph, number>();
  /** Lines in the style of captions. */
  private readonly captions = new Set<number>();
  /** The tables of the body, in order. */
  private readonly grids = new Set<Grid>();
  private grid: Grid | undefined;
  private readonly nested = new Set<Grid>();
  private readonly styles: Styles;
  private readonly counter: ListCounter;
  private readonly notes: NotesBelow;

  constructor(styles: Styles, counter: ListCounter, notes: WordNotes) {
    this.styles = styles;
    this.counter = counter;
    this.notes = new NotesBelow(notes);
  }

  print(paragraph: DocxParagraph): void {
    const { printed } = this;
    if (paragraph.isHidden) {
      printed.tellHidden(paragraph);
      return;
    }
    const number = this.counter.next(placeInList(paragraph, this.styles));
    const cell = this.openCell(paragraph);
    // Notes wait until the table ends.
    if (!paragraph.joinsRow && cell === undefined) this.end();
    if (cell === undefined && isPictureAlone(paragraph, number)) {
      this.placed.set(paragraph, printed.length + 1);
      printed.addPictures(paragraph.pictures);
      printed.tell(paragraph.asides, printed.length);
      return;
    }
    const line = this.printText(paragraph, number, cell);
    if (cell === undefined && this.styles.isCaption(paragraph.style)) this.captions.add(line);
    if (cell === undefined) printed.addPictures(paragraph.pictures);
    else printed.addCellPictures(cell, paragraph.pictures);
    printed.tell(paragraph.asides, line);
    this.tellNumber(number, line);
    this.notes.refer(paragraph.notes);
  }

  /** Returns the line that what is told of the paragraph belongs to. */
  private printText(paragraph: DocxParagraph, number: string, cell: GridCell | undefined): number {
    const { printed } = this;
    const joined = paragraph.joinsRow ? printed.lines.pop() : undefined;
    const before = joined === undefined ? '' : `${joined}\t`;
    const first = printed.length;
    printed.add(before + number + paragraph.text);
    if (cell !== undefined) printed.addPieces(cell, first, before.length);
    const line = printed.length - (paragraph.joinsRow ? 0 : paragraph.text.split('\n').length - 1);
    this.placed.set(paragraph, line);
    return line;
  }

  get tables(): SourceTable[] {
    const { lines } = this.printed;
    const tables = [...this.grids].flatMap((grid) => grid.toTable(lines) ?? []);
    return nameByStyle(tables, this.captions, lines);
  }

  /** The cell of the table that the paragraph stands in; a table inside is told of, and is none of its own. */
  private openCell({ cells }: DocxParagraph): GridCell | undefined {
    const [cell, inner] = cells.filter(({ grid }) => grid.isTable);
    if (cell?.grid !== this.grid) this.end();
    this.grid = cell?.grid;
    if (cell !== undefined) this.grids.add(cell.grid);
    if (inner !== undefined && !this.nested.has(inner.grid)) {
      this.nested.add(inner.grid);
      this.printed.tell([{ kind: 'nested-table', text: '', count: 1 }], this.printed.length + 1);
    }
    return cell;
  }

  /** Prints the notes that still wait. Throws `BrokenXml` where the document has none of that name. */
  end(): void {
    for (const { kind, mark, paragraphs } of this.notes.takeWaiting()) {
      this.printed.tell([{ kind, text: mark, count: 1 }], this.printed.length + 1);
      for (const [i, paragraph] of paragraphs.entries()) this.printNote(paragraph, i === 0 ? mark : undefined);
    }
  }

  /** `mark` stands in front of a note's first paragraph. */
  private printNote(paragraph: DocxParagraph, mark: string | undefined): void {
    const { printed } = this;
    const number = this.counter.next(placeInList(paragraph, this.styles));
    const first = printed.length;
    printed.add(mark === undefined ? number + paragraph.text : mark + number + paragraph.text.trimStart());
    for (let line = first + 1; line <= printed.length; line++) this.noteLines.push(line);
    printed.tell(paragraph.asides, printed.length);
    this.tellHiddenNumber(printed.length);
    printed.addPictures(paragraph.pictures);
  }

  /** Of notes that nothing refers to, or only what was left out, Word shows none. */
  tellUnused(): void {
    const { unused } = this.notes;
    if (unused > 0)
      this.printed.tell([{ kind: 'note-unused', text: '', count: unused }], Math.max(1, this.printed.length));
  }

  lineOf(paragraph: DocxParagraph | undefined): number {
    return (paragraph && this.placed.get(paragraph)) ?? 1;
  }

  private tellNumber(number: string, line: number): void {
    this.tellHiddenNumber(line);
    if (number === '' && this.counter.isBullet) this.printed.tell([{ kind: 'bullet', text: '', count: 1 }], line);
  }

  private tellHiddenNumber(line: number): void {
    const { hidden } = this.counter;
    if (hidden > 0) this.printed.tell([{ kind: 'hidden-text', text: '', count: hidden }], line);
  }
}

/** A paragraph's own list place, else its style's. */
function placeInList({ style, list }: DocxParagraph, styles: Styles): ListPlace | undefined {
  const inherited = styles.listOf(style);
  const numId = list.numId ?? inherited?.numId;
  if (numId === undefined) return undefined;
  return { numId, level: list.level ?? inherited?.level, styles: styles.lineage(style) };
}
