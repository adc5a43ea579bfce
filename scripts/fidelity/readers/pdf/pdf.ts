/**
 * Reads a finished PDF back: the lines its tags tell, in reading order, with their links; the places its names and its
 * bookmarks lead to; and what stands on its pages besides.
 */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type PageContent, readPageContent } from './content.ts';
import { isOtherRow } from './marked-content.ts';
import { type Bookmark, type Numbers, type PagePlace, readBookmarks, readLink, readNames } from './places.ts';
import type { Fonts } from './resources.ts';

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
  readonly images: readonly PDFRawStream[];
}

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

const name = PDFName.of;

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { catalog } = document;
  const pages = document.getPages();
  const numbers = new Map(pages.map(({ ref }, i) => [ref, i]));
  const fonts: Fonts = new Map();
  const contents = pages.map((page) => readPageContent(page, fonts));
  const file = { numbers, contents, unread: contents.map(({ marked }) => new Set(marked.keys())) };
  const lines: PdfLine[] = [];
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (root !== undefined) for (const kid of kidsOf(root)) if (kid instanceof PDFDict) readLines(kid, file, lines);
  const left = contents.flatMap(({ marked, stray }, i) => [
    stray,
    ...[...(file.unread[i] as Set<number>)].map((mark) => marked.get(mark)?.text ?? ''),
  ]);
  return {
    lines,
    names: readNames(catalog, numbers),
    bookmarks: [...readBookmarks(catalog.lookupMaybe(name('Outlines'), PDFDict), numbers)],
    pageTexts: contents.map(({ marked }) => [...marked.values()].map(({ text }) => text).join('')),
    artifacts: contents.map(({ artifacts }) => artifacts.filter((text) => text.trim() !== '')),
    stray: left.filter((text) => text.trim() !== ''),
  };
}

interface File {
  readonly numbers: Numbers;
  readonly contents: readonly PageContent[];
  /** Marks that no tag has named yet, by page. */
  readonly unread: readonly Set<number>[];
}

const tagOf = (element: PDFDict): string => element.lookupMaybe(name('S'), PDFName)?.asString().slice(1) ?? '';

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(name('K'));
  if (kids instanceof PDFArray) return kids.asArray().map((kid) => element.context.lookup(kid) ?? kid);
  return kids === undefined ? [] : [kids];
}

function readLines(element: PDFDict, file: File, lines: PdfLine[]): void {
  if (HOLDERS.has(tagOf(element))) {
    for (const kid of kidsOf(element)) if (kid instanceof PDFDict) readLines(kid, file, lines);
    return;
  }
  const line: Open = { tag: tagOf(element), text: '', place: null, links: [], images: [], row: null };
  readElement(element, undefined, file, line);
  lines.push(line);
}

interface Open extends PdfLine {
  text: string;
  place: PagePlace | null;
  readonly links: (string | PagePlace)[];
  readonly images: PDFRawStream[];
  row: PagePlace | null;
}

function readElement(element: PDFDict, above: number | undefined, file: File, line: Open): void {
  const ownPage = pageOf(element, file.numbers) ?? above;
  if (tagOf(element) === 'Figure') line.text += figure(alternativeOf(element));
  for (const kid of kidsOf(element)) {
    if (kid instanceof PDFNumber) addMark(file, ownPage, kid.asNumber(), line);
    else if (kid instanceof PDFDict) {
      const type = kid.lookupMaybe(name('Type'), PDFName)?.asString();
      const mark = kid.lookupMaybe(name('MCID'), PDFNumber)?.asNumber();
      if (type === '/OBJR') line.links.push(...readLink(kid.lookup(name('Obj')), file.numbers));
      else if (mark !== undefined) addMark(file, pageOf(kid, file.numbers) ?? ownPage, mark, line);
      else readElement(kid, ownPage, file, line);
    }
  }
}

/** A picture, as a line of its own: what is said in its place. */
export const figure = (alt: string): string => `〔图〕${alt}`;

function alternativeOf(element: PDFDict): string {
  const alt = element.lookup(name('Alt'));
  return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : '';
}

function pageOf(element: PDFDict, numbers: Numbers): number | undefined {
  const page = element.get(name('Pg'));
  return page instanceof PDFRef ? numbers.get(page) : undefined;
}

function addMark({ contents, unread }: File, page: number | undefined, mark: number, line: Open): void {
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
