/** The texts that the source has in paragraphs: what is said in a picture's place is none of them. */
import type { Paragraph } from '../../src/model/plan/compilation.ts';
import { tableText } from '../../src/model/plan/table.ts';

/** In a table, a line ends where a picture stands. */
export function textsOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ text, table, picture }) => {
    if (picture !== undefined) return [];
    return [table === undefined ? text : tableText(table, () => '\n')];
  });
}
