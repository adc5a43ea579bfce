/**
 * Reads a part of a Word document (the document itself, its notes, a header) into paragraphs, as the reader sees them.
 *
 *     taken        w:t, tabs and breaks, inserted and moved text, the text of fields, table cells, text boxes, formulas
 *     left out     deleted text, what stood where moved text came from, hidden text, codes of fields, a second choice
 *                  (mc:Fallback), phonetic marks
 *
 * Whatever is left out and is no mere twin of something taken becomes an aside. A paragraph whose end mark is deleted
 * goes on in the next one.
 */
import type { AsideKind } from '../../../src/model/plan/source.ts';
import { CHARACTERS, HIDDEN, isOn, type Reading, readSymbol, STRUCTURE, TEXTS, THINGS } from './elements.ts';
import { Fields } from './fields.ts';
import type { ListPlace } from './numbering.ts';
import { type Attributes, BrokenXml, readXml } from './xml.ts';

export interface PartAside {
  readonly kind: AsideKind;
  text: string;
  count: number;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** What the text shows for it; empty where the author typed a mark. */
  readonly mark: string;
}

export interface DocxParagraph {
  text: string;
  style: string | undefined;
  list: Partial<ListPlace>;
  /** The body, the cell or the text box that it stands in. */
  readonly container: number;
  readonly notes: NoteReference[];
  readonly asides: PartAside[];
  /** Its end is deleted: the next paragraph of the same container goes on with its text. */
  isOpenEnded: boolean;
  /** It stands in the same row of a table as the one before. */
  joinsRow: boolean;
  /** Not shown at all. */
  isHidden: boolean;
}

export interface DocxPart {
  readonly paragraphs: readonly DocxParagraph[];
  /** Of a part that holds notes, their paragraphs by id. */
  readonly notes: ReadonlyMap<string, readonly DocxParagraph[]>;
  /** Headers and footers, by relationship, with the first paragraph of the section they belong to. */
  readonly margins: readonly { readonly id: string; readonly paragraph: DocxParagraph | undefined }[];
}

/** A thousand pages of text are some 20,000. */
const MOST_PARAGRAPHS = 100_000;

/** Throws `BrokenXml`. */
export function readParagraphs(xml: string): DocxPart {
  const reader = new ParagraphReader();
  readXml(xml, reader);
  return reader.finish();
}

interface Row {
  /** The first paragraph of the row, and of each cell, counted as they are done. */
  readonly start: number;
  readonly cells: number[];
  isDeleted: boolean;
}

class ParagraphReader {
  /** In the order in which they begin: a text box comes behind the paragraph that holds it. */
  private readonly done: DocxParagraph[] = [];
  /** Those not yet ended: a text box holds paragraphs inside one. */
  private readonly stack: DocxParagraph[] = [];
  private readonly containers: number[] = [0];
  private lastContainer = 0;
  private readonly rows: Row[] = [];
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
  /** The hiding elements that are open. */
  private readonly hidden: string[] = [];
  private inProperties = 0;
  private inObject = 0;
  private isRunHidden = false;
  /** What the author says in place of the picture that comes next. */
  private alternative = '';
  private reading: Reading | undefined;

  readonly open = (name: string, attributes: Attributes): void => {
    this.reading = TEXTS.get(name);
    if (HIDDEN.has(name)) this.openHidden(name);
    else if (this.hidden.length > 0) return;
    else if (name === 'w:p') this.openParagraph();
    else if (name === 'w:pPr') this.inProperties += 1;
    else if (this.inProperties > 0) this.readProperty(name, attributes);
    else if (STRUCTURE.has(name)) this.openStructure(name, attributes);
    else if (!this.fields.isCode || name === 'w:fldChar') this.openContent(name, attributes);
  };

  readonly text = (text: string): void => {
    const { reading } = this;
    if (reading === undefined) return;
    if (this.hidden.length > 0) this.readHidden(text);
    else if (reading === 'code' || (reading === 'text' && this.fields.isCode)) this.fields.addCode(text);
    else if (reading === 'text' && this.isRunHidden) this.addAside('hidden-text', '', [...text].length);
    else if (reading === 'text') this.addText(text.replace(/[\r\n]+/g, ' '));
  };

  readonly close = (name: string): void => {
    this.reading = undefined;
    if (HIDDEN.has(name)) this.hidden.pop();
    else if (this.hidden.length > 0) return;
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:pPr') this.inProperties -= 1;
    else if (name === 'w:r') this.isRunHidden = false;
    else if (name === 'w:object') this.inObject -= 1;
    else if (name === 'w:sectPr') this.section = this.done.length;
    else if (name === 'w:tc' || name === 'w:txbxContent') this.containers.pop();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:footnote' || name === 'w:endnote')
      this.notes.set(this.noteId, this.done.splice(this.noteStart));
  };

  finish(): DocxPart {
    for (const code of this.fields.unended) this.addAside('field', code);
    this.done[0]?.asides.unshift(...this.early);
    return { paragraphs: this.done, notes: this.notes, margins: this.margins };
  }

  private openHidden(name: string): void {
    const paragraph = this.stack.at(-1);
    const isDeleted = (name === 'w:del' || name === 'w:moveFrom') && this.hidden.length === 0;
    const row = this.rows.at(-1);
    if (isDeleted && this.inProperties > 0 && paragraph !== undefined) paragraph.isOpenEnded = true;
    // A row's properties stand in front of its cells.
    else if (isDeleted && row?.cells.length === 0) row.isDeleted = true;
    this.hidden.push(name);
  }

