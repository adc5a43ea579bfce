/** A plain text's rows that are one line each, cut into as many cells: nothing in them spans. */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { countHeadRows } from './head-rows.ts';

export interface LineCell {
  /** In the line's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface LineRow {
  readonly line: SourceLine;
  readonly cells: readonly LineCell[];
}

export function countHeadLines(rows: readonly LineRow[], columns: number): number {
  const texts = rows.flatMap(({ cells }, row) => cells.map(({ text }, column) => ({ ...placeOf(row, column), text })));
  return countHeadRows(texts, columns);
}

const RE_LABELLED = /^[^：:\d]{1,8}[：:]\s*\S/;

/** `联系人：张某    电话：123456`: each cell says itself what it is, and needs no column. */
export const areLabelled = (rows: readonly LineRow[]): boolean =>
  rows.every(({ cells }) => cells.every(({ text }) => RE_LABELLED.test(text)));

export function frameRows(rows: readonly LineRow[], columns: number): SourceTable {
  return {
    first: rows[0]?.line.number ?? 0,
    last: rows.at(-1)?.line.number ?? 0,
    columns,
    headRows: countHeadLines(rows, columns),
    wraps: false,
    cells: rows.flatMap(({ line, cells }, row) =>
      cells.map(({ start, end }, column) => ({
        ...placeOf(row, column),
        pieces: [{ line: line.number, start, end }],
      })),
    ),
  };
}

const placeOf = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
