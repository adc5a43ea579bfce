/** What a picture is, told by its bytes: a name can say anything. */
import type { PictureType } from '../../../src/model/plan/picture.ts';
import { SAVE_AS_PNG, UnfitPicture } from './unfit.ts';

export const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

const isAt = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.toString('latin1', at, at + text.length) === text;

/** Throws an `UnfitPicture` where the bytes are no picture that browsers, books and prints all show. */
export function kindOfPicture(bytes: Buffer): PictureType {
  if (isAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (isAt(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (isAt(bytes, 0, 'GIF87a') || isAt(bytes, 0, 'GIF89a')) return 'image/gif';
  if (isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP')) return 'image/webp';
  const [, name] = OTHERS.find(([is]) => is(bytes)) ?? [];
  throw new UnfitPicture(
    name === undefined ? '不是网页能显示的图片' : `这是 ${name}，网页、书和 PDF 不都能显示`,
    name === 'SVG' || name === 'EMF' || name === 'WMF' ? DRAWN : SAVE_AS_PNG,
  );
}

/** A drawing, which Word and WPS can turn into pixels. */
const DRAWN = '在 Word 或 WPS 里剪切这幅图，再“选择性粘贴”为“图片（PNG）”。';

const RE_SVG = /^(?:\ufeff|\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE|!--|svg|[\w-]+:svg)[\s\S]{0,4000}?svg|^\s*<svg/i;

const OTHERS: readonly (readonly [is: (bytes: Buffer) => boolean, name: string])[] = [
  [(bytes) => isAt(bytes, 40, ' EMF'), 'EMF'],
  [(bytes) => isAt(bytes, 0, '\xd7\xcd\xc6\x9a') || isAt(bytes, 0, '\x01\x00\x09\x00'), 'WMF'],
  [(bytes) => RE_SVG.test(bytes.toString('latin1', 0, 4096)), 'SVG'],
  [(bytes) => isAt(bytes, 0, 'BM'), 'BMP'],
  [(bytes) => isAt(bytes, 0, 'II*\0') || isAt(bytes, 0, 'MM\0*'), 'TIFF'],
  [(bytes) => isAt(bytes, 4, 'ftyp'), 'HEIC 或 AVIF'],
  [(bytes) => isAt(bytes, 0, '%PDF-'), 'PDF'],
];
