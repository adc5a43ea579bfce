/**
 * Reads a finished PDF back: the lines its tags tell, in reading order, with their links; the places its names and its
 * bookmarks lead to; and what stands on its pages besides.
 */
import { type PageContent, readPageContent } from './content.ts';
import { PdfFile } from './file.ts';
import { isOtherRow } from './marked-content.ts';
import { type Bookmark, listPages, type PagePlace, Places } from './places.ts';
import type { DrawnImage, Fonts } from './resources.ts';
import { type Dictionary, isDictionary, isList, type Value, Written } from './values.ts';

/** What one tag tells: a line of words, a picture, a cell. */
export interface PdfLine {
  /** `H2`, `P`, `TD`. */
  readonly tag: string;
  /** A line feed where a row of the page ends. */
  readonly text: string;
  /** Null where it shows nothing. */
  readonly place: PagePlace | null;
  /** Web addresses, or places in the file. */
  readonly links: readonly (string | PagePlace)[];
  /** The pictures in it, in order. */
  readonly images: readonly DrawnImage[];
}

/** All that a reader, or what reads aloud, gets of a file. */
export interface Pdf {
  readonly lines: readonly PdfLine[];
  readonly names: ReadonlyMap<string, PagePlace>;
  readonly bookmarks: readonly Bookmark[];
  /** By page, in the order they were drawn. */
  readonly pageTexts: readonly string[];
  readonly artifacts: readonly (readonly string[])[];
  /** Text that no tag has. */
  readonly stray: readonly string[];
}

/** What holds lines; every other tag is one. */
const HOLDERS = new Set(
  'Document Part Sect Div Table THead TBody TFoot TR TOC L LI NonStruct Art BlockQuote'.split(' '),
);

/** Throws an `Error` where the file is none that the printer writes. */
export function readPdf(bytes: Uint8Array): Pdf {
  const file = new PdfFile(bytes);
  const { catalog } = file;
  const pages = [...listPages(file, file.entry(catalog, 'Pages'))];
  const places = new Places(file, new Map(pages.map(([{ number }], i) => [number, i])));
  const fonts: Fonts = new Map();
  const contents = pages.map(([, page]) => readPageContent(file, page, fonts));
  const read = { file, places, contents, unread: contents.map(({ marked }) => new Set(marked.keys())) };
  const lines: PdfLine[] = [];
  for (const kid of kidsOf(file, file.below(catalog, 'StructTreeRoot')))
    if (isDictionary(kid)) readLines(kid, read, lines);
  const left = contents.flatMap(({ marked, stray }, i) => [
    stray,
    ...[...(read.unread[i] as Set<number>)].map((mark) => marked.get(mark)?.text ?? ''),
  ]);
  return {
    lines,
    names: places.names,
    bookmarks: [...places.readBookmarks()],
    pageTexts: contents.map(({ marked }) => [...marked.values()].map(({ text }) => text).join('')),
    artifacts: contents.map(({ artifacts }) => artifacts.filter((text) => text.trim() !== '')),
    stray: left.filter((text) => text.trim() !== ''),
  };
}

interface Read {
  readonly file: PdfFile;
  readonly places: Places;
  readonly contents: readonly PageContent[];
  /** Marks that no tag has named yet, by page. */
  readonly unread: readonly Set<number>[];
}

const tagOf = (element: Dictionary): string => `${element.get('S') ?? ''}`;

function kidsOf(file: PdfFile, element: Dictionary | undefined): (Value | undefined)[] {
  const kids = file.entry(element, 'K');
  if (isList(kids)) return kids.map((kid) => file.look(kid));
  return kids === undefined ? [] : [kids];
}

function readLines(element: Dictionary, read: Read, lines: PdfLine[]): void {
  if (HOLDERS.has(tagOf(element))) {
    for (const kid of kidsOf(read.file, element)) if (isDictionary(kid)) readLines(kid, read, lines);
    return;
  }
  const line: Open = { tag: tagOf(element), text: '', place: null, links: [], images: [], row: null };
  readElement(element, undefined, read, line);
  lines.push(line);
}

interface Open extends PdfLine {
  text: string;
  place: PagePlace | null;
  readonly links: (string | PagePlace)[];
  readonly images: DrawnImage[];
  row: PagePlace | null;
}

function readElement(element: Dictionary, above: number | undefined, read: Read, line: Open): void {
  const { file, places } = read;
  const ownPage = places.pageAt(element.get('Pg')) ?? above;
  if (tagOf(element) === 'Figure') line.text += figure(alternativeOf(file, element));
  for (const kid of kidsOf(file, element)) {
    if (typeof kid === 'number') addMark(read, ownPage, kid, line);
    else if (isDictionary(kid)) {
      const mark = file.entry(kid, 'MCID');
      if (kid.get('Type') === 'OBJR') line.links.push(...places.readLink(file.entry(kid, 'Obj')));
      else if (typeof mark === 'number') addMark(read, places.pageAt(kid.get('Pg')) ?? ownPage, mark, line);
      else readElement(kid, ownPage, read, line);
    }
  }
}

/** A picture, as a line of its own: what is said in its place. */
export const figure = (alt: string): string => `〔图〕${alt}`;

function alternativeOf(file: PdfFile, element: Dictionary): string {
  const alt = file.entry(element, 'Alt');
  return alt instanceof Written ? alt.decode() : '';
}

function addMark({ contents, unread }: Read, page: number | undefined, mark: number, line: Open): void {
  if (page === undefined) return;
  const piece = contents[page]?.marked.get(mark);
  unread[page]?.delete(mark);
  line.images.push(...(piece?.images ?? []));
  if (piece === undefined || piece.text === '') return;
  const { row } = line;
  const breaks = row !== null && (row.page !== page || isOtherRow(row.y, piece.y));
  line.text += breaks ? `\n${piece.text}` : piece.text;
  line.place ??= { page, y: piece.y };
  line.row = { page, y: piece.end };
}
