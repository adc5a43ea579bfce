/**
 * The pictures of one seed: each is read, held to the limits, and freed of what it says besides what it shows. One that
 * is used several times is one file.
 */
import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { Picture, PictureType } from '../../../src/model/plan/picture.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { ENDINGS, kindOfPicture } from './picture-kind.ts';
import { broken, UnfitPicture } from './unfit.ts';

/** What is known of a picture without what is said of it; its size is that of its pixels. */
export interface ReadPicture extends Omit<Picture, 'alt'> {
  readonly bytes: Uint8Array;
}

const MIB = 2 ** 20;
/** Of one picture. */
export const LARGEST_PICTURE = 5 * MIB;
const MOST_IN_ALL = 50 * MIB;
const MOST_PIXELS = 30_000_000;
const LONGEST_SIDE = 16_000;
const HASH_LENGTH = 16;

const SHRINK = '在 Word 或 WPS 里“压缩图片”，或把图缩小，再放进文件。';

/** `size` in bytes. */
export const tooLarge = (size: number): UnfitPicture =>
  new UnfitPicture(`图片有 ${(size / MIB).toFixed(1)} MB，超过 ${LARGEST_PICTURE / MIB} MB`, SHRINK);

/** The pictures of one file of the seeds, each read and cleaned once. */
export class PictureStore {
  private readonly known = new Map<string, ReadPicture>();
  private total = 0;

  /** Throws an `UnfitPicture`. */
  read(bytes: Uint8Array): ReadPicture {
    if (bytes.length > LARGEST_PICTURE) throw tooLarge(bytes.length);
    const sum = hash(bytes);
    const known = this.known.get(sum);
    if (known !== undefined) return known;
    if (this.total + bytes.length > MOST_IN_ALL) {
      throw new UnfitPicture(`这个文件的图片合计超过 ${MOST_IN_ALL / MIB} MB`, SHRINK);
    }
    this.total += bytes.length;
    const picture = clean(Buffer.from(bytes));
    this.known.set(sum, picture);
    return picture;
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function clean(bytes: Buffer): ReadPicture {
  const type = kindOfPicture(bytes);
  const { width, height, orientation = 1 } = measure(bytes);
  const cleaned = CLEANERS[type](bytes, orientation);
  const sha256 = hash(cleaned);
  const file = `picture-${sha256.slice(0, HASH_LENGTH)}.${ENDINGS[type]}`;
  // Lying on its side it is shown the other way.
  const [wide, high] = orientation > 4 ? [height, width] : [width, height];
  return { file, type, width: wide, height: high, sha256, bytes: cleaned };
}

const CLEANERS: Readonly<Record<PictureType, (bytes: Buffer, orientation: number) => Buffer>> = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
};

function measure(bytes: Buffer): { width: number; height: number; orientation?: number } {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    throw broken();
  }
  const { width, height } = size;
  if (!(width > 0 && height > 0)) throw broken();
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
    throw new UnfitPicture(`图片有 ${width}×${height} 像素，超过 ${MOST_PIXELS / 10_000} 万像素`, SHRINK);
  }
  return size.orientation === undefined ? { width, height } : { width, height, orientation: size.orientation };
}
