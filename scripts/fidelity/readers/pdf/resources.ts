/** What a page of a PDF draws with: its fonts and images, by the names that it has for them. */

import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { type Glyphs, readMeanings } from './meanings.ts';

/** A byte as a character. */
export const readStream = (stream: unknown): string =>
  stream instanceof PDFRawStream ? bytesOf(stream).toString('latin1') : '';

function bytesOf(stream: PDFRawStream): Buffer {
  const isDeflated = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const isPlain = isDeflated && !stream.dict.has(PDFName.of('DecodeParms')) && stream.transform === undefined;
  return isPlain ? inflateSync(stream.contents) : Buffer.from(decodePDFRawStream(stream).decode());
}

/** What two characters of a code mean, per font; the fonts of one file are shared by its pages. */
export type Fonts = Map<PDFDict, Glyphs>;

export function imagesOf(page: PDFPage): Map<string, PDFRawStream> {
  const objects = page.node.Resources()?.lookup(PDFName.of('XObject'));
  if (!(objects instanceof PDFDict)) return new Map();
  const found = objects.keys().map((name) => [name.asString(), objects.lookup(name)] as const);
  return new Map(
    found.flatMap(([name, object]) =>
      object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
        ? [[name, object] as const]
        : [],
    ),
  );
}

export function fontsOf(page: PDFPage, known: Fonts): Map<string, Glyphs> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.keys().map((name) => {
      const font = fonts.lookup(name, PDFDict);
      const glyphs = known.get(font) ?? readMeanings(readStream(font.lookup(PDFName.of('ToUnicode'))));
      known.set(font, glyphs);
      return [name.asString(), glyphs];
    }),
  );
}
