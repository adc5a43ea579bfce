/** A piece of a line, and what it says of itself. Most lines are one piece; see pieces.ts for how they are cut. */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import type { AnnexHead } from './annex.ts';
import type { MarkCandidate } from './mark-candidate.ts';

/** Lead, head, text, foot and trail of a line's pieces, joined, are the line. */
export interface Piece {
  readonly line: SourceLine;
  readonly lead: string;
  /** Without the spaces around it; empty where the line is blank. */
  readonly text: string;
  readonly trail: string;
  /** Page numbers and running heads glued to the line's ends, between its spaces and its text. */
  readonly head?: string;
  readonly foot?: string;
  /** Whether it begins inside its line, or another begins behind it there. */
  readonly isInner: boolean;
  /** A paragraph of its own inside its line: HTML parts them. */
  readonly isBlock?: boolean;
  /** The form alone does not show that a mark stands inside the line: only a gap in the numbers does. */
  readonly isWeak?: boolean;
  /** Its mark is torn, or alone on the line: it goes on in the next line that is not blank. */
  readonly isTorn?: boolean;
  /** Markup broke it off from the line above: see broken-words.ts. */
  readonly isBroken?: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly marks: readonly MarkCandidate[];
  readonly annex: AnnexHead | undefined;
  /** The table that the line is of. To whoever reads the text around it the line is blank. */
  readonly table?: SourceTable;
  /** The picture that the line stands for. It is blank likewise. */
  readonly picture?: SourcePicture;
  /** Markdown's heading of the whole file. */
  readonly isHeadline?: true;
}
