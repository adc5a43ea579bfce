/** A paragraph as it is read out of a part of a Word document, and the part. */
import type { AsideKind } from '../../../../src/model/plan/source.ts';
import type { ListPlace } from '../numbering/numbering.ts';
import type { GridCell } from '../tables/grid.ts';
import type { Drawing } from './drawings.ts';

export interface PartAside {
  readonly kind: AsideKind;
  text: string;
  count: number;
}

/** Where the text refers to a note. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** What the text shows for it; empty where the author typed a mark. */
  readonly mark: string;
}

/** With what must be known to print it as a line. */
export interface DocxParagraph {
  text: string;
  style: string | undefined;
  list: Partial<ListPlace>;
  /** The body, the cell or the text box that it stands in. */
  readonly container: number;
  /** The cells that it stands in, the outermost first. */
  readonly cells: readonly GridCell[];
  readonly notes: NoteReference[];
  readonly asides: PartAside[];
  readonly pictures: Drawing[];
  /** Its end is deleted, or it is a letter over several rows: the next paragraph of the same container goes on with its text. */
  isOpenEnded: boolean;
  /** Its end is always hidden: its line goes on with the next paragraph of the same container. */
  runsOn: boolean;
  /** Its end is hidden: it is shown in one with the next paragraph, unless a table stands between. */
  flowsOn: boolean;
  /** It stands in the same row of a table as the one before. */
  joinsRow: boolean;
  /** Not shown at all. */
  isHidden: boolean;
  /** It has a ground of some colour. */
  isShaded: boolean;
}

/** What was read of a part. */
export interface DocxPart {
  readonly paragraphs: readonly DocxParagraph[];
  /** Of a part that holds notes, their paragraphs by id. */
  readonly notes: ReadonlyMap<string, readonly DocxParagraph[]>;
  /** Headers and footers, by relationship, with the first paragraph of the section they belong to. */
  readonly margins: readonly { readonly id: string; readonly paragraph: DocxParagraph | undefined }[];
}

export function newParagraph(container: number, cells: readonly GridCell[]): DocxParagraph {
  return {
    text: '',
    style: undefined,
    list: {},
    container,
    cells,
    notes: [],
    asides: [],
    pictures: [],
    isOpenEnded: false,
    runsOn: false,
    flowsOn: false,
    joinsRow: false,
    isHidden: false,
    isShaded: false,
  };
}

/** Joined with the last one where that is the same. */
export function addAside(asides: PartAside[], kind: AsideKind, text: string, count: number): void {
  const last = asides.at(-1);
  if (last?.kind === kind && last.text === text) last.count += count;
  else asides.push({ kind, text, count });
}
