/**
 * What a run of a part holds besides plain text: characters, symbols, fields, references to notes, links, pictures,
 * formulas, and things that are none of these.
 */
import type { AsideKind } from '../../../../src/model/plan/source.ts';
import { type EndedField, Fields } from '../fields/fields.ts';
import type { XmlAttributes } from '../package/xml.ts';
import type { Absences } from './absences.ts';
import { Drawings } from './drawings.ts';
import { CHARACTERS, isOn, THINGS } from './elements.ts';
import type { Flow } from './flow.ts';
import { Formulas } from './formulas.ts';
import type { PartNotes } from './part-notes.ts';
import { readSymbol } from './symbols.ts';

/** Said of a shape by itself, or by a child of it. */
const SAYING_HIDDEN = ['wp:anchor', 'wp:docPr', '~cNvPr'];
const isHiddenShape = (name: string, { hidden }: XmlAttributes): boolean =>
  SAYING_HIDDEN.includes(name) && hidden !== undefined && isOn(hidden);

export class Content {
  readonly fields = new Fields();
  private readonly flow: Flow;
  private readonly absences: Absences;
  private readonly notes: PartNotes;
  private readonly drawings = new Drawings();
  private readonly formulas = new Formulas();
  private inObject = 0;
  /** Whether the run that is open is hidden. */
  isHidden = false;

  constructor(flow: Flow, absences: Absences, notes: PartNotes) {
    this.flow = flow;
    this.absences = absences;
    this.notes = notes;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:fldChar') this.endField(this.fields.mark(attributes['w:fldCharType']));
    else if (name === 'w:fldSimple') this.openSimpleField(attributes['w:instr'] ?? '');
    else if (this.fields.isCode) this.fields.readForm(name, attributes);
    else this.openShown(name, attributes);
  }

  close(name: string): void {
    if (name === 'w:object') this.inObject -= 1;
    else if (name === 'pic:pic') this.addPicture();
    else if (name === 'w:fldSimple') this.endField(this.fields.mark('end'));
    else if (name.startsWith('m:')) this.endFormula(name);
  }

  /** Text as it is shown, of a run that may be hidden. */
  addText(text: string): void {
    if (text === '' || this.isHidden) return;
    this.fields.addText(text);
    if (!this.fields.isCode) this.flow.addText(text);
  }

  finish(): void {
    for (const code of this.fields.unended) this.flow.addAside('field', code);
  }

  private openShown(name: string, attributes: XmlAttributes): void {
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.referTo(name, attributes);
    else if (name === 'w:sym') this.addText(readSymbol(attributes['w:font'], attributes['w:char']));
    else if (CHARACTERS.has(name)) this.addText(CHARACTERS.get(name) as string);
    else if (name === 'w:hyperlink' && attributes['r:id'] !== undefined) this.flow.addAside('link', attributes['r:id']);
    else if (isHiddenShape(name, attributes)) this.hideShape(name);
    else if (name === 'v:textpath') this.addText(attributes.string ?? '');
    else if (name === 'm:show' && !isOn(attributes['m:val'])) this.absences.leaveOutRestOf('m:phant', 'unseen');
    else if (THINGS.has(name)) this.addThing(name, THINGS.get(name) as AsideKind);
    else if (name === 'v:imagedata') this.addPicture(attributes);
    this.drawings.read(name, attributes);
    if (name.startsWith('m:'))
      this.addText(this.formulas.begin(name, attributes, this.flow.paragraph?.text.length ?? 0));
  }

  private hideShape(name: string): void {
    this.flow.addAside('hidden-shape');
    if (name === 'wp:anchor') this.absences.leaveOut('unseen');
    else this.absences.leaveOutRestOf(this.absences.parent as string, 'unseen');
  }

  private openSimpleField(code: string): void {
    this.fields.mark('begin');
    this.fields.addCode(code);
    this.fields.mark('separate');
  }

  private endField(ended: EndedField | undefined): void {
    if (ended === undefined) return;
    this.addText(ended.text ?? '');
    if (ended.code !== undefined) this.flow.addAside('field', ended.code);
    if (ended.link !== undefined) this.flow.addAside('link', ended.link);
    if (ended.unsaid > 0) this.flow.addAside('field-words', '', ended.unsaid);
  }

  private endFormula(name: string): void {
    const { paragraph } = this.flow;
    if (paragraph !== undefined) paragraph.text = this.formulas.end(name, paragraph.text);
  }

  private addThing(name: string, kind: AsideKind): void {
    const alternative = this.drawings.takeAlternative();
    if (this.inObject === 0) this.flow.addAside(kind, this.isHidden ? '' : alternative);
    if (name === 'w:object') this.inObject += 1;
  }

  private addPicture(attributes?: XmlAttributes): void {
    const drawing = this.drawings.end(attributes);
    // The picture inside an object is the object as it looks.
    if (this.inObject > 0) return;
    const { paragraph } = this.flow;
    if (paragraph === undefined || this.isHidden) this.flow.addAside('picture');
    else paragraph.pictures.push(drawing);
  }

  private referTo(name: string, attributes: XmlAttributes): void {
    // Word does not count it, and its note stands nowhere.
    if (this.isHidden) this.flow.addAside('hidden-text');
    else this.addText(this.notes.refer(name, attributes));
  }
}
