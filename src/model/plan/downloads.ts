/** A file to download, with what a reader wants to know before: `bytes` of it, and `pages` where it has any. */
export interface Download {
  readonly url: string;
  readonly bytes: number;
}

export interface PrintedDownload extends Download {
  readonly pages: number;
}

/** A compilation's PDF and EPUB files. `plans` stand in the order of the plans. */
export interface Downloads {
  readonly whole: PrintedDownload | null;
  readonly plans: readonly PrintedDownload[];
  readonly epub: Download;
}
