/**
 * Reads a part of a Word document (the document itself, its notes, a header) into paragraphs, as the reader sees them.
 *
 *     taken        w:t, tabs and breaks, inserted and moved text, the text of fields, table cells, text boxes, formulas,
 *                  pictures
 *     left out     deleted, struck, hidden and unseen text, what stood where moved text came from, hidden rows and shapes,
 *                  codes of fields, a second choice (mc:AlternateContent), phonetic marks, elements Word does not know
 *
 * Whatever is left out and is no mere twin of something taken becomes an aside.
 */

import { UnendedFields } from '../fields/unended-fields.ts';
import { readXml, type XmlAttributes } from '../package/xml.ts';
import { isShade, type RunSays } from '../styles/run-says.ts';
import type { Styles } from '../styles/styles.ts';
import { PartTables } from '../tables/part-tables.ts';
import { measureTables, type TableSize } from '../tables/table-sizes.ts';
import { Absences } from './absences.ts';
import { AbsentText } from './absent-text.ts';
import { Content } from './content.ts';
import { type Reading, STRUCTURE, TEXTS } from './elements.ts';
import { Elsewhere } from './elsewhere.ts';
import { Flow } from './flow.ts';
import type { DocxPart } from './paragraph.ts';
import { PartNotes } from './part-notes.ts';
import { Runs } from './runs.ts';
import { readInFont } from './symbols.ts';

/** Throws `BrokenXml`. */
export function readDocxParagraphs(xml: string, styles: Styles): DocxPart {
  const sizes = styles.hidesLast ? measureTables(xml) : [];
  const reader = new ParagraphReader(styles, sizes, new UnendedFields(xml));
  readXml(xml, reader);
  return reader.finish();
}

class ParagraphReader {
  private readonly styles: Styles;
  private readonly flow = new Flow();
  private readonly absences = new Absences();
  private readonly elsewhere = new Elsewhere();
  private readonly absent = new AbsentText(this.flow, this.absences, this.elsewhere);
  private readonly tables: PartTables;
  private readonly notes = new PartNotes(this.flow);
  private readonly content = new Content(this.flow, this.absences, this.notes);
  private readonly runs: Runs;
  private inProperties = 0;
  private reading: Reading | undefined;
  private readonly unended: UnendedFields;

  constructor(styles: Styles, sizes: readonly TableSize[], unended: UnendedFields) {
    this.styles = styles;
    this.unended = unended;
    this.tables = new PartTables(this.flow, this.absences, sizes);
    this.runs = new Runs(this.flow, styles);
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    const reading = TEXTS.get(name);
    const { inProperties } = this;
    this.reading = reading;
    if (name === 'w:tbl') this.tables.count();
    const isUnended = name === 'w:fldChar' && attributes['w:fldCharType'] === 'begin' && this.unended.begins();
    const wasThere = this.absences.absence === undefined;
    if (!this.absences.open(name, attributes))
      this.absent.open(name, wasThere, reading !== undefined, inProperties > 0);
    else if (isUnended) this.flow.addAside('field');
    else if (name === 'w:p') this.flow.open([...this.tables.cells]);
    else if (name === 'w:r' || name === 'm:r') this.runs.open();
    else if (name === 'w:pPr') this.inProperties += 1;
    else if (name === 'mc:AlternateContent') this.elsewhere.openAlternatives();
    else if (name === 'w:moveTo') this.elsewhere.openMoveTo();
    else if (this.inProperties > 0) this.readProperty(name, attributes);
    else if (STRUCTURE.has(name)) this.openStructure(name, attributes);
    else this.openContent(name, attributes);
  };

  readonly text = (text: string): void => {
    const { reading } = this;
    if (reading === undefined || this.absent.takes(text, reading)) return;
    if (reading === 'code') this.content.fields.addCode(text);
    else this.addText(text.replace(/[\r\n]+/g, ' '));
  };

  readonly close = (name: string): void => {
    this.reading = undefined;
    if (!this.absences.close(name)) return;
    if (name === 'w:p') this.flow.close(this.styles, this.around);
    else if (name === 'w:r' || name === 'm:r') this.runs.close();
    else if (name === 'w:pPr') this.inProperties -= 1;
    else if (name === 'mc:AlternateContent') this.absent.endAlternatives();
    else if (name === 'w:moveTo') this.elsewhere.closeMoveTo();
    else if (name === 'w:sectPr') this.notes.endSection();
    else if (name === 'w:txbxContent') this.tables.closeTextBox();
    else if (name === 'w:footnote' || name === 'w:endnote') this.notes.close();
    else if (STRUCTURE.has(name)) this.tables.close(name);
    else this.content.close(name);
  };

  finish(): DocxPart {
    this.content.finish();
    this.elsewhere.finish();
    const { notes, margins } = this.notes;
    return { paragraphs: this.flow.finish(), notes, margins };
  }

  private get isRunHidden(): boolean {
    return this.runs.last?.isHidden(this.styles, this.around) ?? false;
  }

  /** The styles that the next run stands in. */
  private get around(): Parameters<RunSays['isHidden']>[1] {
    return { paragraph: this.flow.paragraph?.style, table: this.tables.table };
  }

  private addText(text: string): void {
    this.content.isHidden = this.runs.leavesOut(text, this.isRunHidden, this.tables.isShaded);
    this.content.addText(readInFont(text, this.runs.last?.font));
  }

  private readProperty(name: string, attributes: XmlAttributes): void {
    this.flow.readProperty(name, attributes);
    if (STRUCTURE.has(name)) this.openStructure(name, attributes);
  }

  private openStructure(name: string, attributes: XmlAttributes): void {
    if (name === 'w:headerReference' || name === 'w:footerReference') this.notes.addMargin(attributes);
    else if (name === 'w:footnote' || name === 'w:endnote') this.notes.open(attributes);
    else if (name === 'w:txbxContent') this.openTextBox();
    else this.tables.open(name, attributes);
  }

  private openTextBox(): void {
    // What a hidden run holds is hidden with it.
    if (this.isRunHidden) this.absences.leaveOut('unseen');
    else {
      this.flow.addAside('text-box');
      this.tables.openTextBox();
    }
  }

  private openContent(name: string, attributes: XmlAttributes): void {
    if (this.runs.last === undefined && name === 'w:shd' && isShade(attributes)) this.tables.shade();
    this.runs.last?.read(name, attributes);
    const isHidden = this.isRunHidden;
    this.content.isHidden = name === 'w:sym' ? this.runs.leavesOut('〓', isHidden, this.tables.isShaded) : isHidden;
    this.content.open(name, attributes);
  }
}
