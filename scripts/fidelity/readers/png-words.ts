/** Reads which words a PNG says were drawn on it (`iTXt`, uncompressed); undefined where it says nothing. */
const RE_WORDS = /^Description\0\0\0[^\0]*\0[^\0]*\0([\s\S]*)$/;

/** Chunks behind the first of the image's data are not read: ours stands in front. */
export function readWords(png: Buffer): string | undefined {
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') return undefined;
    if (type === 'iTXt') return RE_WORDS.exec(png.toString('utf8', at + 8, at + 8 + png.readUInt32BE(at)))?.[1];
  }
  return undefined;
}
