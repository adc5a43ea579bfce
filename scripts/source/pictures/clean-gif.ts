/** A GIF without comments and what programs noted in it. Throws an `UnfitPicture`. */
import { broken, moving } from './unfit.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = 0x3b;
/** Which colour is seen through. */
const GRAPHIC_CONTROL = 0xf9;
const HEAD = 13;

const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

export function cleanGif(bytes: Buffer): Buffer {
  if (bytes.length < HEAD) throw broken();
  const start = HEAD + colours(bytes[10] as number);
  const parts = [bytes.subarray(0, start)];
  let images = 0;
  for (let at = start; bytes[at] !== END; ) {
    const kind = bytes[at];
    let end = at + 2;
    if (kind === IMAGE) end = at + 10 + colours(bytes[at + 9] ?? 0) + 1;
    else if (kind !== EXTENSION) throw broken();
    end = endOfBlocks(bytes, end);
    if (kind === IMAGE || bytes[at + 1] === GRAPHIC_CONTROL) parts.push(bytes.subarray(at, end));
    if (kind === IMAGE) images += 1;
    if (images > 1) throw moving();
    at = end;
  }
  if (images === 0) throw broken();
  return Buffer.concat([...parts, Buffer.from([END])]);
}

/** Behind the blocks that begin there, each with its length in front; the last is empty. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] !== 0) {
    if (at >= bytes.length) throw broken();
    at += 1 + (bytes[at] as number);
  }
  return at + 1;
}
