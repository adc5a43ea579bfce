/** The lines taken from a Word document in the making, with the pictures among them and what is told of them. */
import { sayPicture } from '../../../src/model/plan/picture.ts';
import type { Aside } from '../../../src/model/plan/source.ts';
import { pictureOf, type SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { Drawing } from './paragraphs/drawings.ts';
import type { DocxParagraph } from './paragraphs/paragraph.ts';
import type { GridCell } from './tables/grid.ts';
import { tellPicture } from './word-pictures.ts';

export class PrintedLines {
  readonly lines: string[] = [];
  readonly asides: Aside[] = [];
  readonly pictures: SourcePicture[] = [];

  get length(): number {
    return this.lines.length;
  }

  add(text: string): void {
    for (const line of text.split('\n')) this.lines.push(line);
  }

  /** The lines from `first` on are the cell's; of the first one what stands behind `start`. */
  addPieces({ pieces }: GridCell, first: number, start: number): void {
    for (let i = first; i < this.lines.length; i++) {
      pieces.push({ line: i + 1, start: i === first ? start : 0, end: this.lines[i]?.length ?? 0 });
    }
  }

  /** A line for each picture; what is none to publish is told instead. */
  addPictures(drawings: readonly Drawing[]): void {
    for (const drawing of drawings) {
      const told = tellPicture(drawing, this.lines.length + 1);
      if (told.picture !== undefined) {
        this.lines.push(sayPicture(told.picture));
        this.pictures.push(told.picture);
      }
      this.tell(told.asides, Math.max(1, this.lines.length));
    }
  }

  /** The same for pictures in a cell: on its last line, behind the text there. */
  addCellPictures({ pieces }: GridCell, drawings: readonly Drawing[]): void {
    for (const drawing of drawings) {
      const line = this.lines.length;
      const { picture, asides } = tellPicture(drawing, line);
      if (picture !== undefined) {
        const before = this.lines.pop() ?? '';
        this.lines.push(before + sayPicture(picture));
        pieces.push({ line, start: before.length, end: this.lines.at(-1)?.length ?? 0, picture: pictureOf(picture) });
        this.pictures.push({ ...picture, isInCell: true });
      }
      this.tell(asides, line);
    }
  }

  tell(asides: readonly Omit<Aside, 'line'>[], line: number): void {
    for (const aside of asides) this.asides.push({ ...aside, line });
  }

  /** What is said of a paragraph that is itself left out. */
  tellHidden({ asides }: DocxParagraph): void {
    const isBehind = this.lines.length > 0 ? { isBehind: true as const } : {};
    this.tell(
      asides.map((aside) => ({ ...aside, ...isBehind })),
      Math.max(1, this.lines.length),
    );
  }
}
