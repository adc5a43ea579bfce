/** How large a picture is on paper: at most as wide as the type area of GB/T 9704, and whole rows of it high. */
import type { Picture } from '../plan/picture.ts';

const AREA_WIDTH = 156;
const ROW = 225 / 22;
/** Less than a page, so that its words can stand with it. */
const MOST_ROWS = 18;
const MM_PER_PIXEL = 25.4 / 96;

export interface PictureOnPaper {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** What it takes of the page. */
  readonly rows: number;
}

/** Of a size in CSS pixels; never larger than that. */
export function putOnPaper({ width, height }: Pick<Picture, 'width' | 'height'>): PictureOnPaper {
  const [wide, high] = [width * MM_PER_PIXEL, height * MM_PER_PIXEL];
  const scale = Math.min(1, AREA_WIDTH / wide, (MOST_ROWS * ROW) / high);
  return { width: wide * scale, height: high * scale, rows: Math.max(1, Math.ceil((high * scale) / ROW - 0.01)) };
}
