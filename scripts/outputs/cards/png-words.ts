/** Says in a PNG which words were drawn on it (an `iTXt` chunk), for programs that cannot see. */
import { crc32 } from 'node:zlib';

/** The signature, and the head that comes first. */
const HEAD_END = 33;

export function withWords(png: Uint8Array, words: string): Uint8Array {
  const data = Buffer.from(`iTXtDescription\0\0\0zh-CN\0\0${words}`, 'utf8');
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, HEAD_END), chunk, png.subarray(HEAD_END)]);
}
