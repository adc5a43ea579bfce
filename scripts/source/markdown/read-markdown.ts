/**
 * Takes the text of a Markdown file: what marks up is left out, what is printed stays, each on its line.
 *
 *     ## 一、坚持**党建**引领        一、坚持党建引领
 *     27. 推进装备建设              27. 推进装备建设      the number as typed, not as counted
 *     - 各县[教育局](https://…)     各县教育局
 *     3\. 甲 &amp; 乙               3. 甲 & 乙
 *     达到95%[^1]。                 达到95%[注1]。        the note's text below the paragraph
 *     | 序号 | 任务 |               序号	任务             a row is a line, as in Word
 *
 *     ![公章](seal.png)              【图：公章】         a line of its own, behind the paragraph; in a cell, behind its text
 *
 * Comments, front matter, the addresses of links, struck and hidden text are left out, and the asides say so.
 */
import type { FootnoteDefinition, Image, ImageReference, Root } from 'mdast';
import type { Aside } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { HtmlReader } from './html.ts';
import { PictureShelf, type ReadBeside } from './markdown-pictures.ts';
import { NoteList } from './notes.ts';
import { type Nodes, parseMarkdown } from './parse-markdown.ts';
import { Rows } from './rows.ts';

const RE_ENDING = /\r\n|\n|\r/;
const RE_FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r)){0,60}?---[ \t]*(?=[\r\n]|$)/;
const RE_NUMBER = /^\s*\d{1,9}[.)]/;
/** Marks of emphasis and of strikes that came out as text. */
const RE_STRAY = /\*\*|~~/g;

interface MarkdownText {
  readonly text: string;
  readonly asides: readonly Aside[];
  readonly tables: readonly SourceTable[];
  readonly pictures: readonly SourcePicture[];
  readonly notes: readonly number[];
}

/** `beside` reads the pictures that the file shows. */
export function readMarkdown(file: string, beside: ReadBeside = () => undefined): MarkdownText {
  const markdown = file.replace(RE_FRONT_MATTER, (head) => head.replace(/[^\r\n]+/g, ''));
  const source = markdown.split(RE_ENDING);
  const root = parseMarkdown(markdown);
  const printer = new MarkdownPrinter(source, root, beside);
  printer.printAll(root);
  const { lines, asides, tables, pictures, notes } = printer.rows.end(source.length);
  const head = RE_FRONT_MATTER.exec(file)?.[0].split(RE_ENDING).slice(1, -1).join(' ').trim();
  const front: Aside[] = head === undefined ? [] : [{ kind: 'front-matter', line: 1, text: head, count: 1 }];
  return { text: lines.join('\n'), asides: [...front, ...asides], tables, pictures, notes };
}

class MarkdownPrinter {
  readonly rows = new Rows();
  private readonly source: readonly string[];
  private readonly html = new HtmlReader({
    text: (text) => this.addLines(text),
    lineBreak: () => {
      this.placeInCell();
      this.rows.break();
    },
    picture: (address, alt) => this.showPicture(address, alt),
    table: (name, attributes) => this.readTable(name, attributes),
    leftOut: (kind, text, count) => this.rows.tell({ kind, text, count }),
  });
  private readonly notes: NoteList;
  private readonly pictures: PictureShelf;
  /** The line of the file that is printed. */
  private line = 0;
  /** Whether what is printed stands elsewhere in the file. */
  private isAway = false;
  /** Whether the row that is printed is its table's head. */
  private isHead = false;

  /** The paragraph, heading or table that is printed: its pictures come behind it. */
  private holder: Nodes | undefined;

  constructor(source: readonly string[], root: Root, beside: ReadBeside) {
    this.source = source;
    this.notes = new NoteList(root);
    this.pictures = new PictureShelf(root, beside);
  }

  printAll(root: Root): void {
    this.print(root);
    for (const note of this.notes.unused) this.printNote(note, note.position?.start.line);
    this.html.end();
    this.placePictures();
  }

