/** A table's lines in the tree: the text of its cells, and between them what parts them. */
import type { SourceLine } from '../../../../src/model/plan/source.ts';
import type { SourcePiece, SourceTable } from '../../../../src/model/plan/source-table.ts';
import type { Span, SpanRole, TreeLine, TreeTable } from '../../../../src/model/plan/tree.ts';

export function frameOf({ columns, widths, headRows, headColumns, wraps, cells }: SourceTable): TreeTable {
  return {
    columns,
    ...(widths === undefined ? {} : { widths }),
    headRows,
    ...(headColumns === undefined ? {} : { headColumns }),
    wraps,
    cells: cells.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
  };
}

type RolePiece = SourcePiece & { readonly role: 'cell' | 'caption'; readonly cell?: number };

/** The pieces of each line, from left to right. Made once a table. */
const PIECES = new WeakMap<SourceTable, ReadonlyMap<number, readonly RolePiece[]>>();

function piecesOf(table: SourceTable): ReadonlyMap<number, readonly RolePiece[]> {
  const known = PIECES.get(table);
  if (known !== undefined) return known;
  const cells = table.cells.flatMap(({ pieces }, cell) => pieces.map((piece) => ({ ...piece, role: 'cell', cell })));
  const all = [
    ...cells,
    ...(table.caption === undefined ? [] : [{ ...table.caption, role: 'caption' }]),
  ] as RolePiece[];
  const byLine = Map.groupBy(
    all.sort((a, b) => a.start - b.start || a.end - b.end),
    ({ line }) => line,
  );
  PIECES.set(table, byLine);
  return byLine;
}

export function cutTableLine(line: SourceLine, table: SourceTable): TreeLine {
  const spans: Span[] = [];
  let at = 0;
  const add = (role: SpanRole, end: number, more: Pick<Span, 'cell' | 'picture'> = {}): void => {
    const text = line.text.slice(at, end);
    if (text !== '') spans.push({ role, text, ...more });
    at = end;
  };
  /** Spaces, and what parts cells. */
  const addBetween = (end: number): void => add(line.text.slice(at, end).trim() === '' ? 'space' : 'rule', end);
  for (const { role, cell, picture, start, end } of piecesOf(table).get(line.number) ?? []) {
    const text = line.text.slice(start, end);
    const core = text.trim();
    const from = start + text.indexOf(core);
    if (core === '' || from < at) continue;
    addBetween(from);
    const of = cell === undefined ? {} : { cell };
    if (picture === undefined) add(role, from + core.length, of);
    else add('picture', from + core.length, { ...of, picture });
  }
  addBetween(line.text.length);
  return { number: line.number, spans, ending: line.ending };
}
