/** A picture as it is published: a file named by its content, with what is said in its place. */

/** What all browsers and readers of books show. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** A picture, cleaned: without what a camera noted in it. */
export interface Picture {
  /** Below the compilation's address. */
  readonly file: string;
  readonly type: PictureType;
  /** What the source says in its place; null where it says nothing. */
  readonly alt: string | null;
  /** As large as it is shown at most, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a reader who does not see the picture is told: never words that the source does not have. */
export const altOf = ({ alt }: Pick<Picture, 'alt'>): string => alt ?? '图（原文件未附说明）';

/** The picture in a text of lines. */
export const sayPicture = ({ alt }: Pick<Picture, 'alt'>): string => (alt === null ? '【图】' : `【图：${alt}】`);
