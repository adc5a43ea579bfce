/**
 * The levels of numbering, from the outermost in: 附件, 第一编, 第一分编, 第一章 (and 第一部分), 一、, (一) (and 第一节),
 * 第一条, 1., (1), ①. What stands in what, a text shows by its nesting: see scripts/parse/numbering.
 */
export const MARK_KINDS = [
  'annex',
  'book',
  'subbook',
  'chapter',
  'part',
  'section',
  'article',
  'item',
  'subitem',
  'point',
] as const;

/** A level of numbering; it is the kind of the entry that bears the mark. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** 编号: the number that opens a line. */
export interface Mark {
  readonly kind: MarkKind;
  /** As printed, with its brackets or stop: `一、`, `(一)`, `27.`; `27` where the stop is lost. */
  readonly printed: string;
  /** Its value: 27 for `27.`, 1 for `(一)`, 7 for `第七条之一`, 1 for `1.2`. */
  readonly ordinal: number;
  /** What follows the value: [1] for `第七条之一`, [2] for `1.2`, [2, 3] for `1.2.3`. */
  readonly branch?: readonly number[];
}

/** 0 for an annex … 9 for a point. */
export function depthOf(kind: MarkKind): number {
  return MARK_KINDS.indexOf(kind);
}
