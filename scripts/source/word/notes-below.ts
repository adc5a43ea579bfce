/** The notes of a Word document, which stand below what refers to them, each once. */
import { BrokenXml } from './package/xml.ts';
import type { DocxParagraph, DocxPart, NoteReference } from './paragraphs/paragraph.ts';

/** By the id that a reference names. */
export type WordNotes = Readonly<Record<NoteReference['kind'], DocxPart['notes']>>;

interface NoteBelow extends Pick<NoteReference, 'kind' | 'mark'> {
  readonly paragraphs: readonly DocxParagraph[];
}

export class NotesBelow {
  private readonly notes: WordNotes;
  /** Those whose reference is printed. */
  private readonly waiting: NoteReference[] = [];
  private readonly printed = new Set<readonly DocxParagraph[]>();

  constructor(notes: WordNotes) {
    this.notes = notes;
  }

  refer(references: readonly NoteReference[]): void {
    this.waiting.push(...references);
  }

  /** In the order of their references. Throws `BrokenXml` where the document has none of that name. */
  *takeWaiting(): Generator<NoteBelow> {
    for (const { kind, id, mark } of this.waiting.splice(0)) {
      const paragraphs = this.notes[kind].get(id);
      if (paragraphs === undefined) throw new BrokenXml();
      // A text that many marks refer to stands below the first.
      if (this.printed.has(paragraphs)) continue;
      this.printed.add(paragraphs);
      yield { kind, mark, paragraphs };
    }
  }

  /** How many have a text, and were not taken. */
  get unused(): number {
    const all = [this.notes.footnote, this.notes.endnote].flatMap((notes) => [...notes]);
    return all.filter(
      ([id, paragraphs]) =>
        id !== '' && !this.printed.has(paragraphs) && paragraphs.some(({ text }) => text.trim() !== ''),
    ).length;
  }
}
