/**
 * A table drawn with bars:
 *
 *     ┌────┬──────────┐        +------+------+        | 序号 | 任务 |
 *     │序号│任务      │        | 序号 | 任务 |        |------|------|
 *     ├────┼──────────┤        +------+------+        | 1    | 植树 |
 *     │ 1  │植树十万  │
 *     │    │株        │     a cell goes on in the next line, unless each line is a row
 *     └────┴──────────┘
 *
 * Where the bars stand below each other they tell which cells are merged; else they are counted.
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { widthOfChar } from '../text/width.ts';
import { DASH, type DrawnLine, GridReader, type LineKind } from './drawn-grid.ts';

const BARS = '|｜│┃║¦';
const BAR = `[${BARS}]`;
/** Where a rule meets a bar. */
const CROSS = '[+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜╭╮╯╰┠┨┯┷┿╂]';
const RE_ROW = new RegExp(`^\\s*(?:${BAR}|[+├┠╟╠┣]).*(?:${BAR}|[+┤┨╢╣┫])\\s*$`);
const RE_RULE = new RegExp(`^\\s*(?:${CROSS}|${DASH}|${BAR}|[:\\s])+\\s*$`);
const RE_DASHES = new RegExp(`${DASH}{2}`);
const RE_EDGE = new RegExp(`${BAR}|${CROSS}`);
/** A cell that a rule leaves open, and one that it closes. */
const RE_BLANK = new RegExp(`(?:${BAR}|${CROSS})\\s+(?:${BAR}|${CROSS})`);
const RE_PART = new RegExp(`${CROSS}${DASH}+(?:${CROSS}|${BAR})`);
/** `|—|—|`, each cell a dash. */
const RE_THIN = new RegExp(`^\\s*${BAR}?(?:\\s*:?${DASH}+:?\\s*${BAR})+(?:\\s*:?${DASH}+:?)?\\s*$`);
/** More lines, or cells in a line, are no table for people. */
const MOST_LINES = 5000;
const MOST_CELLS = 100;

const ASKEW = 1;

export function readDrawn(lines: readonly SourceLine[], at: number): SourceTable | undefined {
  // A part of one that is none is none either.
  if (kindOf(lines[at - 1]?.text ?? '') !== undefined) return undefined;
  const run: SourceLine[] = [];
  for (let i = at; i < lines.length && run.length < MOST_LINES; i++) {
    const line = lines[i] as SourceLine;
    if (kindOf(line.text) === undefined) break;
    run.push(line);
  }
  if (run.filter(({ text }) => kindOf(text) !== 'rule').length < 2) return undefined;
  for (const ambiguous of [1, 2]) {
    const table = readGrid(run.map((line, i) => measure(line, ambiguous, i)));
    if (table !== undefined) return table;
  }
  return readCounted(run.map((line, i) => measure(line, 1, i)));
}

function kindOf(text: string): LineKind | undefined {
  const isRule = RE_RULE.test(text) && RE_DASHES.test(text) && RE_EDGE.test(text);
  if (isRule && !RE_BLANK.test(text)) return 'rule';
  if (!RE_ROW.test(text)) return undefined;
  return RE_PART.test(text) ? 'mixed' : 'row';
}

/** `at` is its place in the table: below the first row a rule may be thin. */
function measure(line: SourceLine, ambiguous: number, at: number): DrawnLine {
  const kind = at === 1 && RE_THIN.test(line.text) ? 'rule' : (kindOf(line.text) as LineKind);
  const edges: { at: number; x: number; length: number }[] = [];
  let x = 0;
  let offset = 0;
  for (const char of line.text) {
    const isEdge = kind === 'row' ? BARS.includes(char) : RE_EDGE.test(char);
    if (isEdge) edges.push({ at: offset, x, length: char.length });
    x += widthOfChar(char, ambiguous);
    offset += char.length;
  }
  return { line, kind, edges };
}

/** By where the bars stand; undefined where a bar stands in no column. */
function readGrid(drawn: readonly DrawnLine[]): SourceTable | undefined {
  const widest = drawn.reduce((most, one) => (one.edges.length > most.edges.length ? one : most));
  const bounds = widest.edges.map(({ x }) => x);
  const columns = bounds.length - 1;
  if (columns < 2 || columns > MOST_CELLS) return undefined;
  /** A bar may stand a little beside the others. */
  const columnOf = (x: number): number => bounds.findIndex((bound) => Math.abs(bound - x) <= ASKEW);
  const isInColumns = ({ edges }: DrawnLine): boolean =>
    edges.every(({ x }, i) => columnOf(x) >= 0 && (i === 0 || columnOf(x) > columnOf(edges[i - 1]?.x ?? 0)));
  if (!drawn.every(isInColumns)) return undefined;
  const grid = new GridReader(drawn, columns);
  for (const one of drawn) grid.add(one, columnOf);
  return grid.end();
}

/** By how many there are: each line a row. */
function readCounted(drawn: readonly DrawnLine[]): SourceTable | undefined {
  const rows = drawn.filter(({ kind }) => kind === 'row');
  const columns = (rows[0]?.edges.length ?? 0) - 1;
  if (columns < 2 || columns > MOST_CELLS || rows.some(({ edges }) => edges.length - 1 !== columns)) return undefined;
  if (drawn.some(({ kind }) => kind === 'mixed')) return undefined;
  const grid = new GridReader(drawn, columns);
  for (const one of drawn) grid.add(one, undefined);
  return grid.end();
}
