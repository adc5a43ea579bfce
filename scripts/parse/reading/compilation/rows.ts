import type { Piece } from '../../facts/piece.ts';

/** The first pieces of all lines: in a compilation, lists and titles are whole lines. */
export interface Rows {
  readonly firsts: readonly Piece[];
  /** Of piece `at` of the file. */
  indexOf(at: number): number;
  /** All pieces from row `start` up to row `end`. */
  slice(start: number, end?: number): readonly Piece[];
}

/** A row is a line, counted from 0, however many pieces it was cut into. */
export function readRows(pieces: readonly Piece[]): Rows {
  if (pieces.every(({ isFirst }) => isFirst))
    return { firsts: pieces, indexOf: (at) => at, slice: (start, end) => pieces.slice(start, end) };
  const starts = pieces.flatMap(({ isFirst }, i) => (isFirst ? [i] : []));
  return {
    firsts: starts.map((i) => pieces[i] as Piece),
    indexOf: (at) => starts.indexOf(at),
    slice: (start, end) => pieces.slice(starts[start] ?? pieces.length, end === undefined ? undefined : starts[end]),
  };
}
