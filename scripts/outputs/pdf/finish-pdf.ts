/**
 * What Typst's PDF still lacks: names, and packing. The same file and destinations give the same bytes.
 *
 * Names are what makes `file.pdf#1-item-27` lead to the item. Typst names only what a link of the document itself leads
 * to, so the names of all headings are put in the place of those. Packed, the structure tree, links and bookmarks stand
 * in compressed object streams, and what glyphs mean is compressed: a third of the file is gone.
 */
import { deflateSync } from 'node:zlib';
import {
  ParseSpeeds,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFStreamWriter,
  PDFString,
} from '@cantoo/pdf-lib';

export interface Destination {
  /** ASCII letters, digits and hyphens. */
  readonly name: string;
  /** 1-based. */
  readonly page: number;
  /** In points from the page's top left corner. */
  readonly x: number;
  readonly y: number;
}

/** How far above the given place a viewer shall begin to show the page: a character's height over its baseline. */
const HEADROOM = 14;
/** More would pack little better, and make a viewer unpack much for one object. */
const OBJECTS_A_STREAM = 400;

/** `prefix` is what names lose, in the document's own links, too: digits and hyphens. */
export async function finishPdf(pdf: Uint8Array, labelled: readonly Destination[], prefix = ''): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  dropFromLinks(document.context, prefix);
  nameDestinations(
    document,
    labelled.map((one) => ({ ...one, name: drop(one.name, prefix) })),
  );
  compressStreams(document.context);
  const writer = PDFStreamWriter.forContext(document.context, Number.POSITIVE_INFINITY, true, OBJECTS_A_STREAM);
  return writer.serializeToBuffer();
}

const drop = (name: string, prefix: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);

function dropFromLinks(context: PDFContext, prefix: string): void {
  if (prefix === '') return;
  const [subtype, link, dest] = ['Subtype', 'Link', 'Dest'].map((name) => PDFName.of(name)) as [
    PDFName,
    PDFName,
    PDFName,
  ];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(subtype) !== link) continue;
    const named = object.get(dest);
    if (named instanceof PDFString) object.set(dest, PDFString.of(drop(named.asString(), prefix)));
  }
}

function nameDestinations(document: PDFDocument, destinations: readonly Destination[]): void {
  const { context, catalog } = document;
  const pages = document.getPages();
  const rows = [...destinations]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, page, x, y }) => {
      const { ref, height } = pageAt(pages, page);
      const top = Math.min(height, height - y + HEADROOM);
      return [PDFString.of(name), context.obj([ref, 'XYZ', round(x), round(top), null])];
    });
  // Typst keeps no names of another kind here.
  catalog.set(PDFName.of('Names'), context.obj({ Dests: { Names: rows } }));
}

function pageAt(pages: readonly PDFPage[], page: number): { ref: PDFRef; height: number } {
  const found = pages[page - 1];
  if (found === undefined) throw new Error(`PDF: no page ${page}`);
  return { ref: found.ref, height: found.getHeight() };
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** Compresses streams that are not; the metadata stay legible for those who know no PDF. */
function compressStreams(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const { dict, contents } = object;
    if (dict.has(PDFName.of('Filter')) || dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) continue;
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    context.assign(ref, PDFRawStream.of(dict, deflateSync(contents)));
  }
}
