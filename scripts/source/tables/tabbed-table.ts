/**
 * A table whose cells are parted by tabs, as Word and spreadsheets leave it in plain text, or by bars: three lines or more of as many
 * cells, or two of three cells or more. Tabs in front of all lines are an indent; behind a mark alone (`1.` and a tab)
 * they part a number from its text.
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { areLabelled, countHeadLines, frameRows, type LineCell, type LineRow } from './line-rows.ts';

const MOST_LINES = 5000;
const MOST_CELLS = 100;
const RE_MARK =
  /^(?:[0-9０-９]{1,3}[.．、)）]|[(（]?[一二三四五六七八九十0-9０-９]{1,3}[)）、.．]?|[①-⑳]|第[一二三四五六七八九十百0-9]{1,4}[章节条编篇]|附件[0-9一二三四五六七八九十]{0,2}[：:]?)$/;
const RE_PAGE = /^[0-9０-９]{1,4}$/;
const RE_SENTENCE = /[。；;]/;
const RE_ITEM = /^([0-9０-９]{1,3})[.．、](?=[^0-9０-９\s])/;

/** Several tabs part two cells where one cell was too short for its column: then all rows have as many with these counted as one. */
export const readTabbed: ReadTable = (lines, at) => {
  const single = frameIfTable(readParted(lines, at, /\t/g));
  const joined = frameIfTable(readParted(lines, at, /\t+/g));
  return (joined?.last ?? 0) > (single?.last ?? 0) ? joined : single;
};

/** Bars also part what a page leads to: clear is it only where the first line names the columns. */
export const readBarred: ReadTable = (lines, at) => {
  const rows = readParted(lines, at, (lines[at]?.text ?? '').includes('|') ? /\|/g : /｜/g);
  return rows.length > 2 && isNamed(rows) && !areItems(rows) ? frameIfTable(rows) : undefined;
};

/** One row of numbers runs on through several columns: cells that were left out moved the others, and none stands in its own. */
function areItems(rows: readonly LineRow[]): boolean {
  const items = rows.flatMap(({ cells }) => {
    const column = cells.findIndex(({ text }) => RE_ITEM.test(text));
    const [, numeral = ''] = RE_ITEM.exec(cells[column]?.text ?? '') ?? [];
    return column < 0 ? [] : [{ column, number: Number(numeral.normalize('NFKC')) }];
  });
  const runsOn = items.every(({ number }, i) => i === 0 || number === (items[i - 1]?.number ?? 0) + 1);
  return runsOn && new Set(items.map(({ column }) => column)).size > 1;
}

type ReadTable = (lines: readonly SourceLine[], at: number) => SourceTable | undefined;

const countColumns = (rows: readonly LineRow[]): number => rows[0]?.cells.length ?? 0;

const frameIfTable = (rows: readonly LineRow[]): SourceTable | undefined =>
  isTable(rows, countColumns(rows)) ? frameRows(rows, countColumns(rows)) : undefined;

/** The lines from `at` on that have as many cells; between any two of them one may be blank. */
function readParted(lines: readonly SourceLine[], at: number, part: RegExp): readonly LineRow[] {
  const run: LineRow[] = [];
  for (let i = at; i < lines.length && run.length < MOST_LINES; i++) {
    const line = lines[i] as SourceLine;
    const cells = cutAt(line.text, part);
    if (cells.length > 1 && line.text.trim() !== '' && (run.length > 0 || cutAt(line.text.trim(), part).length > 1))
      run.push({ line, cells });
    else if (!isGap(line, lines[i + 1], run, part)) break;
  }
  const rows = indented(run);
  const same = rows.findIndex(({ cells }) => cells.length !== countColumns(rows));
  return withoutEmptyColumns(same < 0 ? rows : rows.slice(0, same));
}

function isGap(line: SourceLine, next: SourceLine | undefined, run: readonly LineRow[], part: RegExp): boolean {
  const columns = countColumns(run);
  return columns > 2 && line.text.trim() === '' && cutAt(next?.text ?? '', part).length === columns;
}

function cutAt(text: string, part: RegExp): LineCell[] {
  const cells: LineCell[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(part)) {
    cells.push({ start, end: index, text: text.slice(start, index).trim() });
    start = index + found.length;
  }
  return [...cells, { start, end: text.length, text: text.slice(start).trim() }];
}

/** A column of which no row says anything only sets off the others. */
function withoutEmptyColumns(rows: readonly LineRow[]): readonly LineRow[] {
  const isFilled = Array.from({ length: countColumns(rows) }, (_, i) =>
    rows.some(({ cells }) => cells[i]?.text !== ''),
  );
  return rows.map(({ line, cells }) => ({ line, cells: cells.filter((_, i) => isFilled[i]) }));
}

/** Without the empty cells that all rows have in front, or at their ends. */
function indented(rows: readonly LineRow[]): readonly LineRow[] {
  let cut = rows;
  while (cut.length > 0 && cut.every(({ cells }) => cells.length > 1 && cells[0]?.text === ''))
    cut = cut.map(({ line, cells }) => ({ line, cells: cells.slice(1) }));
  while (cut.length > 0 && cut.every(({ cells }) => cells.length > 1 && cells.at(-1)?.text === ''))
    cut = cut.map(({ line, cells }) => ({ line, cells: cells.slice(0, -1) }));
  return cut;
}

function isTable(rows: readonly LineRow[], columns: number): boolean {
  if (columns < 2 || columns > MOST_CELLS) return false;
  if (rows.length < (columns > 2 ? 2 : 3)) return false;
  const filled = rows.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1).length;
  if (filled * 2 <= rows.length || areLabelled(rows)) return false;
  if (columns > 2) return true;
  // A number and its text, a heading and its page, or a line that is parted by hand.
  const isList = rows.some(({ cells }) => RE_MARK.test(cells[0]?.text ?? ''));
  const isContents = rows.slice(1).every(({ cells }) => RE_PAGE.test(cells[1]?.text ?? '')) && !isNamed(rows);
  const isProse = rows.some(({ cells }) => RE_SENTENCE.test(cells[0]?.text ?? ''));
  return (!isList || isNamed(rows)) && !isContents && !isProse;
}

const isNamed = (rows: readonly LineRow[]): boolean => countHeadLines(rows, countColumns(rows)) > 0;
