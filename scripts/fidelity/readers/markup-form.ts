/** Where a file's lines stand, and what is read back of it (markup.ts). */
import type { Line } from '../line.ts';
import type { Attributes } from './tokens.ts';

/** Tells a format's lines from what is around them. */
export interface MarkupForm {
  readonly isXml?: boolean;
  /** What the lines stand in. */
  readonly isRoot: (name: string, attributes: Attributes) => boolean;
  readonly isLine: (name: string, attributes: Attributes) => boolean;
  /** Left out with all that stands in it: the site's own words, which are collected as notes. */
  readonly isNote?: (name: string, attributes: Attributes) => boolean;
  /** What bears the address of the line behind it. */
  readonly anchor?: string;
  readonly mayHide?: (attributes: Attributes) => boolean;
}

/** Words of the site's own inside a plan. */
export interface Note {
  readonly text: string;
  /** The id of what it stands in. */
  readonly anchor: string | null;
  readonly href: string | undefined;
}

export interface Markup {
  readonly lines: readonly Line[];
  /** Ids behind which another came before any line: old addresses. */
  readonly empty: readonly string[];
  readonly notes: readonly Note[];
}
