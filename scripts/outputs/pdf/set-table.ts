/** Tables and pictures as they are set. */
import { putOnPaper } from '../../../src/model/layout/picture-on-paper.ts';
import { isPicture, listMatter } from '../../../src/model/plan/cell.ts';
import { altOf, type Picture } from '../../../src/model/plan/picture.ts';
import type { Table } from '../../../src/model/plan/table.ts';
import type { PrintPicture, PrintTable } from './print-document.ts';
import { shareColumns } from './share-columns.ts';
import type { TermIndex } from './term-index.ts';

export const setPicture = (picture: Picture): PrintPicture => ({
  kind: 'picture',
  file: picture.file,
  alt: altOf(picture),
  ...putOnPaper(picture),
});

/** Of a cell's text: less is never higher than a page, in whatever column. */
const TALL = 120;

export function setTable(table: Table, index: TermIndex): PrintTable {
  return {
    kind: 'table',
    caption: index.cut(table.caption ?? ''),
    columns: shareColumns(table),
    head: table.headRows,
    cells: table.rows.flatMap((row, y) =>
      row.map((cell) => ({
        x: cell.column,
        y,
        columns: cell.columns ?? 1,
        rows: cell.rows ?? 1,
        tall: cell.text.length > TALL || (cell.pictures?.length ?? 0) > 1,
        paragraphs: listMatter(cell).map((matter) => (isPicture(matter) ? setPicture(matter) : index.cut(matter))),
      })),
    ),
  };
}
