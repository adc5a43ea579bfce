/**
 * Reads lines back out of a finished page, book or XML file: the text of each element that is a line, in order, with
 * the id it stands behind and where its links lead. Nothing may hide there, and no text may stand outside of a line.
 */
import { fault, type Line, pictureLine, TABLE } from '../line.ts';
import { tokensOf } from './cut-markup.ts';
import { hidesOrTurns } from './hiding.ts';
import type { Markup, MarkupForm, Note } from './markup-form.ts';
import { type Attributes, type Handler, walkTokens } from './tokens.ts';

/** What hides, or stands in no line, comes as a fault among the lines. Throws a `Refusal` as tokens.ts does. */
export function readMarkup(text: string, form: MarkupForm): Markup {
  const reader = new MarkupReader(form);
  walkTokens(tokensOf(text, form.isXml), reader);
  return reader;
}

interface OpenLine {
  text: string;
  readonly anchor: string | null;
  readonly links: string[];
}

const WITHIN = new Set(['a', 'br', 'img', 'span']);
const RE_INDENT = /^\n\s*$/;

/** A picture is a line of its own, but for one in a paragraph or a cell. */
export const showPicture = ({ src = '', alt = '', width, height }: Attributes): Line =>
  pictureLine({ alt, width: Number(width), height: Number(height) }, src);

class MarkupReader implements Markup, Handler {
  readonly lines: Line[] = [];
  readonly notes: { -readonly [Key in keyof Note]: Note[Key] }[] = [];
  readonly empty: string[] = [];
  private readonly form: MarkupForm;
  private depth = 0;
  /** The depths at which these were opened; 0 while they are not. */
  private root = 0;
  private note = 0;
  private table = 0;
  private lineAt = 0;
  private current: OpenLine | undefined;
  /** The id that the next line bears. */
  private waiting: string | null = null;
  /** The ids of what a piece stands in. */
  private readonly ids: { readonly id: string; readonly depth: number }[] = [];

  constructor(form: MarkupForm) {
    this.form = form;
  }

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.root === 0) {
      if (this.form.isRoot(name, attributes)) this.root = this.depth;
      return;
    }
    const isNote = this.form.isNote?.(name, attributes) === true;
    this.openId(attributes, isNote);
    if (this.note > 0 || this.table > 0) return;
    if (name === 'img') this.addPicture(showPicture(attributes));
    if (name === 'table') this.openTable();
    else if (isNote) this.openNote(attributes);
    else if (this.current !== undefined) this.openWithin(name);
    else if (this.form.isLine(name, attributes)) this.openLine();
    if (this.note > 0) return;
    if (attributes.href !== undefined) this.current?.links.push(attributes.href);
    const mayHide = this.form.isXml === true || this.form.mayHide?.(attributes) === true;
    if (!mayHide && hidesOrTurns(name, attributes)) this.lines.push(fault('隐藏', name));
  }

  text(piece: string): void {
    // Between elements of XML alone a line may break.
    if (this.root === 0 || this.table > 0 || (this.form.isXml === true && RE_INDENT.test(piece))) return;
    const note = this.note > 0 ? this.notes.at(-1) : undefined;
    const holder = note ?? this.current;
    if (holder !== undefined) holder.text += piece;
    else if (piece.trim() !== '') this.lines.push(fault('行外的文字', piece.trim()));
  }

  close(name: string): void {
    const { depth } = this;
    if (depth === this.lineAt) this.closeLine();
    if (this.ids.at(-1)?.depth === depth) this.ids.pop();
    if (depth === this.note) this.note = 0;
    if (depth === this.table) this.table = 0;
    if (depth === this.root) this.root = 0;
    this.depth -= 1;
    if (name === 'br' && this.current !== undefined) this.current.text += '\n';
  }

  private openId(attributes: Attributes, isNote: boolean): void {
    const id = attributes[this.form.anchor ?? 'id'];
    if (id === undefined) return;
    this.ids.push({ id, depth: this.depth });
    if (this.note > 0 || isNote) return;
    if (this.waiting !== null) this.empty.push(this.waiting);
    this.waiting = id;
  }

  private addPicture(shown: Line): void {
    if (this.current === undefined) this.lines.push({ ...shown, anchor: this.takeWaiting() });
    else {
      this.current.text += shown.text;
      this.current.links.push(...shown.links);
    }
  }

  private openTable(): void {
    this.table = this.depth;
    this.lines.push({ ...TABLE, anchor: this.takeWaiting() });
  }

  private openNote({ href }: Attributes): void {
    this.note = this.depth;
    this.notes.push({ text: '', anchor: this.ids.at(-1)?.id ?? null, href });
  }

  /** What else stands in a line makes its words look otherwise, or says some of its own. */
  private openWithin(name: string): void {
    if (this.form.isXml !== true && !WITHIN.has(name)) this.lines.push(fault('行内的标记', name));
  }

  private openLine(): void {
    this.lineAt = this.depth;
    this.current = { text: '', anchor: this.takeWaiting(), links: [] };
  }

  private closeLine(): void {
    if (this.current === undefined) return;
    this.lines.push(this.current);
    this.current = undefined;
    this.lineAt = 0;
  }

  private takeWaiting(): string | null {
    const { waiting } = this;
    this.waiting = null;
    return waiting;
  }
}
