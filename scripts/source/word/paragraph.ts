/** A paragraph as it is read out of a part of a Word document, and the part. */
import type { AsideKind } from '../../../src/model/plan/source.ts';
import type { Drawing } from './drawings.ts';
import type { GridCell } from './grid.ts';
import type { ListPlace } from './numbering.ts';

export interface PartAside {
  readonly kind: AsideKind;
  text: string;
  count: number;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** What the text shows for it; empty where the author typed a mark. */
  readonly mark: string;
}

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
  /** It stands in the same row of a table as the one before. */
  joinsRow: boolean;
  /** Not shown at all. */
  isHidden: boolean;
}

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
    joinsRow: false,
    isHidden: false,
  };
}

export function addAside(asides: PartAside[], kind: AsideKind, text: string, count: number): void {
  const last = asides.at(-1);
  if (last?.kind === kind && last.text === text) last.count += count;
  else asides.push({ kind, text, count });
}

/**
 * Puts paragraphs together whose end is not shown. Where it is deleted, the next one of the container gives the list
 * and the style; where it is always hidden, the first does.
 */
export function mergeParagraphs(paragraphs: readonly DocxParagraph[]): DocxParagraph[] {
  const gone = new Set<DocxParagraph>();
  for (const [i, paragraph] of paragraphs.entries()) {
    if (gone.has(paragraph) || (!paragraph.isOpenEnded && !paragraph.runsOn)) continue;
    let at = i;
    while (paragraph.isOpenEnded || paragraph.runsOn) {
      at = nextOf(paragraphs, paragraph.container, at);
      const next = paragraphs[at];
      if (next === undefined) break;
      if (paragraph.isOpenEnded) {
        prepend(paragraph, next);
        gone.add(paragraph);
        break;
      }
      append(paragraph, next);
      gone.add(next);
    }
    if (paragraph.isOpenEnded && paragraph.text === '') gone.add(paragraph);
  }
  return paragraphs.filter((paragraph) => !gone.has(paragraph));
}

function nextOf(paragraphs: readonly DocxParagraph[], container: number, from: number): number {
  let next = from + 1;
  while (next < paragraphs.length && paragraphs[next]?.container !== container) next += 1;
  return next;
}

function prepend(first: DocxParagraph, second: DocxParagraph): void {
  second.text = first.text + second.text;
  second.notes.unshift(...first.notes);
  second.asides.unshift(...first.asides);
  second.pictures.unshift(...first.pictures);
}

function append(first: DocxParagraph, second: DocxParagraph): void {
  first.text += second.text;
  first.notes.push(...second.notes);
  first.asides.push(...second.asides);
  first.pictures.push(...second.pictures);
  first.runsOn = second.runsOn;
  first.isOpenEnded = second.isOpenEnded;
}
