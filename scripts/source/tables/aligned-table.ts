/**
 * A table whose columns are set below each other with spaces:
 *
 *     序号    任务        责任单位
 *     1       植树        农办
 *     2       修堤        水站
 *
 * Clear is it where three lines or more have as many cells, three or more, each of them beginning where the one above
 * begins (or all ending where they end), or where the first line names two columns.
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { columnsOf } from '../text/width.ts';
import { areLabelled, countHeadLines, frameRows, type LineCell, type LineRow } from './line-rows.ts';

const MOST_LINES = 5000;
const MOST_CELLS = 30;
const LEAST_ROWS = 3;
/** A cell: text with no more than one space in it at a time. */
const RE_CELL = /[^\s\u3000]+(?:[ \u3000\u00a0][^\s\u3000]+)*/g;
const CELL_LIMIT = 40;
/** Below the names of the columns. */
const RE_RULE = /^\s*[-=—─]{2,}(?:\s+[-=—─]{2,})*\s*$/;
/** Below names of three columns or more a cell may stand one to the left, another one to the right. */
const ASKEW = 2;

interface Cell extends LineCell {
  readonly left: number;
  readonly right: number;
}

interface Row extends LineRow {
  readonly cells: readonly Cell[];
}

export function readAligned(lines: readonly SourceLine[], at: number): SourceTable | undefined {
  const [first] = lines.slice(at, at + 1).map(cutAtSpaces);
  const columns = first?.cells.length ?? 0;
  if (first === undefined || columns < 2 || columns > MOST_CELLS) return undefined;
  const rows = [first];
  for (let i = at + 1; i < lines.length && rows.length < MOST_LINES; i++) {
    const line = lines[i] as SourceLine;
    if (rows.length === 1 && RE_RULE.test(line.text)) continue;
    const row = cutAtSpaces(line);
    if (row.cells.length !== columns || row.cells.some(({ text }) => text.length > CELL_LIMIT)) break;
    rows.push(row);
  }
  return rows.length >= LEAST_ROWS && isAligned(rows, columns) ? frameRows(rows, columns) : undefined;
}

function cutAtSpaces(line: SourceLine): Row {
  const cells: Cell[] = [];
  if (line.text.includes('\t')) return { line, cells };
  for (const { 0: text, index } of line.text.matchAll(RE_CELL)) {
    const left = columnsOf(line.text.slice(0, index));
    cells.push({ start: index, end: index + text.length, text, left, right: left + columnsOf(text) });
    if (cells.length > MOST_CELLS) break;
  }
  return { line, cells };
}

function isAligned(rows: readonly Row[], columns: number): boolean {
  const all = rows.flatMap(({ cells }) => cells);
  if (all.some(({ text }) => text.length > CELL_LIMIT || /[。；;]$/.test(text)) || areLabelled(rows)) return false;
  const isNamed = countHeadLines(rows, columns) > 0;
  if (columns < 3 && !isNamed) return false;
  for (let column = 1; column < columns; column++) {
    const own = rows.map(({ cells }) => cells[column] as Cell);
    const sides = [own.map(({ left }) => left), own.map(({ right }) => right), own.map(centre)];
    if (!sides.some((places) => areNear(places, isNamed && columns > 2 ? ASKEW : 1))) return false;
    // Apart from the column in front.
    if (rows.some(({ cells }) => (cells[column] as Cell).left - (cells[column - 1] as Cell).right < 2)) return false;
  }
  return true;
}

const centre = ({ left, right }: Cell): number => (left + right) / 2;
const areNear = (places: readonly number[], most: number): boolean => Math.max(...places) - Math.min(...places) <= most;
