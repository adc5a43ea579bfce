/** A WebP without its metadata. Throws an `UnfitPicture`. */
import { broken, moving } from './unfit.ts';

const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** Of VP8X: that there is metadata. */
const NOTED = 0x08 | 0x04;
const MOVING = 0x02;
const HEAD = 12;

export function cleanWebp(bytes: Buffer): Buffer {
  const size = bytes.length < HEAD ? 0 : bytes.readUInt32LE(4) + 8;
  if (size < HEAD || size > bytes.length + (bytes.length % 2)) throw broken();
  const chunks: Buffer[] = [];
  for (let at = HEAD; at + 8 <= size; ) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) throw broken();
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, Math.min(end, bytes.length)));
    if (name === 'VP8X') {
      const flags = chunk[8] ?? 0;
      if ((flags & MOVING) !== 0) throw moving();
      chunk[8] = flags & ~NOTED;
    }
    if (SHOWN.has(name)) chunks.push(chunk);
    at = end;
  }
  if (chunks.length === 0) throw broken();
  const body = Buffer.concat(chunks);
  const head = Buffer.from(bytes.subarray(0, HEAD));
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}
