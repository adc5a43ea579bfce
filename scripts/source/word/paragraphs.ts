/**
 * Reads a part of a Word document (the document itself, its notes, a header) into paragraphs, as the reader sees them.
 *
 *     taken        w:t, tabs and breaks, inserted and moved text, the text of fields, table cells, text boxes, formulas,
 *                  pictures
 *     left out     deleted text, what stood where moved text came from, hidden text, rows and shapes, codes of fields, a
 *                  second choice (mc:AlternateContent), phonetic marks, elements that Word does not know
 *
 * Whatever is left out and is no mere twin of something taken becomes an aside.
 */
import type { AsideKind } from '../../../src/model/plan/source.ts';
import { Drawings } from './drawings.ts';
import { type Absence, CHARACTERS, isOn, type Reading, STRUCTURE, TEXTS, THINGS } from './elements.ts';
import { Fields } from './fields.ts';
import { Formulas } from './formulas.ts';
import { Grid, GridCell } from './grid.ts';
import { addAside, type DocxParagraph, type DocxPart, newParagraph, type PartAside } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { readInFont, readSymbol } from './symbols.ts';
import { Table } from './tables.ts';
import { Absences, RunSays } from './visibility.ts';
import { type Attributes, BrokenXml, readXml } from './xml.ts';

/** A thousand pages of text are some 20,000. */
const MOST_PARAGRAPHS = 100_000;

/** Throws `BrokenXml`. */
export function readParagraphs(xml: string, styles: Styles): DocxPart {
  const reader = new ParagraphReader(styles);
  readXml(xml, reader);
  return reader.finish();
}

const isHiddenShape = (name: string, { hidden }: Attributes): boolean =>
  (name === 'wp:docPr' || name === '~cNvPr') && hidden !== undefined && isOn(hidden);

const RE_DROP_CAP = /^(?:drop|margin)$/;

interface Row {
  /** The first paragraph of the row, and of each cell, counted as they are done. */
  readonly start: number;
  readonly cells: number[];
}

interface OpenParagraph {
  readonly paragraph: DocxParagraph;
  /** What its end says of itself. */
  readonly end: RunSays;
}

class ParagraphReader {
  private readonly styles: Styles;
  /** In the order in which they begin: a text box comes behind the paragraph that holds it. */
  private readonly done: DocxParagraph[] = [];
  /** Those not yet ended: a text box holds paragraphs inside one. */
  private readonly stack: OpenParagraph[] = [];
  private readonly runs: RunSays[] = [];
  private readonly containers: number[] = [0];
  private lastContainer = 0;
  /** Undefined for a text box, which stands in no table. */
  private readonly tables: (Table | undefined)[] = [];
  private readonly rows: Row[] = [];
  /** The open cells, the outermost first. */
  private readonly cells: GridCell[] = [];
  private readonly fields = new Fields();
  private readonly notes = new Map<string, DocxParagraph[]>();
  private readonly margins: { id: string; paragraph: DocxParagraph | undefined }[] = [];
  private readonly noteCounts = { footnote: 0, endnote: 0 };
  /** Asides in front of the first paragraph. */
  private readonly early: PartAside[] = [];
  /** Where the section begins whose properties come next. */
  private section = 0;
  private noteStart = 0;
  private noteId = '';
  private readonly absences = new Absences();
  private inProperties = 0;
  private inObject = 0;
  private readonly drawings = new Drawings();
  private readonly formulas = new Formulas();
  private reading: Reading | undefined;

  constructor(styles: Styles) {
    this.styles = styles;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    this.reading = TEXTS.get(name);
    const wasThere = this.absences.absence === undefined;
    if (!this.absences.open(name, attributes)) {
      if (wasThere) this.readAbsent(this.absences.absence);
    } else if (name === 'w:p') this.openParagraph();
    else if (name === 'w:r' || name === 'm:r') this.runs.push(new RunSays());
    else if (name === 'w:pPr') this.inProperties += 1;
    else if (this.inProperties > 0) this.readProperty(name, attributes);
    else if (STRUCTURE.has(name)) this.openStructure(name, attributes);
    else if (!this.fields.isCode || name === 'w:fldChar') this.openContent(name, attributes);
  };

