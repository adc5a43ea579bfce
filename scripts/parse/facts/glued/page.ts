/** A number that may be a page's. */
export interface Page {
  /** The index of its line among those that are not blank. */
  readonly row: number;
  readonly at: 'head' | 'foot';
  readonly length: number;
  readonly value: number;
  /** Behind what may be a line of a 目录: others must prove the series. */
  readonly isWeak?: boolean;
}

/** Longer lines are whole paragraphs; a page may end in them all the same. */
export const PAGE_REACH = 24;
/** A heading of a 目录, and the page it stands on, are no text. */
export const RE_PAGE_LEADER = /[.．·•・…⋯‥_]{3}|…/;

/** The number is the first group of `match` that holds one. */
export function pageOf(row: number, at: Page['at'], match: RegExpExecArray, length: number): Page {
  return { row, at, length, value: Number((match[1] ?? match[2] ?? '').normalize('NFKC')) };
}
