/** Pictures of every kind in a PDF: each is known as itself, and not for another of its size. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../scripts/fidelity/readers/pdf/pdf.ts';
import { showsPicture } from '../../../scripts/fidelity/readers/pdf/same-picture.ts';
import { createPdfSetter } from '../../../scripts/outputs/pdf/typst.ts';
import {
  chunk,
  GIF,
  JPEG,
  JPEG_WITH_SECRET,
  makePng,
  OTHER_SEAL,
  SEAL,
  WEBP,
  WEBP_GREY,
  WEBP_PALE,
  WEBP_RED,
} from '../source/pictures/picture-files.ts';

const set = createPdfSetter([]);

/** What the PDF has of a picture. */
async function printPicture(file: string, bytes: Buffer) {
  const picture = { kind: 'picture', file, alt: '图', width: 20, height: 20, rows: 2 };
  const title = { level: 1, face: 'title', url: null, lines: [], running: '', outlined: false, bookmarked: false };
  const { bytes: pdf } = await set(
    JSON.stringify({
      title: 'a',
      cover: null,
      contents: false,
      headings: { p: title, notes: title },
      plans: [{ label: 'p', title: 'a', blocks: [picture] }],
      notes: { preface: [], notes: [] },
      index: { documents: [], terms: [] },
      pictures: { [file]: bytes.toString('base64') },
    }),
  );
  const images = (await readPdf(pdf)).lines.flatMap((line) => line.images);
  expect(images).toHaveLength(1);
  return images[0] as (typeof images)[number];
}

/** 12 by 8, of one of PNG's kinds of colour; `shift` makes it another picture. */
function makeKind(kind: number, depth: number, samples: number, shift = 0, more: [string, Buffer][] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(12, 0);
  head.writeUInt32BE(8, 4);
  head.set([depth, kind, 0, 0, 0], 8);
  const length = Math.ceil((12 * depth * samples) / 8);
  const row = (y: number): Buffer =>
    Buffer.from([
      0,
      ...Array.from({ length }, (_, i) => (kind === 3 ? (i + y + shift) % 3 : (i * 37 + y * 11 + shift) & 255)),
    ]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...more.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: 8 }, (_, y) => row(y))))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const PALETTE: [string, Buffer][] = [
  ['PLTE', Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255])],
  ['tRNS', Buffer.from([255, 128, 0])],
];
const png = (bytes: Buffer, other: Buffer) => ({ type: 'image/png', file: 'a.png', bytes, other });

describe('of the same size', () => {
  test.each([
    ['RGB', png(SEAL, OTHER_SEAL)],
    ['RGB by a shade', png(makePng(30, 30, 200), makePng(30, 30, 190))],
    ['RGB with opacity', png(makeKind(6, 8, 4), makeKind(6, 8, 4, 40))],
    ['grey', png(makeKind(0, 8, 1), makeKind(0, 8, 1, 40))],
    ['grey with opacity', png(makeKind(4, 8, 2), makeKind(4, 8, 2, 40))],
    ['black and white', png(makeKind(0, 1, 1), makeKind(0, 1, 1, 40))],
    ['of a palette, partly transparent', png(makeKind(3, 8, 1, 0, PALETTE), makeKind(3, 8, 1, 1, PALETTE))],
    ['of 16 bits', png(makeKind(2, 16, 3), makeKind(2, 16, 3, 40))],
    ['of 16 bits with opacity', png(makeKind(6, 16, 4), makeKind(6, 16, 4, 40))],
    ['JPEG', { type: 'image/jpeg', file: 'a.jpg', bytes: JPEG, other: JPEG_WITH_SECRET }],
    ['JPEG on its side', { type: 'image/jpeg', file: 'a.jpg', bytes: JPEG_WITH_SECRET, other: JPEG }],
    ['GIF', { type: 'image/gif', file: 'a.gif', bytes: GIF, other: SEAL }],
    ['WebP of another colour', { type: 'image/webp', file: 'a.webp', bytes: WEBP_RED, other: WEBP_GREY }],
    ['WebP of another opacity', { type: 'image/webp', file: 'a.webp', bytes: WEBP_PALE, other: WEBP_RED }],
    ['WebP', { type: 'image/webp', file: 'a.webp', bytes: WEBP, other: SEAL }],
  ])('%s', async (_, { type, file, bytes, other }) => {
    const image = await printPicture(file, bytes);
    expect(await showsPicture(image, { type, bytes })).toBe(true);
    expect(await showsPicture(image, { type: other === SEAL ? 'image/png' : type, bytes: other })).toBe(false);
  });
});
