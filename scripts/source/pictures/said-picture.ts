/** What a source says of a picture: in its place, and how large it is to be shown. */
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { ReadPicture } from './picture-store.ts';

/** Names that programs give; such a name tells a reader nothing, and may tell who made it. */
const RE_FILE_NAME = /\.(?:png|jpe?g|gif|webp|bmp|tiff?|emf|wmf|svg|heic)$|^(?:[a-z]:\\|\\\\|https?:|file:)/i;
const RE_GIVEN_NAME = /^(?:图片|图像|图形|picture|image|img|graphic)?[\s_-]*\d*$|^[0-9a-f]{16,}$/i;
const LONGEST = 2000;

/** Null where the words say nothing of what is to be seen. */
export function readAlternative(words: string): string | null {
  const text = words.replace(/[\s\u0000-\u001f]+/g, ' ').trim();
  return RE_FILE_NAME.test(text) || RE_GIVEN_NAME.test(text) ? null : text.slice(0, LONGEST);
}

/** As large as the source says a picture is shown, in CSS pixels. */
export interface Shown {
  readonly width: number;
  readonly height: number;
}

/** Larger than a page is wide no picture is shown. */
const WIDEST = 4000;
const isSize = (size: number): boolean => size >= 1 && size <= WIDEST;

/** Where the source says no sensible size, the picture’s own, made to fit a page. */
export function sayOf(picture: ReadPicture, alt: string | null, shown: Shown | undefined): Omit<SourcePicture, 'line'> {
  const { width, height } = shown !== undefined && isSize(shown.width) && isSize(shown.height) ? shown : fitIn(picture);
  return { ...picture, alt, width: Math.round(width), height: Math.round(height) };
}

function fitIn({ width, height }: Shown): Shown {
  const scale = Math.min(1, WIDEST / Math.max(width, height));
  return { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
}
