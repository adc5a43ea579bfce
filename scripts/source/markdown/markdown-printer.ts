/** Prints the nodes of a Markdown file as rows of text, each on its line of the file. */
import type { FootnoteDefinition, Image, ImageReference, Root } from 'mdast';
import { FileLines } from './file-lines.ts';
import { HtmlReader } from './html.ts';
import { tellLeftOut, tellWide } from './left-out.ts';
import { PictureShelf, type ReadBeside } from './markdown-pictures.ts';
import { marksAround } from './marks-around.ts';
import { NoteList } from './notes.ts';
import type { Nodes } from './parse-markdown.ts';
import type { MarkdownRows } from './rows.ts';
import { tellStrays } from './stray-marks.ts';

export class MarkdownPrinter {
  private readonly file = new FileLines();
  readonly rows: MarkdownRows = this.file.rows;
  private readonly source: readonly string[];
  private readonly html = new HtmlReader({
    text: (text) => this.addText(text),
    lineBreak: (name) => this.breakLine(name),
    picture: (address, alt) => this.showPicture(address, alt),
    table: (name, attributes) => this.readTable(name, attributes),
    leftOut: (kind, text, count) => this.rows.tell({ kind, text, count }),
  });
  private readonly notes: NoteList;
  private readonly pictures: PictureShelf;
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
    this.pictures.placeIn(this.rows);
  }

  private print(node: Nodes): void {
    const start = node.position?.start;
    const head = start === undefined ? '' : (this.source[start.line - 1]?.slice(start.column - 1) ?? '');
    const isLeaf = !('children' in node) || node.type === 'listItem' || node.type === 'heading';
    if (start !== undefined && isLeaf)
      this.file.goTo(start.line + (node.type === 'code' && /^[`~]/.test(head) ? 1 : 0));
    const aside = this.pictures.isOwn(node) ? undefined : tellLeftOut(node, head, this.notes);
    if (aside !== undefined) this.rows.tell(aside);
    const isHolder = node.type === 'paragraph' || node.type === 'heading' || node.type === 'table';
    if (isHolder) this.holder ??= node;
    this.printNode(node, head);
    if (this.holder === node) this.holder = undefined;
    if (this.holder === undefined && !this.rows.tables.isOpen) this.pictures.placeIn(this.rows);
    if (isHolder) for (const note of this.notes.takeWaiting()) this.printNote(note);
  }

  /** Where it can be had, it waits for the end of what holds it; else its words stand in its place. */
  private showPicture(address: string, words: string): void {
    const unfit = this.pictures.take(address, words);
    if (unfit === undefined) return;
    this.rows.tell(unfit);
    this.html.addText(words);
  }

  /** In a cell, they come behind its text. */
  private placeInCell(): void {
    if (this.rows.tables.isInCell) this.pictures.placeIn(this.rows);
  }

  /** `head` is the source from the node's beginning on. */
  private printNode(node: Nodes, head: string): void {
    if (node.type === 'html') this.html.read(node.value);
    else if (node.type === 'text') this.printText(node.value);
    else if (node.type === 'code' && !/^[`~]/.test(head) && this.html.goesOnWith(node.value))
      this.html.read(node.value);
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
    const { before, after, aside } = marksAround(node, head, this.notes, this.source);
    if (aside !== undefined) this.rows.tell(aside);
    const element = node.type === 'tableCell' && this.isHead ? 'th' : ELEMENTS[node.type];
    if (node.type === 'delete') this.html.read('<del>');
    if (element !== undefined) this.readTable(element, {});
    this.html.addText(before);
    for (const [i, child] of node.children.entries()) {
      if (node.type === 'table') this.isHead = i === 0;
      this.print(child);
      if (node.type === 'table' && i === 0) for (const aside of tellWide(node)) this.rows.tell(aside);
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

  private printText(text: string): void {
    for (const aside of tellStrays(text)) this.rows.tell(aside);
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
    this.file.printAway(note.position?.start.line ?? 0, () => {
      for (const child of note.children) this.print(child);
    });
    this.rows.endNote();
  }

  private addText(text: string): void {
    this.file.add(text, this.holder?.type === 'paragraph' && !this.rows.tables.isOpen);
  }

  private breakLine(name: string): void {
    this.placeInCell();
    this.file.break(name === 'br' && (this.holder?.type === 'heading' || this.html.isInHeading));
  }
}

const ELEMENTS: Partial<Record<Nodes['type'], string>> = { table: 'table', tableRow: 'tr', tableCell: 'td' };
