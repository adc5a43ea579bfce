/** The terms of a compilation as a picture: months from left to right, a row a term. Numbers are units of the picture. */

import type { TermRow } from '../model/across/across.ts';
import { byCodeUnits } from '../model/text/code-units.ts';

export interface TimelineBar {
  readonly row: TermRow;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly months: readonly { readonly x: number; readonly label: string }[];
  readonly bars: readonly TimelineBar[];
}

/** Left of the months stand the terms' own words. */
export const LABELS = 150;
const MONTH = 44;
const ROW = 26;
/** Height of the row that names the months, in the drawing’s units. */
export const HEAD = 30;
const LEAST_WIDTH = 6;

/** One year, month by month: that of the most terms. Whole years and what lies outside it are left to the table. */
export function drawTimeline(terms: readonly TermRow[]): Timeline | undefined {
  const dated = terms.filter((row) => row.first !== null && row.last !== null && !isWholeYear(row));
  const years = Map.groupBy(dated, ({ last }) => (last as string).slice(0, 4));
  const [year] = [...years].sort(([a, x], [b, y]) => y.length - x.length || byCodeUnits(a, b))[0] ?? [];
  const rows = (year === undefined ? [] : (years.get(year) ?? [])).filter(({ first }) => first?.startsWith(`${year}`));
  if (rows.length < 2) return undefined;
  const sorted = rows.toSorted((a, b) => byCodeUnits(`${a.last}${a.first}`, `${b.last}${b.first}`));
  const bars = sorted.map((row, i) => {
    const x = LABELS + positionOf(row.first as string);
    const end = LABELS + positionOf(row.last as string) + MONTH / 31;
    return { row, x, width: Math.max(LEAST_WIDTH, end - x), y: HEAD + i * ROW };
  });
  const months = Array.from({ length: 12 }, (_, i) => ({ x: LABELS + i * MONTH, label: `${i + 1}月` }));
  return { width: LABELS + 12 * MONTH, height: HEAD + rows.length * ROW + 6, months, bars };
}

const isWholeYear = ({ first, last }: TermRow): boolean =>
  first?.endsWith('-01-01') === true && last?.endsWith('-12-31') === true;

/** Days of a month are spread evenly over its width. */
function positionOf(day: string): number {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  return (month - 1 + (date - 1) / 31) * MONTH;
}
