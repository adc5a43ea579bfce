/**
 * A table in a short form, for tests:
 *
 *     2 heads: 序号 ↓2 | 分工 →2 / 牵头 | 配合 / 1 | 堤防科 | 各镇
 *
 * `rows named` stands behind the heads where the first column names the rows. `/` parts rows, `↓` and `→` tell how many rows and columns a cell takes, `¶` parts its paragraphs.
 */
import type { Cell } from '../../../../src/model/plan/cell.ts';
import type { Table } from '../../../../src/model/plan/table.ts';

export function describeTable({ caption, headRows, headColumns, rows }: Table): string {
  const head = `${caption === null ? '' : `《${caption}》`}${headRows} heads${headColumns === undefined ? '' : ' rows named'}`;
  return `${head}: ${rows.map((row) => row.map(describeCell).join(' | ')).join(' / ')}`;
}

function describeCell({ text, rows, columns }: Cell): string {
  const spans = `${rows === undefined ? '' : ` ↓${rows}`}${columns === undefined ? '' : ` →${columns}`}`;
  return text.replaceAll('\n', '¶') + spans;
}
