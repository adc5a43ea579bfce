/** A table's node in the tree → the table as it is published. */
import type { Paragraph } from '../../src/model/plan/compilation.ts';
import type { Place } from '../../src/model/plan/place.ts';
import { countCodePoints } from '../../src/model/plan/place.ts';
import type { Cell, Table } from '../../src/model/plan/table.ts';
import { tableText } from '../../src/model/plan/table.ts';
import { type Span, spansOf, type TreeNode, type TreeTable } from '../../src/model/plan/tree.ts';

export function readTable(node: TreeNode, file: string): Paragraph {
  const frame = node.table as TreeTable;
  const texts = readCells(node);
  const caption = spansOf(node, 'caption');
  const rows: Cell[][] = [];
  for (const [i, { row, column, columns, rows: own }] of frame.cells.entries()) {
    while (rows.length <= row) rows.push([]);
    const spans = { ...(columns > 1 ? { columns } : {}), ...(own > 1 ? { rows: own } : {}) };
    rows[row]?.push({ text: texts[i] ?? '', column, ...spans });
  }
  const table: Table = {
    caption: caption === '' ? null : caption,
    columns: frame.columns,
    ...(frame.widths === undefined ? {} : { widths: frame.widths }),
    headRows: frame.headRows,
    ...(frame.headColumns === undefined ? {} : { headColumns: frame.headColumns }),
    rows,
  };
  const last = node.lines.at(-1)?.number;
  const place = placeOfFirst(node, file);
  const end = last === undefined || last === place.line ? {} : { endLine: last };
  return { text: tableText(table), table, place, ...end };
}

/** The text of each cell, by its number. */
function readCells(node: TreeNode): string[] {
  const { cells, wraps } = node.table as TreeTable;
  const texts = cells.map(() => '');
  /** Of each cell, the line of its last piece. */
  const lines: (number | undefined)[] = [];
  for (const line of node.lines) {
    for (const { role, cell, text } of line.spans) {
      if (role !== 'cell' || cell === undefined) continue;
      const before = texts[cell] as string;
      const isSame = lines[cell] === line.number;
      const gap = before === '' ? '' : isSame ? ' ' : wraps ? gapOf(before, text) : '\n';
      texts[cell] = before + gap + text;
      lines[cell] = line.number;
    }
  }
  return texts;
}

/** Chinese goes on without a space, words of letters do not. */
const gapOf = (before: string, text: string): string =>
  /[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z]/.test(text) ? ' ' : '';

const hasWords = ({ role }: Span): boolean => role === 'cell' || role === 'caption';

/** Where its first word stands. */
function placeOfFirst({ lines }: TreeNode, file: string): Place {
  for (const { number, spans } of lines) {
    const at = spans.findIndex(hasWords);
    if (at < 0) continue;
    return {
      file,
      line: number,
      column: 1 + spans.slice(0, at).reduce((sum, { text }) => sum + countCodePoints(text), 0),
    };
  }
  return { file, line: lines[0]?.number ?? 1, column: 1 };
}