  private readHidden(text: string): void {
    if (this.reading === 'deleted' && !this.hidden.includes('w:moveFrom')) {
      this.addAside('deletion', '', [...text].length);
    } else if (this.reading === 'text' && this.hidden[0] === 'w:rt') this.addAside('ruby', text);
  }

  private openParagraph(): void {
    const paragraph: DocxParagraph = {
      text: '',
      style: undefined,
      list: {},
      container: this.containers.at(-1) as number,
      notes: [],
      asides: [],
      isOpenEnded: false,
      joinsRow: false,
      isHidden: false,
    };
    if (this.done.length >= MOST_PARAGRAPHS) {
      throw new BrokenXml(`这个 .docx 文件的段落超过 ${MOST_PARAGRAPHS / 10_000} 万段`);
    }
    this.stack.push(paragraph);
    this.done.push(paragraph);
  }

  private closeParagraph(): void {
    const paragraph = this.stack.pop();
    // Hidden is what has a hidden end and nothing seen in front of it.
    if (paragraph !== undefined && paragraph.text !== '') paragraph.isHidden = false;
  }

  private readProperty(name: string, attributes: Attributes): void {
    const paragraph = this.stack.at(-1) as DocxParagraph;
    const value = attributes['w:val'];
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId' && value !== undefined) paragraph.list = { ...paragraph.list, numId: value };
    else if (name === 'w:ilvl') paragraph.list = { ...paragraph.list, level: Number(value) };
    else if (name === 'w:vanish') paragraph.isHidden = isOn(value);
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
    } else if (name === 'w:tr') this.rows.push({ start: this.done.length, cells: [], isDeleted: false });
    else {
      if (name === 'w:tc') this.rows.at(-1)?.cells.push(this.done.length);
      else this.addAside('text-box');
      this.lastContainer += 1;
      this.containers.push(this.lastContainer);
    }
  }

  private openContent(name: string, attributes: Attributes): void {
    if (name === 'w:vanish') this.isRunHidden = isOn(attributes['w:val']);
    else if (name === 'w:fldChar') this.readField(attributes['w:fldCharType']);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.referTo(name, attributes);
    else if (name === 'w:sym') this.addText(readSymbol(attributes['w:font'], attributes['w:char']));
    else if (CHARACTERS.has(name)) this.addText(CHARACTERS.get(name) as string);
    else if (name === 'w:hyperlink' && attributes['r:id'] !== undefined) this.addAside('link', attributes['r:id']);
    else if (name === 'wp:docPr') this.alternative = attributes.descr ?? '';
    else if (name === 'v:shape') this.alternative = attributes.alt ?? '';
    else if (name === 'v:textpath') this.addText(attributes.string ?? '');
    else if (THINGS.has(name)) this.addThing(name, THINGS.get(name) as AsideKind);
  }

  private addText(text: string): void {
    const paragraph = this.stack.at(-1);
    if (paragraph !== undefined && !this.isRunHidden) paragraph.text += text;
  }

  private addThing(name: string, kind: AsideKind): void {
    // The picture inside an object is the object as it looks.
    if (this.inObject === 0) this.addAside(kind, this.alternative);
    this.alternative = '';
    if (name === 'w:object') this.inObject += 1;
  }

  private addAside(kind: AsideKind, text = '', count = 1): void {
    const asides = (this.stack.at(-1) ?? this.done.at(-1))?.asides ?? this.early;
    const last = asides.at(-1);
    if (last?.kind === kind && last.text === text) last.count += count;
    else asides.push({ kind, text, count });
  }

  private readField(type: string | undefined): void {
    const shown = this.fields.mark(type);
    if (shown === undefined) return;
    if ('text' in shown) this.addText(shown.text);
    else this.addAside('field', shown.code);
  }

  private referTo(name: string, attributes: Attributes): void {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const isTyped = attributes['w:customMarkFollows'] !== undefined && isOn(attributes['w:customMarkFollows']);
    if (!isTyped) this.noteCounts[kind] += 1;
    const mark = isTyped ? '' : `[${kind === 'footnote' ? '注' : '尾注'}${this.noteCounts[kind]}]`;
    this.addText(mark);
    this.stack.at(-1)?.notes.push({ kind, id: attributes['w:id'] ?? '', mark });
  }

  /** A row whose cells hold a line each is a line. */
  private closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    if (row.isDeleted) this.dropFrom(row.start);
    if (row.cells.length < 2) return;
    const paragraphs = this.done.slice(row.start);
    const isFlat = row.cells.every((start, i) => (row.cells[i + 1] ?? this.done.length) === start + 1);
    if (!isFlat || paragraphs.some(({ text, isHidden }) => isHidden || text.includes('\n'))) return;
    for (const paragraph of paragraphs.slice(1)) paragraph.joinsRow = true;
  }

  /** Takes paragraphs away that are deleted as a whole; what was said of them stays. */
  private dropFrom(start: number): void {
    for (const { text, asides } of this.done.splice(start)) {
      if (text !== '') this.addAside('deletion', '', [...text].length);
      for (const { kind, text: said, count } of asides) this.addAside(kind, said, count);
    }
  }
}
