/** The tables of a plan as the tree has them, cell by cell, each with its place in the source. */
import { type CompilationTree, spansOf, type TreeNode, type TreeTable, walk } from '../../src/model/plan/tree.ts';
import type { ReadCell, ReadTable } from './read-tables.ts';

export interface SourceCell extends ReadCell {
  readonly line: number;
}

export interface SourceTable extends Omit<ReadTable, 'rows'> {
  readonly line: number;
  readonly columns: number;
  readonly rows: readonly (readonly SourceCell[])[];
  /** The column of each cell. */
  readonly places: readonly (readonly number[])[];
}

/** In order. */
export function sourceTables({ root }: CompilationTree, plan: number): SourceTable[] {
  const body = root.children.find((node) => node.kind === 'plan' && node.plan === plan);
  return body === undefined ? [] : [...walk(body)].filter(({ kind }) => kind === 'table').map(readNode);
}

/** A table as its lines in the tree have it. */
function readNode(node: TreeNode): SourceTable {
  const { cells, headRows, headColumns = 0, columns } = node.table as TreeTable;
  const height = Math.max(...cells.map(({ row }) => row + 1));
  const rows: SourceCell[][] = Array.from({ length: height }, () => []);
  const places: number[][] = rows.map(() => []);
  const line = node.lines[0]?.number ?? 1;
  for (const [i, cell] of cells.entries()) {
    const own = node.lines.filter(({ spans }) => spans.some((span) => span.cell === i));
    const text = own.flatMap(({ spans }) => spans.flatMap((span) => (span.cell === i ? [span.text] : []))).join('');
    rows[cell.row]?.push({
      text,
      columns: cell.columns,
      rows: cell.rows,
      isHead: cell.row < headRows || cell.column < headColumns,
      line: own[0]?.number ?? line,
    });
    places[cell.row]?.push(cell.column);
  }
  return { caption: spansOf(node, 'caption'), rows, places, line, columns };
}
