/** What the numbering is read from, and what is decided of it. */
import type { MarkCandidate } from '../facts/mark-candidate.ts';

/** Candidates, and lines where another document or an annex may begin. */
export interface Signal {
  readonly marks: readonly MarkCandidate[];
  readonly isInner: boolean;
  /** Only a gap in the numbers shows that it is a mark. */
  readonly isWeak?: boolean | undefined;
  /** What beginning a document here costs; undefined where none can. */
  readonly document?: number | undefined;
  /** An annex begins. */
  readonly isAnnex?: boolean;
  /** The text in front ends in a colon. */
  readonly isAnnounced?: boolean;
}

export type How =
  | 'next'
  | 'gap'
  | 'repeat'
  | 'order'
  | 'restart'
  | 'open'
  | 'start'
  | 'run-on'
  | 'document'
  | 'annex'
  | 'text';

/** What a signal was read as. */
export interface Decision {
  /** Of the signal. */
  readonly at: number;
  readonly how: How;
  readonly candidate: MarkCandidate | undefined;
  /** The mark it stands in. */
  readonly parent: Decision | undefined;
  readonly cost: number;
  /** What else it could have been, and how much dearer that was at this point. */
  readonly next: { readonly why: How; readonly more: number } | undefined;
}
