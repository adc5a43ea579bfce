/** A mark that may open a text, and how certain it is when no other line is looked at. */
import type { Mark } from '../../../src/model/plan/mark.ts';
import type { Certainty, Family } from './forms.ts';

/** A mark, should it be one: the numbering decides. */
export interface MarkCandidate {
  readonly family: Family;
  /** Its kind where it stands where its family usually does. */
  readonly mark: Mark;
  readonly certainty: Certainty;
}

export const NO_MARKS: readonly MarkCandidate[] = [];
