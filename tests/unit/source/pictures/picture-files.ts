/** Small pictures for tests, some with more in them than is to be seen. */
import { crc32, deflateSync } from 'node:zlib';

export const SECRET = 'GPS 39.9042N 116.4074E';

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** A red ring on white, as a seal is; `grey` instead of red makes it another picture. */
export function makePng(width: number, height: number, red = 200, more: readonly [string, Buffer][] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + 3 * width, 255);
    row[0] = 0;
    for (let x = 0; x < width; x++) {
      const radius = Math.hypot((x - width / 2) / (width / 2), (y - height / 2) / (height / 2));
      if (radius > 0.8 && radius < 0.96) row.set([red, 20, 20], 1 + 3 * x);
    }
    return row;
  });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...more.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const SEAL = makePng(160, 160);
export const OTHER_SEAL = makePng(160, 160, 120);

export const PNG_WITH_SECRET = Buffer.concat([
  makePng(20, 10, 200, [
    ['tEXt', Buffer.from(`Comment\0${SECRET}`)],
    ['eXIf', Buffer.from(SECRET)],
  ]),
  Buffer.from(SECRET),
]);

/** 24 by 16 pixels each. */
export const JPEG = Buffer.from(
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIF/8QAIBAAAgIBBAMBAAAAAAAAAAAAAREAAiEiMnGRAxJBsf/EABYBAQEBAAAAAAAAAAAAAAAAAAACBv/EAB0RAQABAwUAAAAAAAAAAAAAAAEAAiGhESIyscH/2gAMAwEAAhEDEQA/AMokjdQdKHQvBrxmUB5AdNmh8LkkkbqDpRUIbsnpeaaPUPTcfkQ6F4NeMxIUOOHTu8T/2Q==',
  'base64',
);
export const GIF = Buffer.from(
  'R0lGODlhGAAQAIEAAExpccge/8geHgAAACH5BAUAAAAALAAAAAAYABAAAAIilI+pEu2x4npOWkPbvRnu2H1SKCpkmZzooa6tm63Ii9JJAQA7',
  'base64',
);
export const WEBP = Buffer.from(
  'UklGRkAAAABXRUJQVlA4TDQAAAAvF8ADAA8wHoP8j//5jwewiWyrzlBRIgEpSANpSEEC5S/JtpEQ0f86UAbxUTtp0ciT8BcC',
  'base64',
);
/** Of one colour, 6 by 6, and the same in another; with half its opacity. */
export const [WEBP_RED, WEBP_GREY, WEBP_PALE] = [
  'UklGRiIAAABXRUJQVlA4TBYAAAAvBUABAAdQrSLXo/8BgCD8b5uI6H8I',
  'UklGRiIAAABXRUJQVlA4TBYAAAAvBUABAAdQraLUo/8BgCD8b5uI6H8I',
  'UklGRiIAAABXRUJQVlA4TBYAAAAvBUABEAdQrSLXo4ABgCD8b5uI6H8I',
].map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer, Buffer];
export const MOVING_GIF = Buffer.from(
  'R0lGODlhCAAIAIAAAExpcQoKCiH/C05FVFNDQVBFMi4wAwEAAAAh+QQFAAAAACwAAAAACAAIAAACB4yPqcvtXQAAIfkEBQAAAAAsAAAAAAgACACATGlx+vr6AgeMj6nL7V0AADs=',
  'base64',
);
export const MOVING_WEBP = Buffer.from(
  'UklGRogAAABXRUJQVlA4WAoAAAACAAAABwAABwAAQU5JTQYAAAD/////AABBTk1GKgAAAAAAAAAAAAcAAAcAAGQAAAJWUDhMEQAAAC8HwAEAB1CFKlSh/4GI6H8AAEFOTUYqAAAAAAAAAAAABwAABwAAZAAAAFZQOEwRAAAALwfAAQAHUP3qV7//gYjofwAA',
  'base64',
);

/** On its side (orientation 6), with where it was taken, a comment, and what a program left behind its end. */
export const JPEG_WITH_SECRET = (() => {
  const segment = (marker: number, data: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const tiff = Buffer.from('4d4d002a00000008' + '0001' + '0112000300000001' + '00060000' + '00000000', 'hex');
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(SECRET)]));
  return Buffer.concat([
    JPEG.subarray(0, 2),
    exif,
    segment(0xfe, Buffer.from(SECRET)),
    segment(0xed, Buffer.from(SECRET)),
    JPEG.subarray(2),
    Buffer.from(SECRET),
  ]);
})();

export const GIF_WITH_SECRET = Buffer.concat([
  GIF.subarray(0, 25),
  Buffer.from([0x21, 0xfe, SECRET.length]),
  Buffer.from(SECRET),
  Buffer.from([0]),
  GIF.subarray(25),
  Buffer.from(SECRET),
]);

export const WEBP_WITH_SECRET = (() => {
  const note = Buffer.from(SECRET);
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(note.length, 4);
  const whole = Buffer.concat([WEBP, head, note]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
})();
