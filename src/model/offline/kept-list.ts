/** What a browser is to keep of a compilation, so that it can be read without a network: `/{compilation}/offline.json`. */
export interface KeptList {
  readonly title: string;
  /** Of all files below; it changes when one of them does. */
  readonly version: string;
  /** How many bytes they are, unpacked. */
  readonly bytes: number;
  readonly files: readonly KeptFile[];
}

/** A file that a browser may keep. What came is kept only where its sum is this. */
export interface KeptFile {
  /** From the site's root, without `index.html`: `education-2024/1/`. */
  readonly path: string;
  readonly bytes: number;
  /** The first 16 hexadecimal digits of its SHA-256. */
  readonly sum: string;
}

/** Below a compilation’s address. */
export const KEPT_LIST = 'offline.json';

/** What the service worker is told by the build. */
export interface InstalledSite {
  /** `/`, or `/plans/`. */
  readonly folder: string;
  readonly version: string;
  /** Paths from the site's root of what all pages share. */
  readonly shell: readonly string[];
  /** A compilation of more bytes is not kept. */
  readonly mostKept: number;
  /** What all that is kept may come to; what was kept first goes first. */
  readonly mostTogether: number;
  /** The page for what is neither to be had nor kept; `LIST_PLACE` in it stands for what is kept. */
  readonly lostPage: string;
}

/** In the page for what can neither be had nor is kept: there the worker lists what is. */
export const LIST_PLACE = '<!--kept-->';

/** What the worker says when it was asked to keep a compilation, with the words for the reader, where there are any. */
export interface KeepAnswer {
  readonly kind: 'kept' | 'replaced' | 'same' | 'too-large' | 'failed';
  readonly words?: string;
}
