/** What a page of a PDF draws with: its fonts and images, by the names that it has for them, as its content writes them. */
import { type PdfFile, type Stream, unpackBytes } from './file.ts';
import { type Glyphs, readMeanings } from './meanings.ts';
import { type Dictionary, isDictionary } from './values.ts';

/** A byte as a character. */
export const readStream = (stream: Stream | undefined): string =>
  stream === undefined ? '' : unpackBytes(stream).toString('latin1');

/** What two characters of a code mean, per font; the fonts of one file are shared by its pages. */
export type Fonts = Map<Dictionary, Glyphs>;

/** Its transparency is an image of its own. */
export interface DrawnImage extends Stream {
  readonly mask: Stream | undefined;
}

export function imagesOf(file: PdfFile, page: Dictionary): Map<string, DrawnImage> {
  const images = new Map<string, DrawnImage>();
  for (const [name, object] of file.below(resourcesOf(file, page), 'XObject') ?? []) {
    const stream = file.stream(object);
    if (stream?.dictionary.get('Subtype') !== 'Image') continue;
    images.set(`/${name}`, { ...stream, mask: file.stream(stream.dictionary.get('SMask')) });
  }
  return images;
}

export function fontsOf(file: PdfFile, page: Dictionary, known: Fonts): Map<string, Glyphs> {
  const fonts = new Map<string, Glyphs>();
  for (const [name, object] of file.below(resourcesOf(file, page), 'Font') ?? []) {
    const font = file.look(object);
    if (!isDictionary(font)) continue;
    const glyphs = known.get(font) ?? readMeanings(readStream(file.stream(font.get('ToUnicode'))));
    known.set(font, glyphs);
    fonts.set(`/${name}`, glyphs);
  }
  return fonts;
}

const resourcesOf = (file: PdfFile, page: Dictionary): Dictionary | undefined => file.below(page, 'Resources');
