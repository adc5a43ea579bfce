/** Reads back what a PDF shows: every character with its place, and what it offers besides: bookmarks, links, names. */
import * as mupdf from 'mupdf';

/** Millimetres to points. */
export const MM = 72 / 25.4;

export interface Glyph {
  readonly char: string;
  /** Of the origin: left end of the baseline, in points from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface PdfLink {
  /** The page it is on, from 0. */
  readonly page: number;
  readonly uri: string;
}

export type PdfFile = ReturnType<typeof openPdf>;

export function openPdf(bytes: Uint8Array) {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf') as mupdf.PDFDocument;
  const pages = Array.from({ length: document.countPages() }, (_, page) => readGlyphs(document, page));
  return {
    pages,
    bookmarks: () => document.loadOutline() ?? [],
    links: () => pages.flatMap((_, page) => readLinks(document, page)),
    /** The page of a named destination, from 0; -1 where there is none. */
    pageOf: (name: string) => document.resolveLink(`#nameddest=${name}`),
    /** Where a viewer goes for `file.pdf#name`: the page, from 0, and how far down it, in points. */
    goTo: (name: string) => {
      const { page, y } = document.resolveLinkDestination(`#${name}`);
      return { page, y };
    },
    /** The drawing instructions of a page, from 0. */
    contentOf: (page: number) => document.findPage(page).get('Contents').readStream().asString(),
    names: () => readNames(document),
    /** A page, from 0, as an object of the file. */
    page: (page: number) => document.findPage(page),
    catalog: () => document.getTrailer().get('Root'),
    title: () => document.getMetaData('info:Title'),
    /** The XMP packet. */
    metadata: () => document.getTrailer().get('Root', 'Metadata').readStream().asString(),
  };
}

/** In the order they were drawn, without white space that was not. */
function readGlyphs(document: mupdf.PDFDocument, page: number): Glyph[] {
  const glyphs: Glyph[] = [];
  document
    .loadPage(page)
    .toStructuredText('preserve-whitespace,preserve-ligatures,inhibit-spaces')
    .walk({
      onChar: (char, origin, _font, size) => {
        glyphs.push({ char, x: origin[0], y: origin[1], size });
      },
    });
  return glyphs;
}

function readLinks(document: mupdf.PDFDocument, page: number): PdfLink[] {
  return document
    .loadPage(page)
    .getLinks()
    .map((link) => ({ page, uri: link.getURI() }));
}

/** The named destinations, sorted as the file has them. */
function readNames(document: mupdf.PDFDocument): string[] {
  const names: string[] = [];
  const collect = (node: mupdf.PDFObject) => {
    const kids = node.get('Kids');
    if (kids.isArray()) for (let i = 0; i < kids.length; i++) collect(kids.get(i));
    const own = node.get('Names');
    if (own.isArray()) for (let i = 0; i < own.length; i += 2) names.push(own.get(i).asString());
  };
  collect(document.getTrailer().get('Root', 'Names', 'Dests'));
  return names;
}
