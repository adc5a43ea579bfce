/** Which lines stand for a picture. To whoever reads the text around it such a line is blank. Those in tables are theirs. */
import type { Source } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';

/** By the number of the line, from 1. */
export const findPictures = ({ pictures = [] }: Pick<Source, 'pictures'>): ReadonlyMap<number, SourcePicture> =>
  new Map(pictures.filter(({ isInCell }) => isInCell !== true).map((picture) => [picture.line, picture]));
