/**
 * Proof, cell by cell, that the tables of the tree are those of a plan's page, of the Akoma Ntoso and of the CSV files:
 * as many, in order, each with its caption, its rows and heads, and in each place the cell that the source has there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/model/plan/compilation.ts';
import { listTables, tableFile } from '../../src/model/plan/plan-tables.ts';
import { type CompilationTree, spansOf, type TreeNode, type TreeTable, walk } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { Refusal } from '../shell/refusal.ts';
import { readCsv } from './read-csv.ts';
import { type ReadCell, type ReadTable, readTables } from './read-tables.ts';

interface SourceCell extends ReadCell {
  readonly line: number;
}

interface SourceTable extends Omit<ReadTable, 'rows'> {
  readonly line: number;
  readonly columns: number;
  readonly rows: readonly (readonly SourceCell[])[];
  /** The column of each cell. */
  readonly places: readonly (readonly number[])[];
}

/** Throws a `Refusal` that names the first cell that is not as the source has it. */
export function checkTables(tree: CompilationTree, plan: Plan, html: string): void {
  const body = tree.root.children.find((node) => node.kind === 'plan' && node.plan === plan.ordinal);
  const tables = body === undefined ? [] : tablesOf(body);
  const where = `第${plan.ordinal}篇的网页`;
  compareAll(tree.source.file, where, tables, readTables(html, 'article'));
}

/** `made` is the folder of the site: its data beside the pages. */
export function checkTableData(tree: CompilationTree, plans: readonly Plan[], made: string): void {
  const { file } = tree.source;
  const byPlan = plans.map(({ ordinal }) => {
    const body = tree.root.children.find((node) => node.kind === 'plan' && node.plan === ordinal);
    return body === undefined ? [] : tablesOf(body);
  });
  const all = byPlan.flat();
  if (all.length === 0) return;
  const akn = readFileSync(join(made, tree.name, 'akn.xml'), 'utf8');
  compareAll(file, 'Akoma Ntoso 文件', all, readTables(akn, 'collectionBody', true), false);
  for (const [i, plan] of plans.entries()) {
    for (const [k, table] of (byPlan[i] ?? []).entries()) {
      const name = `${plan.ordinal}/${tableFile(k + 1)}`;
      compareCsv(file, name, table, readCsv(readFileSync(join(made, tree.name, name), 'utf8')));
    }
    if (listTables(plan).length !== byPlan[i]?.length) throw refuse(file, undefined, `第${plan.ordinal}篇`, '', '');
  }
}

function tablesOf(body: TreeNode): SourceTable[] {
  return [...walk(body)].filter(({ kind }) => kind === 'table').map(readNode);
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

function compareAll(
  file: string,
  where: string,
  expected: readonly SourceTable[],
  found: readonly ReadTable[],
  hasHeads = true,
): void {
  if (expected.length !== found.length) {
    throw refuse(file, expected[0]?.line, where, `${found.length} 个表格`, `${expected.length} 个表格`);
  }
  for (const [i, table] of expected.entries())
    compareTable(file, `${where}第 ${i + 1} 个表格`, table, found[i] as ReadTable, hasHeads);
}

function compareTable(file: string, where: string, table: SourceTable, found: ReadTable, hasHeads: boolean): void {
  if (foldText(table.caption) !== foldText(found.caption))
    throw refuse(file, table.line, `${where}的表题`, quote(found.caption), quote(table.caption));
  if (table.rows.length !== found.rows.length)
    throw refuse(file, table.line, where, `${found.rows.length} 行`, `${table.rows.length} 行`);
  for (const [row, cells] of table.rows.entries()) {
    const own = found.rows[row] ?? [];
    const at = `${where}第 ${row + 1} 行`;
    if (own.length !== cells.length)
      throw refuse(file, cells[0]?.line ?? table.line, at, `${own.length} 格`, `${cells.length} 格`);
    for (const [column, cell] of cells.entries())
      compareCell(file, `${at}第 ${column + 1} 格`, cell, own[column] as ReadCell, hasHeads);
  }
}

function compareCell(file: string, at: string, cell: SourceCell, found: ReadCell, hasHeads: boolean): void {
  if (foldText(cell.text) !== foldText(found.text))
    throw refuse(file, cell.line, at, quote(found.text), quote(cell.text));
  if (cell.columns !== found.columns || cell.rows !== found.rows)
    throw refuse(file, cell.line, at, saySpan(found), saySpan(cell));
  if (hasHeads && cell.isHead !== found.isHead) throw refuse(file, cell.line, at, sayHead(found), sayHead(cell));
}

/** A cell stands in the first of the places that it takes; the others are empty. */
function compareCsv(file: string, name: string, table: SourceTable, found: readonly (readonly string[])[]): void {
  if (found.length !== table.rows.length)
    throw refuse(file, table.line, name, `${found.length} 行`, `${table.rows.length} 行`);
  for (const [row, cells] of table.rows.entries()) {
    const expected = Array.from({ length: table.columns }, () => '');
    for (const [i, { text }] of cells.entries()) expected[table.places[row]?.[i] ?? 0] = text;
    for (let column = 0; column < Math.max(table.columns, found[row]?.length ?? 0); column++) {
      const own = (found[row]?.[column] ?? '').replace(RE_GUARD, '');
      if (foldText(own) !== foldText(expected[column] ?? ''))
        throw refuse(
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

function refuse(file: string, line: number | undefined, where: string, found: string, expected: string): Refusal {
  return new Refusal({
    file,
    ...(line === undefined ? {} : { line }),
    found: `${where}与原文不符：${found}`,
    expected,
    todo: '这是程序的错误，不是种子的错误；网站没有更新。请把这条信息和种子文件一起报告',
  });
}
