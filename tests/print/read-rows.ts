/** Reads pages by the grid of GB/T 9704: 22 rows in a type area of 156 × 225 mm, 28 mm from the left, 37 mm from the top. */
import { type Glyph, MM } from './read-pdf.ts';

export const AREA = { left: 28 * MM, right: 184 * MM, top: 37 * MM, bottom: 262 * MM } as const;
export const PITCH = (156 * MM) / 28;
const ROW = (225 * MM - PITCH) / 21;
/** From a row's top to its baseline. */
const ASCENT = 0.88 * PITCH;

export interface Row {
  /** From 0, down the page. */
  readonly index: number;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  /** How far the baseline is from where the grid has it, in points. */
  readonly drift: number;
  /** Whether it stands in the size of the body. */
  readonly isBody: boolean;
}

/** The rows inside the type area, from the top; what stands outside (head, page number) is left out. */
export function readRows(page: readonly Glyph[]): Row[] {
  const rows = new Map<number, Glyph[]>();
  for (const glyph of page) {
    if (glyph.y < AREA.top || glyph.y > AREA.bottom) continue;
    const index = Math.round((glyph.y - AREA.top - ASCENT) / ROW);
    const row = rows.get(index);
    if (row) row.push(glyph);
    else rows.set(index, [glyph]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([index, glyphs]) => makeRow(index, glyphs));
}

function makeRow(index: number, glyphs: readonly Glyph[]): Row {
  const [first] = glyphs as [Glyph];
  return {
    index,
    glyphs,
    text: glyphs.map(({ char }) => char).join(''),
    drift: first.y - AREA.top - ASCENT - index * ROW,
    isBody: Math.abs(first.size - PITCH) < 0.01,
  };
}

/** What stands below the type area: the page number. */
export function readFoot(page: readonly Glyph[]): { text: string; left: number; right: number } {
  const foot = page.filter(({ y }) => y > AREA.bottom);
  const marks = foot.filter(({ char }) => char.trim() !== '');
  return {
    text: foot.map(({ char }) => char).join(''),
    left: (marks.at(0)?.x ?? 0) - AREA.left,
    right: AREA.right - (marks.at(-1)?.x ?? 0),
  };
}

/** What stands above the type area: the running head. */
export const readHead = (page: readonly Glyph[]): string =>
  page
    .filter(({ y }) => y < AREA.top)
    .map(({ char }) => char)
    .join('');
