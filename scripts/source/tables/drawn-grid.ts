/**
 * The cells of a table drawn with bars, line by line. A cell goes on in the next line unless a rule closes it; where no
 * rules part the rows, each line is one, but for a line that holds only what was too much for the full cells above.
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceCell, SourcePiece, SourceTable } from '../../../src/model/plan/source-table.ts';
import { columnsOf } from '../text/width.ts';
import { countHeadRows } from './head-rows.ts';
import { isTiled } from './tile.ts';

export const DASH = '[-=—─━═┄┅┈┉]';
const RE_DASH = new RegExp(DASH);

export type LineKind = 'row' | 'rule' | 'mixed';

export interface DrawnLine {
  readonly line: SourceLine;
  /** `mixed` rules off some of its cells, while others go on. */
  readonly kind: LineKind;
  /** The offsets of its bars, and the columns they stand in. */
  readonly edges: readonly { readonly at: number; readonly x: number; readonly length: number }[];
}

interface Draft {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
  readonly pieces: SourcePiece[];
}

export class GridReader {
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

  private readonly lines: ReadonlyMap<number, string>;

  constructor(drawn: readonly DrawnLine[], columns: number) {
    this.drawn = drawn;
    this.lines = new Map(drawn.map(({ line }) => [line.number, line.text]));
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
    if (this.isRuled || (this.isLineRow && !this.goesOn(line, segments))) {
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

  /** Without rules between the rows: a cell is full, and nothing but what it has too much stands below. */
  private goesOn(line: SourceLine, segments: readonly Segment[]): boolean {
    const filled = segments.filter(({ start, end }) => line.text.slice(start, end).trim() !== '');
    if (filled.length === segments.length || filled.length === 0 || filled[0] === segments[0]) return false;
    return filled.every(({ column, columns }) => {
      const cell = this.open[column];
      return cell?.columns === columns && this.isFull(cell.pieces.at(-1));
    });
  }

  /** Whether not one character more would go into it; what it is set off in front, it is behind. */
  private isFull(piece: SourcePiece | undefined): boolean {
    const text = this.lines.get(piece?.line ?? 0)?.slice(piece?.start, piece?.end) ?? '';
    const own = text.trim();
    const pad = text.length - text.trimStart().length;
    return own !== '' && columnsOf(own) + 2 * pad + 2 > columnsOf(text);
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
    return pieces.map(({ line, start, end }) => this.lines.get(line)?.slice(start, end).trim() ?? '').join('');
  }
}

interface Segment {
  readonly column: number;
  readonly columns: number;
  readonly start: number;
  readonly end: number;
}
