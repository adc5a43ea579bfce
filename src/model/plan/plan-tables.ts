/** The tables of a plan, in the order in which the source has them. Their numbers, from 1 on, name their files. */
import type { Paragraph, Plan } from './compilation.ts';

/** Paragraphs that are tables, in the order of the source. */
export function listTables({ preamble, entries, notes }: Pick<Plan, 'preamble' | 'entries' | 'notes'>): Paragraph[] {
  return [...preamble, ...entries.flatMap(({ paragraphs }) => paragraphs), ...notes]
    .filter(({ table }) => table !== undefined)
    .sort((a, b) => a.place.line - b.place.line);
}

/** Below the plan's address. */
export const tableFile = (number: number): string => `table-${number}.csv`;
