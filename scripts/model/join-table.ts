/** A table's node in the tree → the table as it is published. */

import type { Cell, CellPicture } from '../../src/model/plan/cell.ts';
import type { Paragraph } from '../../src/model/plan/compilation.ts';
import type { Place } from '../../src/model/plan/place.ts';
import { countCodePoints } from '../../src/model/plan/place.ts';
import { type Table, tableText } from '../../src/model/plan/table.ts';
import type { Span, TreeNode, TreeTable } from '../../src/model/plan/tree.ts';
import { spansOf } from '../parse/tree.ts';

export function readTable(node: TreeNode, file: string): Paragraph {
  const frame = node.table as TreeTable;
  const cells = readCells(node);
  const caption = spansOf(node, 'caption');
  const rows: Cell[][] = [];
  for (const [i, { row, column, columns, rows: own }] of frame.cells.entries()) {
    while (rows.length <= row) rows.push([]);
    const spans = { ...(columns > 1 ? { columns } : {}), ...(own > 1 ? { rows: own } : {}) };
    rows[row]?.push({ ...(cells[i] ?? { text: '' }), column, ...spans });
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

interface OpenCell {
  text: string;
  readonly pictures: CellPicture[];
  /** The line of its last piece, and whether that is a picture. */
  line?: number;
  isPicture?: boolean;
}

/** What stands in each cell, by its number. */
function readCells(node: TreeNode): Pick<Cell, 'text' | 'pictures'>[] {
  const { cells, wraps } = node.table as TreeTable;
  const open = cells.map((): OpenCell => ({ text: '', pictures: [] }));
  for (const { number, spans } of node.lines) {
    for (const span of spans) {
      const cell = span.cell === undefined ? undefined : open[span.cell];
      if (cell !== undefined) addSpan(cell, span, number, wraps);
    }
  }
  return open.map(({ text, pictures }) => (pictures.length === 0 ? { text } : { text, pictures }));
}

/** A picture is a paragraph of its own. */
function addSpan(cell: OpenCell, { text, picture }: Span, line: number, wraps: boolean): void {
  const isApart = picture !== undefined || cell.isPicture === true;
  const isSame = cell.line === line;
  const gap = cell.text === '' ? '' : isApart ? '\n' : isSame ? ' ' : wraps ? gapOf(cell.text, text) : '\n';
  cell.text += gap + text;
  if (picture !== undefined) cell.pictures.push({ ...picture, paragraph: cell.text.split('\n').length - 1 });
  cell.line = line;
  cell.isPicture = picture !== undefined;
}

/** Chinese goes on without a space, words of letters do not. */
const gapOf = (before: string, text: string): string =>
  /[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z]/.test(text) ? ' ' : '';

const hasWords = ({ role, cell }: Span): boolean => role === 'caption' || cell !== undefined;

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