  readonly text = (text: string): void => {
    const { reading } = this;
    const { absence } = this.absences;
    if (reading === undefined) return;
    const { length } = [...text];
    if (absence === 'deleted' || (reading === 'deleted' && absence === undefined)) {
      if (reading !== 'code') this.addAside('deletion', '', length);
    } else if (absence === 'ruby') this.addAside('ruby', text);
    else if (absence === 'unseen' && reading !== 'code') this.addAside('hidden-text', '', length);
    else if (absence !== undefined) return;
    else if (reading === 'code' || this.fields.isCode) this.fields.addCode(text);
    else if (this.isRunHidden) this.addAside('hidden-text', '', length);
    else {
      if (this.runs.at(-1)?.isStruck === true) this.addAside('struck-shown', '', length);
      this.addText(readInFont(text.replace(/[\r\n]+/g, ' '), this.runs.at(-1)?.font));
    }
  };

  readonly close = (name: string): void => {
    this.reading = undefined;
    if (!this.absences.close(name)) return;
    if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:r' || name === 'm:r') this.runs.pop();
    else if (name === 'w:pPr') this.inProperties -= 1;
    else if (name === 'w:object') this.inObject -= 1;
    else if (name === 'pic:pic') this.addPicture();
    else if (name.startsWith('m:')) this.endFormula(name);
    else if (name === 'w:sectPr') this.section = this.done.length;
    else if (name === 'w:tbl') this.tables.pop();
    else if (name === 'w:tc') this.closeCell();
    else if (name === 'w:txbxContent') this.closeTextBox();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:footnote' || name === 'w:endnote')
      this.notes.set(this.noteId, this.done.splice(this.noteStart));
  };

  finish(): DocxPart {
    for (const code of this.fields.unended) this.addAside('field', code);
    this.done[0]?.asides.unshift(...this.early);
    return { paragraphs: this.done, notes: this.notes, margins: this.margins };
  }

  private get isRunHidden(): boolean {
    const run = this.runs.at(-1);
    return run?.isHidden(this.styles, this.around) ?? false;
  }

  /** The styles that the next run stands in. */
  private get around(): Parameters<RunSays['isHidden']>[1] {
    return { paragraph: this.stack.at(-1)?.paragraph.style, table: this.tables.at(-1) };
  }

  /** What the beginning of a left-out element says of what it stands in. */
  private readAbsent(absence: Absence | undefined): void {
    const { parent } = this.absences;
    const isMark = this.reading === undefined && (absence === 'deleted' || absence === 'elsewhere');
    if (!isMark) return;
    const paragraph = this.stack.at(-1)?.paragraph;
    if (parent === 'w:rPr' && this.inProperties > 0 && paragraph !== undefined) paragraph.isOpenEnded = true;
    else if (parent === 'w:trPr') this.absences.leaveOutRestOf('w:tr', absence);
  }

  private openParagraph(): void {
    const paragraph = newParagraph(this.containers.at(-1) as number, [...this.cells]);
    if (this.done.length >= MOST_PARAGRAPHS) {
      throw new BrokenXml(`这个 .docx 文件的段落超过 ${MOST_PARAGRAPHS / 10_000} 万段`);
    }
    this.stack.push({ paragraph, end: new RunSays() });
    this.done.push(paragraph);
  }

  private closeParagraph(): void {
    const { around } = this;
    const ended = this.stack.pop();
    if (ended === undefined) return;
    const { paragraph, end } = ended;
    // Hidden is what has a hidden end and nothing seen in front of it.
    const isEmpty = paragraph.text === '' && paragraph.pictures.length === 0;
    paragraph.isHidden = isEmpty && end.isHidden(this.styles, around);
    paragraph.runsOn = paragraph.text !== '' && end.isSpecial;
  }

