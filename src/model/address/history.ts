/** What changed in a compilation from one committed version of its seed to the next. */

/** A run of characters that both versions have, or only the later (`added`) or the earlier (`removed`). */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What became of one entry, or of what a plan says outside of them, from one version to the next. */
export interface EntryChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'reworded';
  readonly plan: number;
  /** Null where the plan itself changed: its title, or what it says outside of its entries. */
  readonly anchor: string | null;
  /** 第1篇第27项 */
  readonly name: string;
  readonly heading: string;
  /** Where it stands now; null where it is gone. */
  readonly url: string | null;
  /** For `moved`: the name of where it stood. */
  readonly from: string | null;
  /** Where it stood, `1#item-3`, as ledgers have it; null of what was added. */
  readonly left: string | null;
  /** Heading and text, with what changed; none where the words are the same. */
  readonly pieces: readonly DiffPiece[];
}

/** A committed version, and what it changed of the one before. */
export interface Revision {
  /** The commit, in full. */
  readonly version: string;
  /** When it was committed, see `moment.ts`. */
  readonly moment: string;
  readonly changes: readonly EntryChange[];
}

/**
 * Why it is not known what has changed and what has not: there is no git or no repository, git lacks the older commits
 * (`shallow`), does not open what somebody else owns (`foreign`) or fails (`unreadable`); the seed was never committed
 * (`untracked`) or was changed since (`uncommitted`); it has more versions than are read (`long`).
 */
export type HistoryGap =
  | 'no-git'
  | 'none'
  | 'shallow'
  | 'foreign'
  | 'unreadable'
  | 'untracked'
  | 'uncommitted'
  | 'long';

/** What git tells of one seed. */
export interface History {
  /** Null where all is known. Else what `revisions` tell is true, and nothing follows from what they do not tell. */
  readonly gap: HistoryGap | null;
  /** When the first version was committed; null where that is not known. */
  readonly first: string | null;
  /** The latest first. */
  readonly revisions: readonly Revision[];
}

/** A version as people read it: its first characters, always as many. */
export const shortVersion = (version: string): string => version.slice(0, 8);
