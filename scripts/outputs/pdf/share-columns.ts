/** How wide the columns of a table are on paper. */
import { type Cell, isPicture, listMatter } from '../../../src/model/plan/cell.ts';
import type { Table } from '../../../src/model/plan/table.ts';
import { columnsOf } from '../../source/text/width.ts';

/** In columns of half a character: what a column wants for its text at most and at least, and what a page has for all. */
const WIDEST = 40;
const NARROWEST = 4;
/** What a column has beside its text. */
const INSETS = 1.25;
const PAGE = 84;

/**
 * The columns' shares of the width: as the source has them, else by what stands in them. Where they want more than a page
 * has, the wide ones give way: 序号 stays readable beside columns of sentences.
 */
export function shareColumns({ columns, widths, rows }: Table): number[] {
  if (widths !== undefined) return [...widths];
  const wanted = Array.from({ length: columns }, () => NARROWEST);
  for (const cell of rows.flat()) {
    const { column, columns: own = 1 } = cell;
    if (own === 1) wanted[column] = Math.max(wanted[column] ?? 0, Math.min(WIDEST, longest(cell) + INSETS));
  }
  const most = fairShare(wanted, PAGE);
  return wanted.map((want) => Math.min(want, most));
}

/** As much as each can have at most, so that all of them have no more than `all`. */
function fairShare(wanted: readonly number[], all: number): number {
  let left = all;
  for (const [i, want] of wanted.toSorted((a, b) => a - b).entries()) {
    const share = left / (wanted.length - i);
    if (want > share) return share;
    left -= want;
  }
  return Number.POSITIVE_INFINITY;
}

/** Of a character in 五号, in CSS pixels. */
const HALF_WIDTH = 7;
const longest = (cell: Cell): number =>
  Math.max(...listMatter(cell).map((matter) => (isPicture(matter) ? matter.width / HALF_WIDTH : columnsOf(matter))));
