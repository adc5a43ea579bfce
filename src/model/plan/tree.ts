/**
 * The one tree of a compilation: each line of the source stands in exactly one node, cut into spans, so that
 * reading the nodes in order (own lines first, then children) gives the source back.
 */
import type { Mark, MarkKind } from './mark.ts';
import type { Picture } from './picture.ts';
import type { Source, SourceLine } from './source.ts';
import type { CellPlace, TableFrame } from './source-table.ts';

/** What a piece of a line is. Everything but `space` and `rule`, what parts the cells of a table, carries meaning. */
export type SpanRole =
  | 'space'
  | 'mark'
  | 'heading'
  | 'stop'
  | 'text'
  | 'leader'
  | 'page'
  | 'furniture'
  | 'cell'
  | 'caption'
  | 'rule'
  | 'picture';

/** A run of characters of one line that are one thing. */
export interface Span {
  readonly role: SpanRole;
  readonly text: string;
  /** Of a cell's text, or a picture in it: which of the table's cells. */
  readonly cell?: number;
  /** Of a picture in a cell. */
  readonly picture?: Picture;
}

/** The spans in order and the ending, joined, are the line of the source. */
export interface TreeLine {
  readonly number: number;
  readonly spans: readonly Span[];
  readonly ending: SourceLine['ending'];
}

/** What a line of the source is read as; each line has exactly one. */
export type NodeKind =
  /** Groups without lines of their own. */
  | 'compilation'
  | 'outline'
  | 'contents'
  | 'plan'
  /** Lines in front of the plans. */
  | 'torn-contents'
  | 'outline-title'
  | 'outline-entry'
  | 'front-matter'
  | 'compilation-title'
  | 'contents-heading'
  | 'contents-entry'
  /** A line without a number in a plan's own 目录. */
  | 'contents-line'
  /** Lines of a plan. */
  | 'plan-title'
  /** The title above a plan's own 目录, where the text below repeats it. */
  | 'title-above'
  | 'document-number'
  | 'issuer'
  | 'date'
  | MarkKind
  | 'paragraph'
  | 'table'
  | 'picture'
  | 'signoff'
  /** What a page or a website left: page numbers, running heads, buttons. Kept, and claimed as nothing. */
  | 'furniture'
  | 'blank';

/** 证据: why a line was read as it was. `why` is a key of the table of reasons, see scripts/parse/reasons.ts. */
export interface Evidence {
  readonly why: string;
  /** What spoke against it, as a cost. */
  readonly weight: number;
  /** The next best reading, and by how much it was dearer; `line` where it is not the node's own. */
  readonly next?: { readonly why: string; readonly more: number; readonly line?: number };
}

/** A table's grid; the spans of its lines tell what stands in each cell. */
export interface TreeTable extends TableFrame {
  readonly cells: readonly CellPlace[];
}

/** A thing of the source with its own lines; those of what stands in it are with its `children`, in order. */
export interface TreeNode {
  readonly kind: NodeKind;
  readonly mark: Mark | null;
  readonly lines: readonly TreeLine[];
  readonly children: readonly TreeNode[];
  /** For `outline` and `plan`: the ordinal of the plan it belongs to. */
  readonly plan?: number;
  /** For `table`. */
  readonly table?: TreeTable;
  /** For `picture`. */
  readonly picture?: Picture;
  readonly evidence?: Evidence;
}

/** Each line of `source` stands in one node of `root`. */
export interface CompilationTree {
  /** The address: the seed's file name without its ending. */
  readonly name: string;
  readonly source: Source;
  readonly root: TreeNode;
}
