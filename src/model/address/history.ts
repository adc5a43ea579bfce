/** What changed in a compilation from one committed version of its seed to the next. */

/** A run of characters that both versions have, or only the later (`added`) or the earlier (`removed`). */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface EntryChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'reworded';
  readonly plan: number;
  /** Null where the plan itself changed (its title). */
  readonly anchor: string | null;
  /** 第1篇第27项 */
  readonly name: string;
  readonly heading: string;
  /** Where it stands now; null where it is gone. */
  readonly url: string | null;
  /** For `moved`: the name of where it stood. */
  readonly from: string | null;
  /** For `reworded`: heading and text, with what changed. */
  readonly pieces: readonly DiffPiece[];
}

export interface Revision {
  /** The commit, in short. */
  readonly version: string;
  /** `2026-01-31` */
  readonly day: string;
  readonly changes: readonly EntryChange[];
}

export interface History {
  /** The day of the first committed version; null where there is no history. */
  readonly first: string | null;
  /** The latest first. */
  readonly revisions: readonly Revision[];
}
