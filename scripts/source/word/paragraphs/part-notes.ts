/** The notes of a part, where they are referred to and where they stand, and the headers and footers of its sections. */

import type { XmlAttributes } from '../package/xml.ts';
import { isOn } from './elements.ts';
import type { Flow } from './flow.ts';
import type { DocxParagraph, DocxPart } from './paragraph.ts';

export class PartNotes {
  readonly notes = new Map<string, DocxParagraph[]>();
  readonly margins: DocxPart['margins'][number][] = [];
  private readonly flow: Flow;
  private readonly counts = { footnote: 0, endnote: 0 };
  /** Where the section begins whose properties come next. */
  private section = 0;
  private start = 0;
  private id = '';

  constructor(flow: Flow) {
    this.flow = flow;
  }

  addMargin(attributes: XmlAttributes): void {
    this.margins.push({ id: attributes['r:id'] ?? '', paragraph: this.flow.done[this.section] });
  }

  endSection(): void {
    this.section = this.flow.done.length;
  }

  open({ 'w:type': type, 'w:id': id }: XmlAttributes): void {
    this.start = this.flow.done.length;
    // Lines that Word draws above notes are kept as notes of a type of their own.
    this.id = type === undefined || type === 'normal' ? (id ?? '') : '';
  }

  close(): void {
    this.notes.set(this.id, this.flow.done.splice(this.start));
  }

  /** Returns the mark that the text shows. */
  refer(name: string, { 'w:customMarkFollows': typed, 'w:id': id }: XmlAttributes): string {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const isTyped = typed !== undefined && isOn(typed);
    if (!isTyped) this.counts[kind] += 1;
    const mark = isTyped ? '' : `[${kind === 'footnote' ? '注' : '尾注'}${this.counts[kind]}]`;
    this.flow.paragraph?.notes.push({ kind, id: id ?? '', mark });
    return mark;
  }
}
