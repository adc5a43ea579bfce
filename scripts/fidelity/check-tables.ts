/**
 * Proof, cell by cell, that the tables of the tree are those of a plan's page, of the Akoma Ntoso and of the CSV files:
 * as many, in order, each with its caption, its rows and heads, and in each place the cell that the source has there.
 * Those of other pages and of the book are proven beside their lines, by the model.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/model/plan/compilation.ts';
import { sayPicture } from '../../src/model/plan/picture.ts';
import { listTables, tableFile } from '../../src/model/plan/plan-tables.ts';
import type { CompilationTree, TreeNode } from '../../src/model/plan/tree.ts';
import { compareCsv, compareTables } from './compare-tables.ts';
import { type ExpectedTable, fileIn, type NamePicture, tablesInTree } from './expected-tables.ts';
import { refuse } from './line.ts';
import { readCsv } from './read-csv.ts';
import { readTables } from './read-tables.ts';

export function checkTables(tree: CompilationTree, plan: Plan, html: string): void {
  const expected = tablesInTree(bodyOf(tree, plan), fileIn('../'));
  compareTables(tree.source.file, `第${plan.ordinal}篇的网页`, expected, readTables(html, 'article'));
}

const bodyOf = ({ root }: CompilationTree, { ordinal }: Plan): TreeNode | undefined =>
  root.children.find(({ kind, plan }) => kind === 'plan' && plan === ordinal);

/** `made` is the folder of the site: its data beside the pages. */
export function checkTableData(tree: CompilationTree, plans: readonly Plan[], made: string): void {
  const { file } = tree.source;
  const read = (path: string): string => readFileSync(join(made, tree.name, path), 'utf8');
  const tablesOf = (plan: Plan, name: NamePicture): ExpectedTable[] => tablesInTree(bodyOf(tree, plan), name);
  const all = plans.flatMap((plan) => tablesOf(plan, fileIn('')));
  if (all.length === 0) return;
  compareTables(file, 'Akoma Ntoso 文件', all, readTables(read('akn.xml'), 'collectionBody', true), false);
  for (const plan of plans) {
    const own = tablesOf(plan, sayPicture);
    for (const [i, table] of own.entries()) {
      const name = `${plan.ordinal}/${tableFile(i + 1)}`;
      compareCsv(file, name, table, readCsv(read(name)));
    }
    if (listTables(plan).length !== own.length)
      throw refuse(file, `第${plan.ordinal}篇的模型有 ${listTables(plan).length} 个表格`, `${own.length} 个`);
  }
}
