/** Puts the pictures' files into a document to print. */
import type { PictureBytes } from '../data/picture-files.ts';
import type { PrintBlock, PrintDocument } from './print-document.ts';

export function bringPictures(document: PrintDocument, known: PictureBytes): PrintDocument {
  const files = document.plans.flatMap(({ blocks }) => blocks.flatMap(filesIn));
  if (files.length === 0) return document;
  const encode = (file: string): string => Buffer.from(known.get(file) ?? []).toString('base64');
  return { ...document, pictures: Object.fromEntries(files.map((file) => [file, encode(file)])) };
}

function filesIn(block: PrintBlock): string[] {
  if (block.kind === 'picture') return [block.file];
  if (block.kind !== 'table') return [];
  return block.cells.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => ('file' in one ? [one.file] : [])));
}
