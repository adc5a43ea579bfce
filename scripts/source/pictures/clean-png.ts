/** A PNG without all that is not shown: texts, times, places, what was left behind its end. Throws an `UnfitPicture`. */
import { crc32, inflateSync } from 'node:zlib';
import { broken, moving } from './unfit.ts';

const SHOWN = new Set('IHDR PLTE tRNS IDAT IEND gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP'.split(' '));
const HEAD = 8;
/** Around a chunk's data: its length and its name in front, its checksum behind. */
const AROUND = 12;

export function cleanPng(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  const pixels: Buffer[] = [];
  let name = '';
  for (let at = HEAD; name !== 'IEND'; ) {
    if (at + AROUND > bytes.length) throw broken();
    const end = at + AROUND + bytes.readUInt32BE(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw broken();
    name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') throw moving();
    if (SHOWN.has(name)) chunks.push(bytes.subarray(at, end));
    if (name === 'IDAT') pixels.push(bytes.subarray(at + 8, end - 4));
    at = end;
  }
  if (!isWhole(bytes, Buffer.concat(pixels))) throw broken();
  return Buffer.concat([bytes.subarray(0, HEAD), ...chunks]);
}

/** Samples a pixel, by the type of colour. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether there are as many pixels as the head says; of one in seven passes about as many. */
function isWhole(bytes: Buffer, packed: Buffer): boolean {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const bits = (bytes[24] as number) * (SAMPLES[bytes[25] as number] ?? 0);
  const size = (Math.ceil((width * bits) / 8) + 1) * height;
  try {
    const { length } = inflateSync(packed, { maxOutputLength: 2 * size + 64 });
    return size > 0 && (bytes[28] === 0 ? length === size : length > size / 2);
  } catch {
    return false;
  }
}
