/** What stands in a cell of a table: paragraphs of text, and pictures among them. */
import type { Picture } from './picture.ts';

/** One cell, where it begins and how far it goes. */
export interface Cell {
  /** Its paragraphs, parted by line feeds, a picture's as what is said in its place; empty where nothing is printed. */
  readonly text: string;
  /** Those of its paragraphs that are pictures; none where absent. */
  readonly pictures?: readonly CellPicture[];
  /** The column it begins in, counted from 0. */
  readonly column: number;
  /** How many columns and rows it takes; absent where it is one. */
  readonly columns?: number;
  readonly rows?: number;
}

/** A picture that stands for a paragraph of a cell. */
export interface CellPicture extends Picture {
  /** Which of the cell's paragraphs it is, counted from 0. */
  readonly paragraph: number;
}

/** A paragraph of a cell: its text, or the picture that it is. */
export type CellMatter = string | Picture;

/** Whether the paragraph is a picture, not text. */
export const isPicture = (matter: CellMatter): matter is Picture => typeof matter !== 'string';

/** The paragraphs of a cell in order, pictures in their places. */
export function listMatter({ text, pictures }: Pick<Cell, 'text' | 'pictures'>): CellMatter[] {
  const paragraphs = text.split('\n');
  return pictures === undefined
    ? paragraphs
    : paragraphs.map((paragraph, i) => pictures.find((picture) => picture.paragraph === i) ?? paragraph);
}
