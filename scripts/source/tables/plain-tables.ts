/**
 * Finds the tables of plain text, where the evidence is clear:
 *
 *     drawn      every line between bars, with or without borders (drawn-table.ts)
 *     tabbed     lines of as many cells, parted by tabs, or by bars below names of columns (tabbed-table.ts)
 *     aligned    lines of as many cells, parted by spaces, each column at its place (aligned-table.ts)
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { readAligned } from './aligned-table.ts';
import { readDrawn } from './drawn-table.ts';
import { readBarred, readTabbed } from './tabbed-table.ts';

/** Reads the table that begins at line `at`, if one does. */
export type TableReader = (lines: readonly SourceLine[], at: number) => SourceTable | undefined;

const READERS: readonly TableReader[] = [readDrawn, readTabbed, readBarred, readAligned];

/** In their order; none overlaps another. Where a line may be text as well, it is text. */
export function findPlainTables(lines: readonly SourceLine[]): SourceTable[] {
  const tables: SourceTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = mayBegin(lines[at]?.text ?? '') ? readFirst(lines, at) : undefined;
    if (table !== undefined) tables.push(table);
    at = table === undefined ? at + 1 : table.last;
  }
  return tables;
}

function readFirst(lines: readonly SourceLine[], at: number): SourceTable | undefined {
  for (const read of READERS) {
    const table = read(lines, at);
    if (table !== undefined) return table;
  }
  return undefined;
}

const RE_BEGIN = /[|｜\t\u2500-\u257f]|^\s*\+|\S(?: {2}|[\u3000]{2}| \u3000|\u3000 )/;
const mayBegin = (text: string): boolean => RE_BEGIN.test(text);
