/** 出处: a position in a seed. Line and column are 1-based; a column counts code points. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
