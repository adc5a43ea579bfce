import type { Place } from './place.ts';

/**
 * 校记: something the reader or editor should know about the source.
 * It explains; nothing is repaired. Rule ids are kebab-case and permanent. Texts are Chinese: readers see them.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly place: Place;
  /** What is wrong. */
  readonly message: string;
  /** What the editor can do. */
  readonly hint?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** It is the editor's alone: in the terminal and in `dev`, never on a page or in the published data. */
  readonly audience?: 'editor';
  /** Not proven: the editor is told that it may be so. */
  readonly isDoubt?: true;
  /** The plan it is about, by ordinal; absent where it is about the compilation. */
  readonly plan?: number;
  /** The anchor it is about, within that plan. */
  readonly anchor?: string;
}

/** Those that are published; the editor's are for the terminal and the desk. */
export const forReaders = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ audience }) => audience !== 'editor');
