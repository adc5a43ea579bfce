/**
 * HTML in Markdown: its tags are no text, what stands between them is. Comments, struck and hidden text are left out.
 * `<三重一大>`, `<Item>`: what is no element of HTML is text.
 */
import { htmlTagNames } from 'html-tag-names';
import { Parser } from 'htmlparser2';
import type { AsideKind } from '../../../src/model/plan/source.ts';
import { type Ground, readLook } from './unseen-look.ts';

const KNOWN = new Set(htmlTagNames);
const STRUCK = new Set(['del', 's', 'strike']);
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'noscript',
  'object',
  'iframe',
  'select',
  'textarea',
  'svg',
]);
/** Their elements are none of HTML's. */
const FOREIGN = new Set(['svg', 'math']);
/** Elements that begin a line. */
const BLOCKS = new Set(
  'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
const TABLE = new Set(['table', 'tr', 'td', 'th', 'caption']);
export interface HtmlSink {
  readonly text: (text: string) => void;
  /** A table, a row, a cell or a caption begins, or ends. */
  readonly table: (name: string, attributes: Readonly<Record<string, string>> | undefined) => void;
  /** By the element that begins or ends there. */
  readonly lineBreak: (name: string) => void;
  readonly picture: (address: string, alt: string) => void;
  readonly leftOut: (kind: AsideKind, text: string, count: number) => void;
}

export class HtmlReader {
  private readonly sink: HtmlSink;
  private readonly parser: Parser;
  /** The open elements, each with why its text is left out, and what it stands on. */
  private readonly open: { readonly name: string; readonly absence: AsideKind | undefined; readonly ground: Ground }[] =
    [];
  private written = 0;
  private html = '';

  constructor(sink: HtmlSink) {
    this.sink = sink;
    this.parser = new Parser({
      onopentag: (name, attributes) => this.openTag(name, attributes),
      onclosetag: (name, isImplied) => this.closeTag(name, isImplied),
      ontext: (text) => this.addText(text),
      oncomment: () => sink.leftOut('comment', '', 1),
    });
  }

  /** Text of the document, which may stand between two pieces of HTML. */
  addText(text: string): void {
    const absence = this.open.findLast((element) => element.absence !== undefined)?.absence;
    if (absence === undefined) this.sink.text(text);
    else if (text.trim() !== '') this.sink.leftOut(absence, '', [...text.trim()].length);
  }

  addPicture(address: string, alt: string): void {
    if (this.open.some(({ absence }) => absence !== undefined)) this.sink.leftOut('picture', '', 1);
    else this.sink.picture(address, alt);
  }

  /** A tag, a comment, or a block of both with text. */
  read(html: string): void {
    // A tag that HTML does not know is text, and so are instructions and declarations of other languages.
    const name = /^<\/?([a-z][\w-]*)[^<>]*>$/i.exec(html)?.[1];
    if (name !== undefined && !this.isKnown(name.toLowerCase())) {
      this.addText(html);
      return;
    }
    this.html = html;
    this.parser.write(html);
    this.written += html.length;
  }

  /** Ends what the document leaves open. */
  end(): void {
    this.parser.end();
  }

  /** Whether it goes on with what is open: to whoever indents HTML, a blank line in it changes nothing. */
  goesOnWith(code: string): boolean {
    const name = /^\s*<\/?([a-z][\w-]*)[^<>]*>/i.exec(code)?.[1]?.toLowerCase();
    return this.open.length > 0 && name !== undefined && KNOWN.has(name);
  }

  get isInHeading(): boolean {
    return this.open.some(({ name }) => /^h[1-6]$/.test(name));
  }

  private openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.isKnown(name)) this.addText(this.sourceOfTag());
    this.breakAt(name);
    if (TABLE.has(name)) this.sink.table(name, attributes);
    if (name === 'img') this.addPicture(attributes.src ?? '', attributes.alt ?? '');
    if (name === 'a' && attributes.href !== undefined) this.sink.leftOut('link', attributes.href, 1);
    if (name === 'svg') this.sink.leftOut('picture', '', 1);
    const { isUnseen, ground } = readLook(attributes, this.open.at(-1)?.ground ?? 'white');
    const absence = STRUCK.has(name) ? 'struck-text' : isUnseen || UNSEEN.has(name) ? 'hidden-text' : undefined;
    this.open.push({ name, absence, ground });
  }

  private closeTag(name: string, isImplied: boolean): void {
    if (!this.isKnown(name) && !isImplied) this.addText(this.sourceOfTag());
    const at = this.open.findLastIndex((element) => element.name === name);
    if (at >= 0) this.open.length = at;
    if (TABLE.has(name)) this.sink.table(name, undefined);
    if (name !== 'br') this.breakAt(name);
  }

  private isKnown(name: string): boolean {
    return KNOWN.has(name) || this.open.some((element) => FOREIGN.has(element.name));
  }

  private breakAt(name: string): void {
    if (BLOCKS.has(name)) this.sink.lineBreak(name);
  }

  private sourceOfTag(): string {
    return this.html.slice(this.parser.startIndex - this.written, this.parser.endIndex + 1 - this.written);
  }
}
