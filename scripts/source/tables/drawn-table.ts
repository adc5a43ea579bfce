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
import type { SourceCell, SourcePiece, SourceTable } from '../../../src/model/plan/source-table.ts';
import { widthOfChar } from '../../../src/model/text/width.ts';
import { countHeadRows } from './head-rows.ts';
import { isTiled } from './tile.ts';

const BARS = '|｜│┃║¦';
const BAR = `[${BARS}]`;
/** Where a rule meets a bar. */
const CROSS = '[+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜╭╮╯╰┠┨┯┷┿╂]';
const DASH = '[-=—─━═┄┅┈┉]';
const RE_ROW = new RegExp(`^\\s*(?:${BAR}|[+├┠╟╠┣]).*(?:${BAR}|[+┤┨╢╣┫])\\s*$`);
const RE_RULE = new RegExp(`^\\s*(?:${CROSS}|${DASH}|${BAR}|[:\\s])+\\s*$`);
const RE_DASH = new RegExp(DASH);
const RE_DASHES = new RegExp(`${DASH}{2}`);
const RE_EDGE = new RegExp(`${BAR}|${CROSS}`);
/** A cell that a rule leaves open, and one that it closes. */
const RE_BLANK = new RegExp(`(?:${BAR}|${CROSS})\\s+(?:${BAR}|${CROSS})`);
const RE_PART = new RegExp(`${CROSS}${DASH}+(?:${CROSS}|${BAR})`);
/** More lines, or cells in a line, are no table for people. */
const MOST_LINES = 5000;
const MOST_CELLS = 100;

const ASKEW = 1;

type Kind = 'row' | 'rule' | 'mixed';

interface DrawnLine {
  readonly line: SourceLine;
  /** `mixed` rules off some of its cells, while others go on. */
  readonly kind: Kind;
  /** The offsets of its bars, and the columns they stand in. */
  readonly edges: readonly { readonly at: number; readonly x: number; readonly length: number }[];
}

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
    const table = readGrid(run.map((line) => measure(line, ambiguous)));
    if (table !== undefined) return table;
  }
  return readCounted(run.map((line) => measure(line, 1)));
}

function kindOf(text: string): Kind | undefined {
  const isRule = RE_RULE.test(text) && RE_DASHES.test(text) && RE_EDGE.test(text);
  if (isRule && !RE_BLANK.test(text)) return 'rule';
  if (!RE_ROW.test(text)) return undefined;
  return RE_PART.test(text) ? 'mixed' : 'row';
}

function measure(line: SourceLine, ambiguous: number): DrawnLine {
  const kind = kindOf(line.text) as Kind;
  const edges: { at: number; x: number; length: number }[] = [];
  let x = 0;
  let at = 0;
  for (const char of line.text) {
    const isEdge = kind === 'row' ? BARS.includes(char) : RE_EDGE.test(char);
    if (isEdge) edges.push({ at, x, length: char.length });
    x += widthOfChar(char, ambiguous);
    at += char.length;
  }
  return { line, kind, edges };
}

interface Draft {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
  readonly pieces: SourcePiece[];
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

class GridReader {
  private readonly drawn: readonly DrawnLine[];
  private readonly columns: number;
  private readonly cells: Draft[] = [];
  /** The cell of each column that the next line may go on with. */
  private open: (Draft | undefined)[] = [];
  private row = -1;
  private isRuled = true;
  /** Whether each line is a row: no rule stands between them but below the head. */
  private readonly isLineRow: boolean;
  private headRule: number | undefined;

  constructor(drawn: readonly DrawnLine[], columns: number) {
    this.drawn = drawn;
    this.columns = columns;
    const inner = drawn.slice(1, -1);
    const rules = inner.filter(({ kind }) => kind !== 'row').length;
    this.isLineRow = rules < 2 && !drawn.some(({ kind }) => kind === 'mixed');
  }

  /** Without `columnOf` the bars are counted. */
  add(one: DrawnLine, columnOf: ((x: number) => number) | undefined): void {
    if (one.kind === 'rule') {
      if (this.row >= 0) this.headRule ??= this.row;
      this.isRuled = true;
      this.open = [];
      return;
    }
    const segments = one.edges.slice(0, -1).map((edge, i) => {
      const next = one.edges[i + 1] as DrawnLine['edges'][number];
      const column = columnOf === undefined ? i : columnOf(edge.x);
      const end = columnOf === undefined ? i + 1 : columnOf(next.x);
      return { column, columns: end - column, start: edge.at + edge.length, end: next.at };
    });
    if (one.kind === 'mixed') this.ruleOff(one.line, segments);
    else this.addRow(one.line, segments);
  }

  /** Cells end where the line is dashes; the others go on, into the next row. */
  private ruleOff(line: SourceLine, segments: readonly Segment[]): void {
    this.row += 1;
    for (const { column, columns, start, end } of segments) {
      const isEnd = RE_DASH.test(line.text.slice(start, end).trim()[0] ?? '');
      const cell = this.open[column];
      if (isEnd || cell === undefined) {
        this.open.fill(undefined, column, column + columns);
        continue;
      }
      cell.rows = this.row - cell.row + 1;
      cell.pieces.push({ line: line.number, start, end });
    }
    this.isRuled = false;
  }

  private addRow(line: SourceLine, segments: readonly Segment[]): void {
    if (this.isRuled || this.isLineRow) {
      this.row += 1;
      this.open = Array.from({ length: this.columns }, () => undefined);
    }
    this.isRuled = false;
    for (const { column, columns, start, end } of segments) {
      let cell = this.open[column];
      if (cell === undefined || cell.columns !== columns) {
        cell = { row: this.row, column, rows: 1, columns, pieces: [] };
        this.cells.push(cell);
        for (let i = column; i < column + columns; i++) this.open[i] = cell;
      }
      cell.pieces.push({ line: line.number, start, end });
    }
  }

  end(): SourceTable | undefined {
    const cells: SourceCell[] = this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    if (this.row < 1 || !isTiled(cells, this.row + 1, this.columns)) return undefined;
    const texts = cells.map((cell) => ({ ...cell, text: this.textOf(cell) }));
    const ruled = this.headRule === 0 && this.isLineRow ? 1 : 0;
    return {
      first: this.drawn[0]?.line.number ?? 0,
      last: this.drawn.at(-1)?.line.number ?? 0,
      columns: this.columns,
      headRows: Math.max(ruled, countHeadRows(texts, this.columns)),
      wraps: true,
      cells,
    };
  }

  private textOf({ pieces }: SourceCell): string {
    const lines = new Map(this.drawn.map(({ line }) => [line.number, line.text]));
    return pieces.map(({ line, start, end }) => lines.get(line)?.slice(start, end).trim() ?? '').join('');
  }
}

interface Segment {
  readonly column: number;
  readonly columns: number;
  readonly start: number;
  readonly end: number;
}
