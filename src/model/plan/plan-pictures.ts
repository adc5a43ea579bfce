/** The pictures of a plan, in the order in which the source has them. */
import type { Paragraph, Plan } from './compilation.ts';
import type { Picture } from './picture.ts';

/** Those in cells of tables, too. */
export const picturesIn = (paragraphs: readonly Paragraph[]): Picture[] =>
  paragraphs.flatMap(
    ({ picture, table }) => picture ?? table?.rows.flat().flatMap(({ pictures = [] }) => pictures) ?? [],
  );

/** In the order of the source, each as often as it is shown; those in cells, too. */
export function listPictures({ preamble, entries, notes }: Pick<Plan, 'preamble' | 'entries' | 'notes'>): Picture[] {
  const all = [...preamble, ...entries.flatMap(({ paragraphs }) => paragraphs), ...notes];
  return picturesIn(all.sort((a, b) => a.place.line - b.place.line));
}
