/** What one marked content of a page shows. */
import type { DrawnImage } from './resources.ts';

export interface MarkedContent {
  text: string;
  /** Of its first glyph, in points from the page's foot. */
  readonly y: number;
  /** Of its last row. */
  end: number;
  /** What it shows besides glyphs, in order. */
  readonly images: DrawnImage[];
}

/** By the number that the tags know them by. */
export type MarkedContents = Map<number, MarkedContent>;

/** Whether two heights, in points, are those of different rows. */
export const isOtherRow = (a: number, b: number): boolean => Math.abs(a - b) > 4;

/** Adds what stands at the height `y`; behind a line feed where that is another row than the piece's last. */
export function addWords(pieces: MarkedContents, mark: number, words: string, y: number): void {
  const piece = pieces.get(mark);
  if (piece === undefined) pieces.set(mark, { text: words, y, end: y, images: [] });
  else {
    piece.text += isOtherRow(piece.end, y) ? `\n${words}` : words;
    piece.end = y;
  }
}

export function addImage(pieces: MarkedContents, mark: number, image: DrawnImage, y: number): void {
  const piece = pieces.get(mark);
  if (piece === undefined) pieces.set(mark, { text: '', y, end: y, images: [image] });
  else piece.images.push(image);
}