  private print(node: Nodes): void {
    const start = node.position?.start;
    const head = start === undefined ? '' : (this.source[start.line - 1]?.slice(start.column - 1) ?? '');
    const isLeaf = !('children' in node) || node.type === 'listItem' || node.type === 'heading';
    if (start !== undefined && isLeaf) this.goTo(start.line + (node.type === 'code' && /^[`~]/.test(head) ? 1 : 0));
    const aside = tellLeftOut(node, head, this.notes);
    if (aside !== undefined) this.rows.tell(aside);
    const isHolder = node.type === 'paragraph' || node.type === 'heading' || node.type === 'table';
    if (isHolder) this.holder ??= node;
    this.printNode(node, head);
    if (this.holder === node) this.holder = undefined;
    if (this.holder === undefined && !this.rows.tables.isOpen) this.placePictures();
    if (isHolder) for (const note of this.notes.takeWaiting()) this.printNote(note);
  }

  /** Where it can be had, it waits for the end of what holds it; else its words stand in its place. */
  private showPicture(address: string, words: string): void {
    const unfit = this.pictures.take(address, words);
    if (unfit === undefined) return;
    this.rows.tell(unfit);
    this.html.addText(words);
  }

  private placePictures(): void {
    for (const { picture, asides } of this.pictures.takeWaiting()) {
      if (this.rows.tables.isInCell) this.rows.addToCell(picture);
      else this.rows.addPicture(picture);
      for (const aside of asides) this.rows.tell(aside);
    }
  }

  /** In a cell, they come behind its text. */
  private placeInCell(): void {
    if (this.rows.tables.isInCell) this.placePictures();
  }

  /** `head` is the source from the node's beginning on. */
  private printNode(node: Nodes, head: string): void {
    if (node.type === 'html') this.html.read(node.value);
    else if (node.type === 'text') this.printText(node.value);
    else if (node.type === 'inlineCode' || node.type === 'code') this.html.addText(node.value);
    else if (node.type === 'image' || node.type === 'imageReference') this.printImage(node);
    else if (node.type === 'footnoteReference') this.html.addText(this.notes.refer(node.identifier));
    else if (node.type === 'definition' && this.notes.isProse(node)) this.html.addText(head);
    else if ('children' in node && node.type !== 'footnoteDefinition') this.printChildren(node, head);
  }

  private printImage(node: Image | ImageReference): void {
    const { url, title } = this.pictures.addressOf(node);
    this.html.addPicture(url, node.alt || title);
  }

  private printChildren(node: Extract<Nodes, { children: unknown }>, head: string): void {
    const [before, after] = this.marksOf(node, head);
    const element = node.type === 'tableCell' && this.isHead ? 'th' : ELEMENTS[node.type];
    if (node.type === 'delete') this.html.read('<del>');
    if (element !== undefined) this.readTable(element, {});
    this.html.addText(before);
    for (const [i, child] of node.children.entries()) {
      if (node.type === 'table') this.isHead = i === 0;
      this.print(child);
    }
    this.html.addText(after);
    if (element !== undefined) this.readTable(element, undefined);
    if (node.type === 'delete') this.html.read('</del>');
  }

  /** `attributes` where it begins, none where it ends. Of a table in a table the cells are text of the outer one's. */
  private readTable(name: string, attributes: Readonly<Record<string, string>> | undefined): void {
    const { tables } = this.rows;
    if (attributes === undefined) {
      this.placeInCell();
      tables.close(name);
    } else {
      if (tables.open(name, attributes)) this.rows.partCells();
      if (tables.isNested && name === 'table') this.rows.tell({ kind: 'nested-table', text: '', count: 1 });
    }
  }

  /** What is printed around a node's children. */
  private marksOf(node: Nodes, head: string): readonly [string, string] {
    if (node.type === 'listItem' && RE_NUMBER.test(head)) return [`${RE_NUMBER.exec(head)?.[0].trim()} `, ''];
    if (node.type === 'linkReference' && this.notes.isProse(node)) return ['[', ']'];
    return ['', ''];
  }

  private printText(text: string): void {
    const stray = text.match(RE_STRAY);
    if (stray !== null) this.rows.tell({ kind: 'markup', text: stray[0] as string, count: stray.length });
    this.html.addText(text);
  }

  /** A note below what refers to it, or, where nothing does, on its own line. */
  private printNote(note: FootnoteDefinition, line?: number): void {
    const mark = this.notes.markOf(note);
    if (line === undefined) this.rows.break();
    else this.rows.goTo(line);
    this.rows.beginNote();
    this.rows.tell({ kind: 'footnote', text: mark, count: 1 });
    this.html.addText(mark);
    const { line: before } = this;
    this.line = note.position?.start.line ?? 0;
    this.isAway = true;
    for (const child of note.children) this.print(child);
    this.isAway = false;
    this.line = before;
    this.rows.endNote();
  }

  private addLines(text: string): void {
    for (const [i, part] of text.split(RE_ENDING).entries()) {
      if (i > 0) this.goTo(this.line + 1);
      this.rows.add(part);
    }
  }

  private goTo(line: number): void {
    if (this.isAway && line > this.line) this.rows.break();
    if (!this.isAway) this.rows.goTo(line);
    this.line = line;
  }
}

const ELEMENTS: Partial<Record<Nodes['type'], string>> = { table: 'table', tableRow: 'tr', tableCell: 'td' };

/** A heading that opens with a number of any form. */
const RE_NUMBERED = /^#*[\s\u3000*_]*[第附一二三四五六七八九十壹贰叁(（0-9０-９①-⑳⑴-⒛]/;

/** What a node leaves out and no other node prints. */
function tellLeftOut(node: Nodes, head: string, notes: NoteList): Omit<Aside, 'line'> | undefined {
  switch (node.type) {
    case 'definition':
      return notes.isProse(node) ? undefined : { kind: 'link', text: node.url, count: 1 };
    case 'link':
      // An address that is its own text is printed.
      return head.replace(/^</, '').startsWith(node.url) ? undefined : { kind: 'link', text: node.url, count: 1 };
    case 'heading':
      return node.depth === 1 || RE_NUMBERED.test(head) ? undefined : { kind: 'heading', text: '', count: 1 };
    case 'listItem':
      return RE_NUMBER.test(head) ? undefined : { kind: 'bullet', text: '', count: 1 };
    default:
      return undefined;
  }
}
