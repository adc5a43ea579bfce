/** Pictures as they are taken: told by their bytes, freed of what they say besides what they show, held to limits. */
import { describe, expect, test } from 'vitest';
import { PictureStore } from '../../../../scripts/source/pictures/picture-store.ts';
import { readAlternative } from '../../../../scripts/source/pictures/said-picture.ts';
import {
  GIF,
  GIF_WITH_SECRET,
  JPEG,
  JPEG_WITH_SECRET,
  MOVING_GIF,
  MOVING_WEBP,
  makePng,
  OTHER_SEAL,
  PNG_WITH_SECRET,
  SEAL,
  SECRET,
  WEBP,
  WEBP_WITH_SECRET,
} from './picture-files.ts';

const read = (bytes: Uint8Array) => new PictureStore().read(bytes);

test.each([
  ['PNG', SEAL, 'image/png', 160, 160],
  ['JPEG', JPEG, 'image/jpeg', 24, 16],
  ['GIF', GIF, 'image/gif', 24, 16],
  ['WebP', WEBP, 'image/webp', 24, 16],
])('%s is taken as it is, under a name of its content', (_, bytes, type, width, height) => {
  const picture = read(bytes);
  expect(picture).toMatchObject({ type, width, height });
  expect(Buffer.from(picture.bytes).equals(bytes)).toBe(true);
  expect(picture.file).toMatch(new RegExp(`^picture-${picture.sha256.slice(0, 16)}\\.(png|jpg|gif|webp)$`));
});

test.each([
  ['PNG', PNG_WITH_SECRET],
  ['JPEG', JPEG_WITH_SECRET],
  ['GIF', GIF_WITH_SECRET],
  ['WebP', WEBP_WITH_SECRET],
])('of %s nothing is left but what is seen', (_, bytes) => {
  expect(bytes.includes(SECRET)).toBe(true);
  const picture = read(bytes);
  expect(Buffer.from(picture.bytes).includes(SECRET)).toBe(false);
  // What was cleaned once is clean.
  expect(read(picture.bytes)).toEqual(picture);
});

test('a photograph that lies on its side stays so', () => {
  const picture = read(JPEG_WITH_SECRET);
  expect(picture).toMatchObject({ width: 16, height: 24 });
  expect(picture.bytes.length).toBe(JPEG.length + 36);
});

describe('what is not published', () => {
  const svg = Buffer.from(
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const emf = Buffer.concat([Buffer.from('01000000', 'hex'), Buffer.alloc(36), Buffer.from(' EMF')]);
  const broken = Buffer.from(SEAL);
  broken[200] = (broken[200] as number) ^ 255;
  const vast = Buffer.from(SEAL);
  vast.writeUInt32BE(20_000, 16);
  test.each([
    ['a drawing that can run', svg, /SVG/],
    ['the same without a head', Buffer.from('<svg onload="x()"/>'), /SVG/],
    ['a metafile', emf, /EMF/],
    ['a bitmap', Buffer.from('BM1234567890'), /BMP/],
    ['words', Buffer.from('不是图片'), /不是网页能显示的图片/],
    ['a moving GIF', MOVING_GIF, /会动/],
    ['a moving WebP', MOVING_WEBP, /会动/],
    ['a moving PNG', makePng(8, 8, 200, [['acTL', Buffer.alloc(8)]]), /会动/],
    ['a damaged PNG', broken, /损坏/],
    ['a torn PNG', SEAL.subarray(0, -20), /损坏/],
    ['a torn JPEG', JPEG.subarray(0, -20), /损坏/],
    ['a torn GIF', GIF.subarray(0, 60), /损坏/],
    ['a torn WebP', WEBP.subarray(0, 40), /损坏/],
    ['more pixels than anybody needs', vast, /像素，超过/],
    ['more bytes', Buffer.concat([SEAL, Buffer.alloc(5 * 2 ** 20)]), /超过 5 MB/],
  ])('%s', (_, bytes, why) => {
    expect(() => read(bytes)).toThrow(why);
  });

  test('pixels that are fewer than the head says', () => {
    const short = makePng(160, 80);
    const tall = makePng(160, 160);
    const mixed = Buffer.concat([tall.subarray(0, 33), short.subarray(33)]);
    expect(() => read(mixed)).toThrow(/损坏/);
  });

  test('a file with more than 50 MB of pictures', () => {
    const store = new PictureStore();
    const large = (n: number): Buffer => Buffer.concat([makePng(8, 8, n), Buffer.alloc(4 * 2 ** 20, n)]);
    for (let n = 0; n < 12; n++) store.read(large(n));
    expect(() => store.read(large(12))).toThrow(/合计超过 50 MB/);
    // One that is known takes nothing more.
    expect(store.read(large(3)).type).toBe('image/png');
  });
});

test('one that is used twice is one file, another is another', () => {
  const store = new PictureStore();
  expect(store.read(SEAL)).toBe(store.read(Buffer.from(SEAL)));
  expect(store.read(OTHER_SEAL).file).not.toBe(store.read(SEAL).file);
});

test.each([
  ['XX市教育局公章', 'XX市教育局公章'],
  [' 公章\n 红色 ', '公章 红色'],
  ['', null],
  ['图片 1', null],
  ['Picture 12', null],
  ['IMG_2024.jpg', null],
  ['C:\\Users\\zhang\\Desktop\\公章.png', null],
  ['4f9a0c1d2e3b4a5f6a7b8c9d', null],
])('what is said of it: %j → %j', (words, alt) => {
  expect(readAlternative(words)).toBe(alt);
});