  private readProperty(name: string, attributes: Attributes): void {
    const { paragraph, end } = this.stack.at(-1) as OpenParagraph;
    const value = attributes['w:val'];
    end.read(name, value);
    if (name === 'w:pStyle') paragraph.style = value;
    // A letter over several rows: the next paragraph goes on with it.
    else if (name === 'w:framePr' && RE_DROP_CAP.test(attributes['w:dropCap'] ?? '')) paragraph.isOpenEnded = true;
    else if (name === 'w:numId' && value !== undefined) paragraph.list = { ...paragraph.list, numId: value };
    else if (name === 'w:ilvl') paragraph.list = { ...paragraph.list, level: Number(value) };
    else if (STRUCTURE.has(name)) this.openStructure(name, attributes);
  }

  private openStructure(name: string, attributes: Attributes): void {
    if (name === 'w:headerReference' || name === 'w:footerReference') {
      this.margins.push({ id: attributes['r:id'] ?? '', paragraph: this.done[this.section] });
    } else if (name === 'w:footnote' || name === 'w:endnote') {
      this.noteStart = this.done.length;
      // Lines that Word draws above notes are kept as notes of a type of their own.
      this.noteId =
        attributes['w:type'] === undefined || attributes['w:type'] === 'normal' ? (attributes['w:id'] ?? '') : '';
    } else if (name === 'w:txbxContent') this.openTextBox();
    else this.openTablePart(name, attributes);
  }

  private openTablePart(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (name === 'w:tbl') this.tables.push(new Table());
    else if (name === 'w:tblStyle' && table !== undefined) table.style = attributes['w:val'];
    else if (name === 'w:tblLook') table?.readLook(attributes);
    else if (name === 'w:cnfStyle') table?.readKinds(attributes);
    else if (name === 'w:hidden' && isOn(attributes['w:val'])) this.absences.leaveOutRestOf('w:tr', 'unseen');
    else if (name === 'w:tr') {
      table?.openRow();
      this.rows.push({ start: this.done.length, cells: [] });
    } else if (name === 'w:tc') {
      table?.openCell();
      this.rows.at(-1)?.cells.push(this.done.length);
      this.cells.push(table?.grid.cell ?? new GridCell(new Grid(), 0, 0));
      this.openContainer();
    } else if (name === 'w:cellDel') {
      this.rows.at(-1)?.cells.pop();
      table?.grid.dropCell();
      this.absences.leaveOutRestOf('w:tc', 'deleted');
    } else table?.grid.read(name, attributes);
  }

  private closeCell(): void {
    this.containers.pop();
    const cell = this.cells.pop();
    // What stands in a cell that goes on with the one above is not shown.
    if (cell?.goesOn === true)
      for (const paragraph of this.done.slice(this.rows.at(-1)?.cells.at(-1))) this.hide(paragraph);
  }

  private hide(paragraph: DocxParagraph): void {
    const { length } = [...paragraph.text];
    for (const { alt } of paragraph.pictures.splice(0)) addAside(paragraph.asides, 'picture', alt, 1);
    if (length > 0) addAside(paragraph.asides, 'hidden-text', '', length);
    paragraph.text = '';
    paragraph.list = { numId: '0' };
    paragraph.notes.length = 0;
  }

  private openTextBox(): void {
    // What a hidden run holds is hidden with it.
    if (this.isRunHidden) {
      this.absences.leaveOut('unseen');
      return;
    }
    this.addAside('text-box');
    this.tables.push(undefined);
    this.openContainer();
  }

  private closeTextBox(): void {
    this.tables.pop();
    this.containers.pop();
  }

  private openContainer(): void {
    this.lastContainer += 1;
    this.containers.push(this.lastContainer);
  }

