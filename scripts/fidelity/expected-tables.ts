/** The tables that an output must have: as the tree has them, or the model, after that was held against the tree. */
import { isPicture, listMatter } from '../../src/model/plan/cell.ts';
import type { Paragraph } from '../../src/model/plan/compilation.ts';
import type { Picture } from '../../src/model/plan/picture.ts';
import { scopeOf } from '../../src/model/plan/table.ts';
import type { Span, TreeNode, TreeTable } from '../../src/model/plan/tree.ts';
import { spansOf, walk } from '../parse/tree.ts';
import { expectPicture } from './expected.ts';
import { nameLine } from './line.ts';
import type { ReadCell } from './readers/read-tables.ts';

export interface ExpectedCell extends ReadCell {
  readonly line: number;
}

export interface ExpectedTable {
  readonly caption: string;
  readonly line: number;
  readonly columns: number;
  readonly rows: readonly (readonly ExpectedCell[])[];
  /** The column of each cell. */
  readonly places: readonly (readonly number[])[];
}

/** What an output has in a picture's place. */
export type NamePicture = (picture: Picture) => string;

/** Its file, `folder` being the way to it, with what is said in its place and its size. */
export const fileIn =
  (folder: string): NamePicture =>
  (picture) =>
    nameLine(expectPicture(picture, folder));

/** In reading order, texts raw. */
export function tablesInTree(body: TreeNode | undefined, name: NamePicture): ExpectedTable[] {
  if (body === undefined) return [];
  return [...walk(body)].filter(({ kind }) => kind === 'table').map((node) => drawNode(node, name));
}

/** A table as its lines in the tree have it. */
function drawNode(node: TreeNode, name: NamePicture): ExpectedTable {
  const { cells, headRows, headColumns = 0, columns } = node.table as TreeTable;
  const height = Math.max(...cells.map(({ row }) => row + 1));
  const rows: ExpectedCell[][] = Array.from({ length: height }, () => []);
  const places: number[][] = rows.map(() => []);
  const line = node.lines[0]?.number ?? 1;
  const wordsOf = ({ text, picture }: Span): string => (picture === undefined ? text : name(picture));
  for (const [i, cell] of cells.entries()) {
    const own = node.lines.filter(({ spans }) => spans.some((span) => span.cell === i));
    const spans = own.flatMap((of) => of.spans.filter((span) => span.cell === i));
    rows[cell.row]?.push({
      text: spans.map(wordsOf).join(''),
      columns: cell.columns,
      rows: cell.rows,
      isHead: cell.row < headRows || cell.column < headColumns,
      line: own[0]?.number ?? line,
    });
    places[cell.row]?.push(cell.column);
  }
  return { caption: spansOf(node, 'caption'), rows, places, line, columns };
}

/** In the order of the paragraphs, texts raw. */
export function tablesInModel(paragraphs: readonly Paragraph[], name: NamePicture): ExpectedTable[] {
  return paragraphs.flatMap(({ table, place: { line } }) => {
    if (table === undefined) return [];
    const rows = table.rows.map((row, at) =>
      row.map((cell): ExpectedCell => {
        const text = listMatter(cell).map((matter) => (isPicture(matter) ? name(matter) : matter));
        const { columns = 1, rows: height = 1 } = cell;
        return { text: text.join(''), columns, rows: height, isHead: scopeOf(table, at, cell) !== undefined, line };
      }),
    );
    const places = table.rows.map((row) => row.map(({ column }) => column));
    return [{ caption: table.caption ?? '', line, columns: table.columns, rows, places }];
  });
}
