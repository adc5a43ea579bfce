/** Numbers that a row of a plan's entries leaves out: 3 and 5, and no 4 between them. They are never given to another. */
export interface SkippedNumbers {
  /** The anchor of the entry in front of them. */
  readonly before: string;
  /** The anchor of the entry behind them. */
  readonly after: string;
  readonly first: number;
  readonly last: number;
  /** Not proven: the source may have them where they were not read. No page says that it lacks them. */
  readonly isDoubt?: true;
  /** What the first of them would mark is there, without its number: the text of that. Only of a doubt. */
  readonly clause?: string;
}

/** Those of which the source is said, in public, not to have them. */
export const provenOf = (skipped: readonly SkippedNumbers[]): SkippedNumbers[] =>
  skipped.filter(({ isDoubt }) => isDoubt === undefined);