  private openContent(name: string, attributes: Attributes): void {
    this.runs.at(-1)?.read(name, name === 'w:rFonts' ? attributes['w:ascii'] : attributes['w:val']);
    if (name === 'w:fldChar') this.readField(attributes['w:fldCharType']);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.referTo(name, attributes);
    else if (name === 'w:sym') this.addText(readSymbol(attributes['w:font'], attributes['w:char']));
    else if (CHARACTERS.has(name)) this.addText(CHARACTERS.get(name) as string);
    else if (name === 'w:hyperlink' && attributes['r:id'] !== undefined) this.addAside('link', attributes['r:id']);
    else if (isHiddenShape(name, attributes)) this.absences.leaveOutRestOf(this.absences.parent as string, 'unseen');
    else if (name === 'v:textpath') this.addText(attributes.string ?? '');
    else if (name === 'm:show' && !isOn(attributes['m:val'])) this.absences.leaveOutRestOf('m:phant', 'unseen');
    else if (THINGS.has(name)) this.addThing(name, THINGS.get(name) as AsideKind);
    else if (name === 'v:imagedata') this.addPicture(attributes);
    this.drawings.read(name, attributes);
    if (name.startsWith('m:')) this.addText(this.formulas.begin(name, attributes, this.textLength));
  }

  private get textLength(): number {
    return this.stack.at(-1)?.paragraph.text.length ?? 0;
  }

  private endFormula(name: string): void {
    const paragraph = this.stack.at(-1)?.paragraph;
    if (paragraph !== undefined) paragraph.text = this.formulas.end(name, paragraph.text);
  }

  private addText(text: string): void {
    const paragraph = this.stack.at(-1)?.paragraph;
    if (paragraph !== undefined && !this.isRunHidden) paragraph.text += text;
  }

  private addThing(name: string, kind: AsideKind): void {
    const alternative = this.drawings.takeAlternative();
    if (this.inObject === 0) this.addAside(kind, this.isRunHidden ? '' : alternative);
    if (name === 'w:object') this.inObject += 1;
  }

  private addPicture(attributes?: Attributes): void {
    const drawing = this.drawings.end(attributes);
    // The picture inside an object is the object as it looks.
    if (this.inObject > 0) return;
    const paragraph = this.stack.at(-1)?.paragraph;
    if (paragraph === undefined || this.isRunHidden) this.addAside('picture');
    else paragraph.pictures.push(drawing);
  }

  private addAside(kind: AsideKind, text = '', count = 1): void {
    const asides = (this.stack.at(-1)?.paragraph ?? this.done.at(-1))?.asides ?? this.early;
    addAside(asides, kind, text, count);
  }

  private readField(type: string | undefined): void {
    const shown = this.fields.mark(type);
    if (shown === undefined) return;
    if ('text' in shown) this.addText(shown.text);
    else this.addAside('field', shown.code);
  }

  private referTo(name: string, attributes: Attributes): void {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    // Word does not count it, and its note stands nowhere.
    if (this.isRunHidden) {
      this.addAside('hidden-text');
      return;
    }
    const isTyped = attributes['w:customMarkFollows'] !== undefined && isOn(attributes['w:customMarkFollows']);
    if (!isTyped) this.noteCounts[kind] += 1;
    const mark = isTyped ? '' : `[${kind === 'footnote' ? '注' : '尾注'}${this.noteCounts[kind]}]`;
    this.addText(mark);
    this.stack.at(-1)?.paragraph.notes.push({ kind, id: attributes['w:id'] ?? '', mark });
  }

  /** A row whose cells hold a line each is a line. */
  private closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined || row.cells.length < 2) return;
    const paragraphs = this.done.slice(row.start);
    const isFlat = row.cells.every((start, i) => (row.cells[i + 1] ?? this.done.length) === start + 1);
    if (!isFlat || paragraphs.some(({ text, isHidden }) => isHidden || text.includes('\n'))) return;
    for (const paragraph of paragraphs.slice(1)) paragraph.joinsRow = true;
  }
}
