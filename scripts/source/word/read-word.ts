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

import type { Aside, AsideKind } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { PictureStore } from '../pictures/picture-store.ts';
import { LinePrinter } from './line-printer.ts';
import { ListCounter } from './numbering/list-counter.ts';
import { readWordNumbering } from './numbering/numbering.ts';
import { type DocxPackage, openPackage } from './package/package.ts';
import { type LineAndColumn, refuseDocx } from './package/refuse-docx.ts';
import { BrokenXml, CONTROL, ControlInXml, markControls } from './package/xml.ts';
import { mergeParagraphs } from './paragraphs/merge-paragraphs.ts';
import type { DocxPart } from './paragraphs/paragraph.ts';
import { readDocxParagraphs } from './paragraphs/paragraphs.ts';
import { readStyles } from './styles/read-styles.ts';
import type { Styles } from './styles/styles.ts';
import { findPicture } from './word-pictures.ts';

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
  const counter = new ListCounter(readWordNumbering(docx.read(docx.partOf('numbering')), styles));
  const store = new PictureStore();
  const notes = {
    footnote: readPart(docx, docx.partOf('footnotes'), styles, store).notes,
    endnote: readPart(docx, docx.partOf('endnotes'), styles, store).notes,
  };
  const document = readPart(docx, docx.document, styles, store);
  const printer = new LinePrinter(styles, counter, notes);
  for (const paragraph of mergeParagraphs(document.paragraphs)) printer.print(paragraph);
  printer.end();
  printer.tellUnused();
  const { printed } = printer;
  const margins = readMargins(document, docx, printer, styles);
  return {
    text: printed.lines.join('\n'),
    asides: [...printed.asides, ...margins].sort((a, b) => a.line - b.line),
    tables: printer.tables,
    pictures: printed.pictures,
    notes: printer.noteLines,
  };
}

/** A part's paragraphs, with the addresses that its links lead to, and its pictures. */
function readPart(docx: DocxPackage, name: string, styles: Styles, store: PictureStore): DocxPart {
  const part = readDocxParagraphs(docx.read(name), styles);
  const relationships = docx.relationshipsOf(name);
  for (const { asides, pictures } of [...part.paragraphs, ...[...part.notes.values()].flat()]) {
    for (const aside of asides)
      if (aside.kind === 'link') aside.text = relationships.get(aside.text)?.target ?? aside.text;
    for (const drawing of pictures) drawing.found = findPicture(drawing, docx, relationships.get(drawing.id), store);
  }
  return part;
}

/** Headers and footers that say something, each once, at the first line of the first section they stand in. */
function readMargins({ margins }: DocxPart, docx: DocxPackage, printer: LinePrinter, styles: Styles): Aside[] {
  const said = new Set<string>();
  const relationships = docx.relationshipsOf(docx.document);
  return margins.flatMap(({ id, paragraph }): Aside[] => {
    const relationship = relationships.get(id);
    if (relationship === undefined) throw new BrokenXml();
    const { paragraphs } = readDocxParagraphs(docx.read(relationship.target), styles);
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
