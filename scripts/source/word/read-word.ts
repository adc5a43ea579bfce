/**
 * Takes the text of a Word document: one line a paragraph, with the numbers that Word's automatic lists show in front.
 *
 *     paragraphs            a line each; a line break inside one begins another
 *     rows of a table       a line each where their cells are lines, the cells parted by tabs; else a line a paragraph
 *     text boxes            behind the paragraph that holds them
 *     footnotes, endnotes   `[注1]` where the text refers to them and, below that paragraph, in front of their own
 *
 *     pictures              【图：公章】 on a line behind the paragraph that holds them; in a cell, behind its text
 *
 * Headers, footers, comments and deleted text are no lines. The asides say what was left out, and where.
 */

import { sayPicture } from '../../../src/model/plan/picture.ts';
import type { Aside, AsideKind } from '../../../src/model/plan/source.ts';
import { pictureOf, type SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { PictureStore } from '../pictures/picture-store.ts';
import { nameByStyle } from './captions.ts';
import type { Drawing } from './drawings.ts';
import type { Grid, GridCell } from './grid.ts';
import { ListCounter, type ListPlace, readNumbering } from './numbering.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { type DocxParagraph, type DocxPart, mergeParagraphs, type NoteReference } from './paragraph.ts';
import { readParagraphs } from './paragraphs.ts';
import { type LineAndColumn, refuseDocx } from './refuse-docx.ts';
import { readStyles, type Styles } from './styles.ts';
import { findPicture, isPictureAlone, tellPicture } from './word-pictures.ts';
import { BrokenXml, CONTROL, ControlInXml, markControls } from './xml.ts';

interface DocxText {
  readonly text: string;
  readonly asides: readonly Aside[];
  readonly tables: readonly SourceTable[];
  readonly pictures: readonly SourcePicture[];
  readonly notes: readonly number[];
}

/** Throws a `Refusal` where the bytes are no Word document, or a damaged one. */
export function readDocx(bytes: Uint8Array, file: string): DocxText {
  try {
    return printDocument(openPackage(bytes, file));
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    const place = error instanceof ControlInXml ? findControl(bytes, file) : {};
    throw refuseDocx(file, error.message, undefined, place);
  }
}

/** Where the first control character of the text stands; nothing where it is in no line, or nothing can be read. */
function findControl(bytes: Uint8Array, file: string): LineAndColumn {
  let lines: readonly string[] = [];
  try {
    const docx = openPackage(bytes, file);
    lines = printDocument({ ...docx, read: (name) => markControls(docx.read(name)) }).text.split('\n');
  } catch {
    return {};
  }
  const at = lines.findIndex((line) => line.includes(CONTROL));
  const [before = ''] = lines[at]?.split(CONTROL) ?? [];
  return at < 0 ? {} : { line: at + 1, column: [...before].length + 1 };
}

function printDocument(docx: DocxPackage): DocxText {
  const styles = readStyles(docx.read(docx.partOf('styles')));
  const counter = new ListCounter(readNumbering(docx.read(docx.partOf('numbering')), styles));
  const store = new PictureStore();
  const notes = {
    footnote: readPart(docx, docx.partOf('footnotes'), styles, store).notes,
    endnote: readPart(docx, docx.partOf('endnotes'), styles, store).notes,
  };
  const document = readPart(docx, docx.document, styles, store);
  const printer = new LinePrinter(styles, counter, notes);
  for (const paragraph of mergeParagraphs(document.paragraphs)) printer.print(paragraph);
  printer.end();
  const margins = readMargins(document, docx, printer, styles);
  return {
    text: printer.lines.join('\n'),
    asides: [...printer.asides, ...margins].sort((a, b) => a.line - b.line),
    tables: printer.tables,
    pictures: printer.pictures,
    notes: printer.noteLines,
  };
}

/** A part's paragraphs, with the addresses that its links lead to, and its pictures. */
function readPart(docx: DocxPackage, name: string, styles: Styles, store: PictureStore): DocxPart {
  const part = readParagraphs(docx.read(name), styles);
  const relationships = docx.relationshipsOf(name);
  for (const { asides, pictures } of [...part.paragraphs, ...[...part.notes.values()].flat()]) {
    for (const aside of asides) if (aside.kind === 'link') aside.text = relationships.get(aside.text)?.target ?? '';
    for (const drawing of pictures) drawing.found = findPicture(drawing, docx, relationships.get(drawing.id), store);
  }
  return part;
}

class LinePrinter {
  readonly pictures: SourcePicture[] = [];
  readonly noteLines: number[] = [];
  readonly lines: string[] = [];
  readonly asides: Aside[] = [];
  private readonly placed = new Map<DocxParagraph, number>();
  private readonly printed = new Set<readonly DocxParagraph[]>();
  /** Lines in the style of captions. */
  private readonly captions = new Set<number>();
  /** The tables of the body, in order. */
  private readonly grids = new Set<Grid>();
  private grid: Grid | undefined;
  private readonly nested = new Set<Grid>();
  /** Notes whose reference is printed, and which come below. */
  private waiting: NoteReference[] = [];
  private readonly styles: Styles;
  private readonly counter: ListCounter;
  private readonly notes: Readonly<Record<NoteReference['kind'], DocxPart['notes']>>;

  constructor(styles: Styles, counter: ListCounter, notes: Readonly<Record<NoteReference['kind'], DocxPart['notes']>>) {
    this.styles = styles;
    this.counter = counter;
    this.notes = notes;
  }

  print(paragraph: DocxParagraph): void {
    if (paragraph.isHidden) {
      const isBehind = this.lines.length > 0;
      this.addAsides(paragraph, Math.max(1, this.lines.length), isBehind ? { isBehind } : {});
      return;
    }
    const number = this.counter.next(placeInList(paragraph, this.styles));
    const cell = this.openCell(paragraph);
    const joined = paragraph.joinsRow ? this.lines.pop() : undefined;
    const before = joined === undefined ? '' : `${joined}\t`;
    // Notes wait until the table ends.
    if (joined === undefined && cell === undefined) this.end();
    if (cell === undefined && isPictureAlone(paragraph, number)) {
      this.placed.set(paragraph, this.lines.length + 1);
      this.addPictures(paragraph.pictures);
      this.addAsides(paragraph, this.lines.length);
      return;
    }
    const first = this.lines.length;
    this.addLines(before + number + paragraph.text);
    if (cell !== undefined) this.addPieces(cell, first, before.length);
    const line = this.lines.length - (paragraph.joinsRow ? 0 : paragraph.text.split('\n').length - 1);
    this.placed.set(paragraph, line);
    if (cell === undefined && this.styles.isCaption(paragraph.style)) this.captions.add(line);
    if (cell === undefined) this.addPictures(paragraph.pictures);
    else this.addCellPictures(cell, paragraph.pictures);
    this.addAsides(paragraph, line);
    this.tellHiddenNumber(line);
    if (number === '' && this.counter.isBullet) this.asides.push({ kind: 'bullet', line, text: '', count: 1 });
    for (const note of paragraph.notes) this.waiting.push(note);
  }

  get tables(): SourceTable[] {
    const tables = [...this.grids].flatMap((grid) => grid.toTable(this.lines) ?? []);
    return nameByStyle(tables, this.captions, this.lines);
  }

  /** The cell of the table that the paragraph stands in; a table inside is told of, and is none of its own. */
  private openCell({ cells }: DocxParagraph): GridCell | undefined {
    const [cell, inner] = cells.filter(({ grid }) => grid.isTable);
    if (cell?.grid !== this.grid) this.end();
    this.grid = cell?.grid;
    if (cell !== undefined) this.grids.add(cell.grid);
    if (inner !== undefined && !this.nested.has(inner.grid)) {
      this.nested.add(inner.grid);
      this.asides.push({ kind: 'nested-table', line: this.lines.length + 1, text: '', count: 1 });
    }
    return cell;
  }

  /** The lines from `first` on are the cell's; of the first one what stands behind `start`. */
  private addPieces({ pieces }: GridCell, first: number, start: number): void {
    for (let i = first; i < this.lines.length; i++) {
      pieces.push({ line: i + 1, start: i === first ? start : 0, end: this.lines[i]?.length ?? 0 });
    }
  }

  /** A line for each picture; what is none to publish is told instead. */
  private addPictures(drawings: readonly Drawing[]): void {
    for (const drawing of drawings) {
      const told = tellPicture(drawing, this.lines.length + 1);
      if (told.picture !== undefined) {
        this.lines.push(sayPicture(told.picture));
        this.pictures.push(told.picture);
      }
      this.asides.push(...told.asides.map((aside) => ({ ...aside, line: Math.max(1, this.lines.length) })));
    }
  }

  /** The same for pictures in a cell: on its last line, behind the text there. */
  private addCellPictures({ pieces }: GridCell, drawings: readonly Drawing[]): void {
    for (const drawing of drawings) {
      const line = this.lines.length;
      const { picture, asides } = tellPicture(drawing, line);
      if (picture !== undefined) {
        const before = this.lines.pop() ?? '';
        this.lines.push(before + sayPicture(picture));
        pieces.push({ line, start: before.length, end: this.lines.at(-1)?.length ?? 0, picture: pictureOf(picture) });
        this.pictures.push({ ...picture, isInCell: true });
      }
      this.asides.push(...asides.map((aside) => ({ ...aside, line })));
    }
  }

  /** Prints the notes that still wait. */
  end(): void {
    for (const { kind, id, mark } of this.waiting.splice(0)) {
      const paragraphs = this.notes[kind].get(id);
      if (paragraphs === undefined) throw new BrokenXml();
      // A text that many marks refer to stands below the first.
      if (this.printed.has(paragraphs)) continue;
      this.printed.add(paragraphs);
      this.asides.push({ kind, line: this.lines.length + 1, text: mark, count: 1 });
      for (const [i, paragraph] of paragraphs.entries()) {
        const number = this.counter.next(placeInList(paragraph, this.styles));
        const first = this.lines.length;
        this.addLines(i === 0 ? mark + number + paragraph.text.trimStart() : number + paragraph.text);
        for (let line = first + 1; line <= this.lines.length; line++) this.noteLines.push(line);
        this.addAsides(paragraph, this.lines.length);
        this.tellHiddenNumber(this.lines.length);
        this.addPictures(paragraph.pictures);
      }
    }
  }

  lineOf(paragraph: DocxParagraph | undefined): number {
    return (paragraph && this.placed.get(paragraph)) ?? 1;
  }

  private tellHiddenNumber(line: number): void {
    const { hidden } = this.counter;
    if (hidden > 0) this.asides.push({ kind: 'hidden-text', line, text: '', count: hidden });
  }

  private addLines(text: string): void {
    for (const line of text.split('\n')) this.lines.push(line);
  }

  private addAsides({ asides }: DocxParagraph, line: number, more: Pick<Aside, 'isBehind'> = {}): void {
    for (const aside of asides) this.asides.push({ ...aside, line, ...more });
  }
}

/** Headers and footers that say something, each once, at the first line of the first section they stand in. */
function readMargins({ margins }: DocxPart, docx: DocxPackage, printer: LinePrinter, styles: Styles): Aside[] {
  const said = new Set<string>();
  const relationships = docx.relationshipsOf(docx.document);
  return margins.flatMap(({ id, paragraph }): Aside[] => {
    const relationship = relationships.get(id);
    if (relationship === undefined) throw new BrokenXml();
    const { paragraphs } = readParagraphs(docx.read(relationship.target), styles);
    const kind: AsideKind = relationship.type === 'footer' ? 'footer' : 'header';
    const line = printer.lineOf(paragraph);
    const text = paragraphs
      .map((one) => one.text.trim())
      .filter((one) => one !== '')
      .join(' ');
    const hasPictures = paragraphs.some(({ pictures }) => pictures.length > 0);
    if (said.has(kind + text) || (text === '' && !hasPictures)) return [];
    said.add(kind + text);
    return [{ kind, line, text, count: 1 }];
  });
}

/** A paragraph's own list place, else its style's. */
function placeInList({ style, list }: DocxParagraph, styles: Styles): ListPlace | undefined {
  const inherited = styles.listOf(style);
  const numId = list.numId ?? inherited?.numId;
  if (numId === undefined) return undefined;
  return { numId, level: list.level ?? inherited?.level, styles: styles.lineage(style) };
}
