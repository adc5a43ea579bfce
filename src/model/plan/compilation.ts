/**
 * The published model of a compilation: what `/{compilation}/index.json` holds and every page, export and print
 * is made from. Texts are the source's, raw; `url`s are paths from the site's root.
 */
import type { Finding } from './finding.ts';
import type { MarkKind } from './mark.ts';
import type { Picture } from './picture.ts';
import type { Place } from './place.ts';
import type { SkippedNumbers } from './skipped.ts';
import type { Encoding } from './source.ts';
import type { Table } from './table.ts';

/** Text of one or more lines of the source; or a table or a picture, with words for whoever knows only text. */
export interface Paragraph {
  /** Of a table, its rows as lines; of a picture, what is said in its place. */
  readonly text: string;
  /** Where it is no paragraph of text, but a table. */
  readonly table?: Table;
  /** Where it is no paragraph of text, but a picture. */
  readonly picture?: Picture;
  /** Of its first line. */
  readonly place: Place;
  /** Its last line, where it is joined from several that were wrapped. */
  readonly endLine?: number;
  /**
   * The anchor of the entry it stands behind, with all that stands in that: a child of the entry, or an entry at the top
   * of the plan, that holds the paragraph. Absent where it stands in front of them.
   */
  readonly behind?: string;
}

/** One numbered unit of a plan, from the outline, the body, or both. */
export interface Entry {
  /** Unique within the plan; the HTML id and the last part of the permalink. */
  readonly anchor: string;
  readonly kind: MarkKind;
  /** The mark as printed in the body; in the outline where there is no body. */
  readonly mark: string;
  readonly ordinal: number;
  /** What follows the value: [1] for `第七条之一`, [2] for `1.2`. */
  readonly branch?: readonly number[];
  /** As printed in the body; in the outline where there is no body. Empty where the entry is text only. */
  readonly heading: string;
  /** What ends the heading in the body: `。` or nothing. */
  readonly stop: string;
  /** The text behind the heading, its paragraphs joined by line feeds; null where the body is missing. */
  readonly text: string | null;
  /** `text` by paragraph. Those with `behind` stand behind the entries in this one. */
  readonly paragraphs: readonly Paragraph[];
  /** Whether the first paragraph begins on the heading's line. */
  readonly runsOn: boolean;
  /** The anchor of the entry it stands in, or null at the top of the plan. */
  readonly parent: string | null;
  readonly url: string;
  readonly inOutline: boolean;
  readonly inBody: boolean;
  /** The outline's own wording, where it has the entry. */
  readonly outlineMark: string | null;
  readonly outlineHeading: string | null;
  readonly outlinePlace: Place | null;
  readonly bodyPlace: Place | null;
}

/** `truncated`: some text is missing, at an end or of an entry. `outline-only`: all of it is. */
export type PlanStatus = 'complete' | 'truncated' | 'outline-only';

/** Where a plan's text is cut off in mid-sentence. */
export interface Truncation {
  /** Its first character, where its beginning is lost. */
  readonly start: Place | null;
  /** Its last character, where its end is lost, and the entry that it stands in; null in the preamble. */
  readonly end: { readonly place: Place; readonly anchor: string | null } | null;
}

/** One document: what the 目录 says of it, its head, its entries, and what stands behind them. */
export interface Plan {
  /** 1… in the order of the 目录. */
  readonly ordinal: number;
  readonly title: string;
  readonly url: string;
  /** The page printed in the 目录, or null where it prints none. */
  readonly page: number | null;
  readonly status: PlanStatus;
  /** Null where the text begins and ends with a sentence, or there is none. */
  readonly truncated: Truncation | null;
  /** Where the plan's title stands in the body, or null where it has no body. */
  readonly place: Place | null;
  /** Where the 目录, or the title above a 目录 of the plan's own, announces the plan; null where there is no 目录. */
  readonly contentsPlace: Place | null;
  readonly documentNumber: string | null;
  /** Whether the document number stands above the title, and not below it. */
  readonly numberAbove: boolean;
  /** 发文机关 as printed below the title, a line each. */
  readonly issuers: readonly string[];
  /** The same in one line, parted by 、; null where none is printed. */
  readonly issuer: string | null;
  /** As printed below the title. */
  readonly date: string | null;
  /** In reading order: below the title, before the first entry. */
  readonly preamble: readonly Paragraph[];
  /** In reading order. */
  readonly entries: readonly Entry[];
  /** In the order of their rows; in `index.json` only what is proven. */
  readonly skipped: readonly SkippedNumbers[];
  /** Text of the plan itself behind its entries: a list of annexes, a closing call. `behind` tells where. */
  readonly notes: readonly Paragraph[];
  readonly signoff: readonly Paragraph[];
  /** Page numbers, running heads, what a website left: kept apart, claimed as nothing, not shown in the text. */
  readonly furniture: readonly Paragraph[];
}

export interface SourceSummary {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Number of lines. */
  readonly lines: number;
  /** The file itself holds what its lines do not show: it is not published. */
  readonly withheld?: true;
}

/** One seed, as it is published. Only findings for the public are in `index.json`. */
export interface Compilation {
  readonly compilation: string;
  readonly title: string;
  readonly source: SourceSummary;
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
}
