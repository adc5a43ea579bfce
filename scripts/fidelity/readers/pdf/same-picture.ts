/**
 * Whether an image of a PDF is a picture: the same bytes, or the same pixels. The printer keeps JPEG as it is and
 * unpacks the others, whose transparency is an image of its own.
 */
import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { drawWebp } from './drawn-webp.ts';
import { type Stream, unpackBytes } from './file.ts';
import type { DrawnImage } from './resources.ts';
import { Reference } from './values.ts';

/** A picture's file. */
export interface PictureFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Rounding of transparent colours, and of 16 bits to 8. */
const MOST_APART = 2;

/** Whether it is the picture, to the byte or to the pixel. */
export async function showsPicture(image: DrawnImage, { type, bytes }: PictureFile): Promise<boolean> {
  if (image.dictionary.get('Filter') === 'DCTDecode') return bytes.equals(image.bytes);
  const drawn = readPixels(image);
  const wanted = await (type === 'image/webp' ? drawAlone(bytes) : drawPixels({ type, bytes }, sizeOf(image)));
  return drawn.length === wanted.length && drawn.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) <= MOST_APART);
}

/** Of all that the image shows. */
export function hashImage({ dictionary, bytes, mask }: DrawnImage): string {
  const facts = JSON.stringify([...dictionary], (_, value) => (value instanceof Reference ? null : value));
  const sum = createHash('sha256').update(facts).update(bytes);
  return (mask === undefined ? sum : sum.update(mask.bytes)).digest('hex');
}

function numberOf({ dictionary }: Stream, name: string): number {
  const number = dictionary.get(name);
  return typeof number === 'number' ? number : 0;
}

const sizeOf = (image: Stream): Size => ({ width: numberOf(image, 'Width'), height: numberOf(image, 'Height') });

interface Size {
  readonly width: number;
  readonly height: number;
}

async function drawAlone(bytes: Buffer): Promise<Uint8Array> {
  const image = await drawWebp(bytes);
  return image === undefined ? new Uint8Array() : readPixels(image);
}

/** The file as red, green, blue and opacity, the colours as far as they are seen; in another size nothing fits. */
function drawPixels({ type, bytes }: PictureFile, { width, height }: Size): Uint8Array {
  const href = `data:${type};base64,${bytes.toString('base64')}`;
  const box = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}><image ${box} href="${href}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

/** The same of an image of the PDF. */
function readPixels(image: DrawnImage): Uint8Array {
  const count = numberOf(image, 'Width') * numberOf(image, 'Height');
  const colours = readSamples(image);
  const kinds = colours.length / count;
  const opacity = image.mask && readSamples(image.mask);
  const pixels = new Uint8Array(count * 4);
  for (let at = 0; at < count; at++) {
    const seen = opacity?.[at] ?? 255;
    for (let k = 0; k < 3; k++)
      pixels[at * 4 + k] = Math.round(((colours[at * kinds + (k % kinds)] ?? 0) * seen) / 255);
    pixels[at * 4 + 3] = seen;
  }
  return pixels;
}

/** A byte a sample. */
function readSamples(image: Stream): Uint8Array {
  const bytes = unpackBytes(image);
  return numberOf(image, 'BitsPerComponent') === 16 ? bytes.filter((_, i) => i % 2 === 0) : bytes;
}
