/** What the editor sees over the pages in `npm run dev`: what was refused, found and asked, each with its place. */
import type { Finding } from './plan/finding.ts';

/** What `npm run dev` says over the pages; no build has it. */
export interface Desk {
  /** Why the last change was not taken over; null where it was. The pages are those of before. */
  readonly refusal: DeskNote | null;
  readonly compilations: Readonly<Record<string, DeskOfCompilation>>;
}

/** Words for the editor, and where to look. */
export interface DeskNote {
  readonly text: string;
  /** Where to look: a line of a file among the seeds. */
  readonly file: string;
  readonly line: number | null;
}

/** All findings, those for the editor alone too. */
export interface DeskOfCompilation {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What the ledger wants to know, and would stop a build. */
  readonly questions: readonly DeskNote[];
}

/** Where `npm run dev` shows a file of the seeds as it lies on the disk. */
export const DESK_FOLDER = '/desk/';
