/**
 * What the Typst template sets: a document whose wording, breaks and addresses are settled. The template knows
 * type and page; it decides no text.
 */

/** A text cut where the index points into it: strings, and between them the number of the term that begins there. */
export type IndexedText = readonly (string | number)[];

/** 黑体, 楷体, 仿宋, 小标宋: the faces of GB/T 9704. */
export type Face = 'hei' | 'kai' | 'fang' | 'title';

export interface PrintHeading {
  /** 1 for a plan's title; a heading stands one below what it stands in, as PDF/UA wants it. */
  readonly level: number;
  readonly face: Face;
  /** Whether it stands on a line of its own; else text follows on the same line. */
  readonly alone: boolean;
  /** Whether it must not be the last row of a page. */
  readonly sticky: boolean;
  readonly bookmarked: boolean;
  /** Whether the 目录 lists it. */
  readonly outlined: boolean;
  /** The web address it links to, or null where it has none. */
  readonly url: string | null;
  /** For a title: its lines, broken by hand, and what is printed in front of it in the 目录 and in the running head. */
  readonly lines?: readonly string[];
  /** For a title: the lines set above and below it, in 楷体. */
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  readonly running?: string;
  readonly number?: string;
}

export type PrintBlock =
  | { readonly kind: 'entry'; readonly label: string; readonly lead: IndexedText; readonly rest: IndexedText }
  | { readonly kind: 'text' | 'note' | 'signoff'; readonly text: IndexedText }
  | PrintTable
  | PrintPicture
  | { readonly kind: 'blank' };

export interface PrintTable {
  readonly kind: 'table';
  readonly caption: IndexedText;
  /** The columns' shares of the width. */
  readonly columns: readonly number[];
  /** How many rows in front are repeated on each page. */
  readonly head: number;
  readonly cells: readonly PrintCell[];
}

export interface PrintCell {
  /** Column and row, from 0. */
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  /** Whether it may be higher than a page, and so must break. */
  readonly tall: boolean;
  readonly paragraphs: readonly (IndexedText | PrintPicture)[];
}

export interface PrintPicture {
  readonly kind: 'picture';
  readonly file: string;
  readonly alt: string;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** Of the page, which it stands in the middle of. */
  readonly rows: number;
}

export interface PrintPlan {
  readonly label: string;
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

export interface PrintNote {
  /** `第244行`, and the address of that line. */
  readonly place: string;
  /** Null where the site has no address. */
  readonly url: string | null;
  readonly text: string;
  /** The label of what it is about, where that stands in this document. */
  readonly label: string | null;
}

export interface IndexTerm {
  readonly text: string;
  /** Its number in the texts. */
  readonly id: number;
  /** Headings that hold it and that the 目录 repeats, so that no text can mark them. */
  readonly headings: readonly string[];
}

export interface IndexGroup {
  /** The first letter in pinyin, or `#` for digits and Latin letters. */
  readonly letter: string;
  readonly terms: readonly IndexTerm[];
}

export interface PrintDocument {
  /** Documents of one family share what is set in both: a compilation's, and its plans'. */
  readonly family: string;
  /** What labels have in front of the destinations’ names, digits and hyphens; nothing in a compilation’s. */
  readonly prefix: string;
  /** For the document's properties. */
  readonly title: string;
  /** The lines of the cover's title, what stands below them, and at its foot; null where there is no cover. */
  readonly cover: {
    readonly lines: readonly string[];
    readonly below: string | null;
    /** Of the title, in points. */
    readonly size: number;
    /** What tells it from other books of its title. */
    readonly about: readonly string[];
    readonly foot: { readonly text: string; readonly url: string | null };
  } | null;
  readonly contents: boolean;
  /** By label. */
  readonly headings: Readonly<Record<string, PrintHeading>>;
  readonly plans: readonly PrintPlan[];
  readonly notes: { readonly preface: readonly string[]; readonly notes: readonly PrintNote[] };
  readonly index: { readonly documents: readonly IndexTerm[]; readonly terms: readonly IndexGroup[] };
  /** The files of its pictures, by name, in base64; none where absent. */
  readonly pictures?: Readonly<Record<string, string>>;
}
