/** A picture among the lines of its source. A line of its own says it in words: 【图：公章】. */
import type { Picture } from './picture.ts';

export interface SourcePicture extends Picture {
  /** 1-based. */
  readonly line: number;
  readonly bytes: Uint8Array;
}
