/**
 * The seed as it was handed over, cut into lines and nothing else.
 * `lines` joined with their endings, behind the byte order mark, encode back to a plain-text seed's bytes.
 */

import type { SourcePicture } from './source-picture.ts';
import type { SourceTable } from './source-table.ts';

/** Of plain text; UTF-16 always has its byte order mark, GB18030 covers GB2312 and GBK. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * How the text was taken from the file: by its encoding, or out of a Word document or a Markdown file. Of these the
 * lines are the text, not the file: a line is a paragraph, and encoding the lines does not give the file's bytes.
 */
export type Encoding = TextEncoding | 'docx' | 'markdown';

/** `text` and `ending` joined are the line as it came. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  /** Raw, without its ending. */
  readonly text: string;
  readonly ending: '' | '\n' | '\r\n' | '\r';
}

/** What a Word or Markdown file holds besides plain lines of text. */
export type AsideKind =
  /** Left out, and not for every reader's eyes. */
  | 'comment'
  | 'deletion'
  | 'hidden-text'
  | 'struck-text'
  | 'faint-text'
  | 'note-unused'
  | 'hidden-shape'
  | 'field-words'
  | 'other-words'
  /** Left out. */
  | 'header'
  | 'footer'
  | 'picture'
  | 'chart'
  | 'diagram'
  | 'object'
  | 'imported-part'
  | 'field'
  | 'ruby'
  | 'link'
  | 'bullet'
  | 'front-matter'
  /** Among the lines, but not as the file shows it. */
  | 'footnote'
  | 'endnote'
  | 'text-box'
  | 'end-hidden'
  /** A picture of which nothing is said. */
  | 'picture-unnamed'
  | 'nested-table'
  | 'markup'
  | 'note-missing'
  | 'row-widened'
  | 'head-unused'
  /** A heading of Markdown that opens with no number. */
  | 'heading'
  | 'formula';

/** Something that the lines leave out, or show otherwise than the file does. */
export interface Aside {
  readonly kind: AsideKind;
  /** The line it belongs to, 1-based. */
  readonly line: number;
  /** What may be said of it, such as a header's text; empty where it is not meant for readers. */
  readonly text: string;
  /** How many characters or things are concerned. */
  readonly count: number;
  /** Whether it is no part of the line, but of a paragraph behind it that is left out. */
  readonly isBehind?: true;
  /** Of a picture that is left out: why, and what can be done. */
  readonly why?: string;
  readonly todo?: string;
}

/** All that is taken from a seed's file; whatever is not in `lines` is told by `asides`. */
export interface Source {
  /** The seed's file name, without its folder. */
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly encoding: Encoding;
  /** The file itself holds what its lines do not show: it is not published. */
  readonly withheld?: true;
  readonly lines: readonly SourceLine[];
  /** By line; none in plain text, whose lines are all there is. */
  readonly asides: readonly Aside[];
  /** In order; none where absent. */
  readonly tables?: readonly SourceTable[];
  /** In order; none where absent. */
  readonly pictures?: readonly SourcePicture[];
  /** The lines of its notes, which are text, however they begin; none where absent. */
  readonly notes?: readonly number[];
  /** The line of its one heading of the first level, in Markdown. */
  readonly headline?: number;
}
