/**
 * Where a table stands among the lines of its source: which pieces of which lines are a cell. What lies between the
 * pieces (tabs, bars, borders) parts them and is no text.
 */

import type { Picture } from './picture.ts';

/** Part of a line, or a picture that stands in it. */
export interface SourcePiece {
  /** 1-based. */
  readonly line: number;
  /** In UTF-16 units of the line, as for `slice`. */
  readonly start: number;
  readonly end: number;
  /** Where it stands for a picture: what is said in its place. */
  readonly picture?: Picture;
}

/** A cell's place in the grid; columns and rows count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it takes. */
  readonly rows: number;
  readonly columns: number;
}

/** A cell by what it covers of the seed’s lines. */
export interface SourceCell extends CellPlace {
  /** In the order in which they are read. */
  readonly pieces: readonly SourcePiece[];
}

/** What is known of a table besides its cells. */
export interface TableFrame {
  readonly columns: number;
  /** The columns' shares of the width, in any unit; absent where the source says none. */
  readonly widths?: readonly number[];
  /** How many rows in front name the columns. */
  readonly headRows: number;
  /** Whether the first column names the rows. */
  readonly headColumns?: 1;
  /** Whether a piece goes on with the one above, wrapped by its cell's width; else each line is a paragraph. */
  readonly wraps: boolean;
}

/** A table with its lines; the text of its cells is that of their pieces. */
export interface SourceTable extends TableFrame {
  /** Its lines: all from the first to the last. */
  readonly first: number;
  readonly last: number;
  /** By row, then by column. */
  readonly cells: readonly SourceCell[];
  readonly caption?: SourcePiece;
}
