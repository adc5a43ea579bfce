import type { NodeKind } from './tree.ts';

/** The source by line, as the source page shows it. */
export interface SourceListing {
  readonly lines: readonly SourceListingLine[];
}

export interface SourceListingLine {
  /** The node the line belongs to. */
  readonly kind: NodeKind;
  /** Raw, without its ending. */
  readonly text: string;
  /** Where the line is published, or null where only the source page shows it. */
  readonly url: string | null;
}
