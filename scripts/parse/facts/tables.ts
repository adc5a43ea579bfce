/**
 * Which lines are a table's, and the line above that names it. Not read as one is what an editor says to be something
 * else, a 目录, and a table whose lines hold text outside its cells: nothing of it is lost.
 */

import type { Source, SourceLine } from '../../../src/model/plan/source.ts';
import type { SourcePiece, SourceTable } from '../../../src/model/plan/source-table.ts';
import type { Overruled } from '../../source/overrule.ts';
import { readAnnexHead } from './annex.ts';
import { headRowsToo } from './row-heads.ts';
import { trimLine } from './trim.ts';

/** What may part cells: spaces, bars, borders. */
const RE_RULE = /^[\s\u200b-\u200f\u2060|｜¦\u2500-\u257f+=:—-]*$/;
const RE_CONTENTS = /^\s*目\s*[录次]\s*[：:]?\s*$/;

/** By the number of each of its lines, from 1, a caption's and a rule's too. */
export function findTables(source: Pick<Source, 'lines' | 'tables'>, overruled: Overruled): Map<number, SourceTable> {
  const { lines } = source;
  const found = new Map<number, SourceTable>();
  for (const table of source.tables ?? []) {
    if (!isSound(table, lines)) continue;
    const above = filledUpTo(lines, table.first - 1);
    if (above !== undefined && RE_CONTENTS.test(above.text)) continue;
    const named = above === undefined || found.has(above.number) ? table : nameTable(table, above);
    const whole = headRowsToo(named, lines);
    const numbers = Array.from({ length: whole.last - whole.first + 1 }, (_, i) => whole.first + i);
    if (numbers.some((number) => found.has(number) || isOverruled(number, overruled))) continue;
    for (const number of numbers) found.set(number, whole);
  }
  return found;
}

const isOverruled = (line: number, overruled: Overruled): boolean => overruled.get(line) !== undefined;

function isSound(table: SourceTable, lines: readonly SourceLine[]): boolean {
  const pieces = table.cells.flatMap((cell) => cell.pieces);
  const all = table.caption === undefined ? pieces : [...pieces, table.caption];
  const byLine = Map.groupBy(
    [...all].sort((a, b) => a.start - b.start || a.end - b.end),
    ({ line }) => line,
  );
  return lines
    .slice(table.first - 1, table.last)
    .every(({ number, text }) => between(text, byLine.get(number) ?? []).every((gap) => RE_RULE.test(gap)));
}

function between(text: string, pieces: readonly SourcePiece[]): string[] {
  let at = 0;
  const gaps: string[] = [];
  for (const { start, end } of pieces) {
    // Two cells of one place would each print its text.
    gaps.push(start < at ? '?' : text.slice(at, start));
    at = Math.max(at, end);
  }
  return [...gaps, text.slice(at)];
}

/** Blank lines may stand between a table and its caption. */
const REACH = 2;

function filledUpTo(lines: readonly SourceLine[], count: number): SourceLine | undefined {
  return lines.slice(Math.max(0, count - 1 - REACH), count).findLast(({ text }) => text.trim() !== '');
}

function nameTable(table: SourceTable, above: SourceLine): SourceTable {
  const { lead, core } = trimLine(above.text);
  if (table.caption !== undefined || !isCaption(core)) return table;
  const caption = { line: above.number, start: lead.length, end: lead.length + core.length };
  return { ...table, first: above.number, caption };
}

/** `表1 2024年重点任务分解表`. */
const RE_CAPTION = /^(?:续表|表格|表)\s*[0-9０-９一二三四五六七八九十](?![0-9０-９.．]*[%％亿万年月日个项])/;
const LIMIT = 60;

export function isCaption(text: string): boolean {
  return (
    text.length <= LIMIT && !/[。；;！？]/.test(text) && RE_CAPTION.test(text) && readAnnexHead(text) === undefined
  );
}
