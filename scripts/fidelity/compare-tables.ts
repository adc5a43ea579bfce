/** Holds tables that were read back against those that must be there: caption, rows, and cell by cell words, spans, heads. */
import { foldText } from '../../src/model/text/fold.ts';
import { Refusal } from '../shell/refusal.ts';
import type { ExpectedCell, ExpectedTable } from './expected-tables.ts';
import type { ReadCell, ReadTable } from './readers/read-tables.ts';

/** Throws a `Refusal` that names the first cell that is not as it must be. */
export function compareTables(
  file: string,
  where: string,
  expected: readonly ExpectedTable[],
  found: readonly ReadTable[],
  hasHeads = true,
): void {
  if (expected.length !== found.length) {
    throw refuseTable(file, expected[0]?.line, where, `${found.length} 个表格`, `${expected.length} 个表格`);
  }
  for (const [i, table] of expected.entries())
    compareTable(file, `${where}第 ${i + 1} 个表格`, table, found[i] as ReadTable, hasHeads);
}

function compareTable(file: string, where: string, table: ExpectedTable, found: ReadTable, hasHeads: boolean): void {
  if (foldText(table.caption) !== foldText(found.caption))
    throw refuseTable(file, table.line, `${where}的表题`, quote(found.caption), quote(table.caption));
  if (table.rows.length !== found.rows.length)
    throw refuseTable(file, table.line, where, `${found.rows.length} 行`, `${table.rows.length} 行`);
  for (const [row, cells] of table.rows.entries()) {
    const own = found.rows[row] ?? [];
    const at = `${where}第 ${row + 1} 行`;
    if (own.length !== cells.length)
      throw refuseTable(file, cells[0]?.line ?? table.line, at, `${own.length} 格`, `${cells.length} 格`);
    for (const [column, cell] of cells.entries())
      compareCell(file, `${at}第 ${column + 1} 格`, cell, own[column] as ReadCell, hasHeads);
  }
}

function compareCell(file: string, at: string, cell: ExpectedCell, found: ReadCell, hasHeads: boolean): void {
  if (foldText(cell.text) !== foldText(found.text))
    throw refuseTable(file, cell.line, at, quote(found.text), quote(cell.text));
  if (cell.columns !== found.columns || cell.rows !== found.rows)
    throw refuseTable(file, cell.line, at, saySpan(found), saySpan(cell));
  if (hasHeads && cell.isHead !== found.isHead) throw refuseTable(file, cell.line, at, sayHead(found), sayHead(cell));
}

/** A cell stands in the first of the places that it takes; the others are empty. */
export function compareCsv(
  file: string,
  name: string,
  table: ExpectedTable,
  found: readonly (readonly string[])[],
): void {
  if (found.length !== table.rows.length)
    throw refuseTable(file, table.line, name, `${found.length} 行`, `${table.rows.length} 行`);
  for (const [row, cells] of table.rows.entries()) {
    const expected = Array.from({ length: table.columns }, () => '');
    for (const [i, { text }] of cells.entries()) expected[table.places[row]?.[i] ?? 0] = text;
    for (let column = 0; column < Math.max(table.columns, found[row]?.length ?? 0); column++) {
      const own = (found[row]?.[column] ?? '').replace(RE_GUARD, '');
      if (foldText(own) !== foldText(expected[column] ?? ''))
        throw refuseTable(
          file,
          cells[0]?.line ?? table.line,
          `${name} 第 ${row + 1} 行第 ${column + 1} 格`,
          quote(own),
          quote(expected[column] ?? ''),
        );
    }
  }
}

/** What keeps a spreadsheet from reading a formula. */
const RE_GUARD = /^'(?=\s*[=+\-@＝＋－＠\t\r])/;

const quote = (text: string): string => `“${[...text.trim()].slice(0, 24).join('')}”`;
const saySpan = ({ columns, rows }: ReadCell): string => `占 ${rows} 行 ${columns} 列`;
const sayHead = ({ isHead }: ReadCell): string => (isHead ? '表头' : '表身');

function refuseTable(file: string, line: number | undefined, where: string, found: string, expected: string): Refusal {
  return new Refusal({
    file,
    ...(line === undefined ? {} : { line }),
    found: `${where}与原文不符：${found}`,
    expected,
    todo: '这是程序的错误，不是种子的错误；网站没有更新。请把这条信息和种子文件一起报告',
  });
}
