/**
 * What a plan is laid out as, in reading order: the one order and wording that every output draws. A block says what
 * stands there; an output says how that looks in its format, kind by kind, by a `switch` that the compiler holds to be
 * complete.
 *
 *     title
 *     gap            原文开头缺失
 *     paragraph      the preamble
 *     entry          一、…
 *       paragraph
 *       table
 *       picture
 *       alias        item-2, which leads to item-5 now
 *       entry        5.… (with what runs on from its heading, and what stands in it)
 *     signoff
 *     entry          附件1, with what stands in it
 */
import type { Entry, Paragraph } from '../plan/compilation.ts';
import type { Picture } from '../plan/picture.ts';
import type { Table } from '../plan/table.ts';

/** A new kind is a case in every output; the compiler names those that lack it. */
export type Block =
  | TitleBlock
  | ParagraphBlock
  | TableBlock
  | PictureBlock
  | EntryBlock
  | GapBlock
  | AliasBlock
  | FormerBlock
  | SignoffBlock;

/** The plan's title with the lines above and below it. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly above: readonly TitleLine[];
  readonly title: string;
  readonly below: readonly TitleLine[];
}

/** A line above or below a plan’s title. */
export interface TitleLine {
  readonly role: 'document-number' | 'issuer' | 'date';
  readonly text: string;
}

/** `text` as it is shown, `source` as the model has it. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly source: Paragraph;
}

/** `table` with its texts as they are shown. */
export interface TableBlock {
  readonly kind: 'table';
  readonly table: Table;
  /** 1… in the plan. */
  readonly number: number;
  readonly source: Paragraph;
}

/** Says nothing by itself: what is said in its place is in `picture`. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly picture: Picture;
  readonly source: Paragraph;
}

/** A numbered entry: its line, and what stands in it. */
export interface EntryBlock {
  readonly kind: 'entry';
  readonly entry: Entry;
  /** 1 at the top of the plan. */
  readonly depth: number;
  readonly mark: string;
  readonly heading: string;
  readonly stop: string;
  /** The text that goes on behind the heading, on its line. */
  readonly runOn: ParagraphBlock | null;
  /** What the source lacks of it; `gap` where a note in front says so of several entries at once. */
  readonly missing: 'body' | 'gap' | 'outline' | null;
  /** What stood at its address before, for whoever comes by the old address. */
  readonly earlier: readonly FormerBlock[];
  readonly blocks: readonly Block[];
}

/** Where the source lacks something. Nothing is put in its place. */
export interface GapBlock {
  readonly kind: 'gap';
  readonly gap: Gap;
}

export type Gap =
  /** The plan has no body; its outline lists `entries`. */
  | { readonly what: 'no-body'; readonly entries: readonly Entry[] }
  /** The text begins in mid-sentence. */
  | { readonly what: 'start' }
  /** The text ends in mid-sentence, and what comes behind, if anything, has no body. */
  | { readonly what: 'end'; readonly lost: readonly Entry[] }
  /** Entries without body, one after the other; `isSaid` where the end of the text in front says so. */
  | { readonly what: 'lost'; readonly entries: readonly Entry[]; readonly isSaid: boolean };

/** An old anchor that leads to the entry behind it. */
export interface AliasBlock {
  readonly kind: 'alias';
  readonly anchor: string;
}

/** What became of an anchor that no entry bears; without `anchor`, of what stood at this one before. */
export interface FormerBlock {
  readonly kind: 'former';
  readonly anchor: string | null;
  readonly words: string;
  readonly to: string | null;
}

export interface SignoffBlock {
  readonly kind: 'signoff';
  readonly lines: readonly ParagraphBlock[];
}

/** A block, and the entry that it stands in; null at the top of the plan. */
export interface Located {
  readonly block: Block;
  readonly within: Entry | null;
}

/** Each block in reading order, for outputs without nesting: a block comes in front of those that stand in it. */
export function* readingOrder(blocks: readonly Block[], within: Entry | null = null): Generator<Located> {
  for (const block of blocks) {
    yield { block, within };
    if (block.kind === 'entry') yield* readingOrder(block.blocks, block.entry);
  }
}
