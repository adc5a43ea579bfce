/**
 * The seed as it was handed over, cut into lines and nothing else.
 * `lines` joined with their endings, behind the byte order mark, encode back to the seed's bytes.
 */

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Encoding = TextEncoding;

export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  /** Raw, without its ending. */
  readonly text: string;
  readonly ending: '' | '\n' | '\r\n' | '\r';
}

export interface Source {
  /** The seed's file name, without its folder. */
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly lines: readonly SourceLine[];
}
