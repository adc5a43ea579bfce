/** A file to print or to read offline, as the pages offer it. `{compilation}/print.json` lists a compilation's. */
export interface PrintedFile {
  /** From the site's root: `/education-2024/1/education-2024-1.pdf`. */
  readonly url: string;
  readonly form: 'pdf' | 'epub';
  /** The plan it holds, or null for the whole compilation. */
  readonly plan: number | null;
  /** Null where the form has no pages. */
  readonly pages: number | null;
  /** In bytes. */
  readonly size: number;
}
