/** A picture among the lines of its source. A line of its own says it in words, or a piece of a table's: 【图：公章】. */
import type { Picture } from './picture.ts';

/** A picture and the line that stands for it. */
export interface SourcePicture extends Picture {
  /** 1-based. */
  readonly line: number;
  /** Whether it stands in a cell of a table, whose piece leads to it. */
  readonly isInCell?: true;
  readonly bytes: Uint8Array;
}

/** What is known of it besides its bytes and its line. */
export const pictureOf = ({ file, type, alt, width, height, sha256 }: Picture): Picture => ({
  file,
  type,
  alt,
  width,
  height,
  sha256,
});
