/** The five levels of numbering, from the outermost in: 一、 (一) 1. (1) ①. */
export const MARK_KINDS = ['part', 'section', 'item', 'subitem', 'point'] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** 编号: the number that opens a line. */
export interface Mark {
  readonly kind: MarkKind;
  /** As printed, with its brackets or stop: `一、`, `(一)`, `27.`; `27` where the stop is lost. */
  readonly printed: string;
  /** Its value: 27 for `27.`, 1 for `(一)`. */
  readonly ordinal: number;
}

/** 0 for a part … 4 for a point. */
export function depthOf(kind: MarkKind): number {
  return MARK_KINDS.indexOf(kind);
}
