/**
 * Proof, cell by cell, that the tables of the tree are those of a plan's page, of the Akoma Ntoso and of the CSV files:
 * as many, in order, each with its caption, its rows and heads, and in each place the cell that the source has there.
 * Those of other pages and of the book are proven beside their lines, by the model.
 */
import type { Plan } from '../../src/model/plan/compilation.ts';
import { sayPicture } from '../../src/model/plan/picture.ts';
import { listTables, tableFile } from '../../src/model/plan/plan-tables.ts';
import type { TreeNode } from '../../src/model/plan/tree.ts';
import { compareCsv, compareTables } from './compare-tables.ts';
import { type ExpectedTable, fileIn, type NamePicture, tablesInTree } from './expected-tables.ts';
import { refuse } from './line.ts';
import type { Made } from './made-site.ts';
import { readCsv } from './readers/read-csv.ts';
import { readTables } from './readers/read-tables.ts';

export function checkTables({ tree, compilation, file, readText }: Made): void {
  const tablesOf = ({ ordinal }: Plan, name: NamePicture): ExpectedTable[] =>
    tablesInTree(tree.root.children.find(isBody(ordinal)), name);
  for (const plan of compilation.plans) {
    const page = readTables(readText(`${plan.ordinal}/index.html`), 'article');
    compareTables(file, `第${plan.ordinal}篇的网页`, tablesOf(plan, fileIn('../')), page);
    const own = tablesOf(plan, sayPicture);
    for (const [i, table] of own.entries()) {
      const name = `${plan.ordinal}/${tableFile(i + 1)}`;
      compareCsv(file, name, table, readCsv(readText(name)));
    }
    if (listTables(plan).length !== own.length)
      throw refuse(file, `第${plan.ordinal}篇的模型有 ${listTables(plan).length} 个表格`, `${own.length} 个`);
  }
  const all = compilation.plans.flatMap((plan) => tablesOf(plan, fileIn('')));
  compareTables(file, 'Akoma Ntoso 文件', all, readTables(readText('akn.xml'), 'collectionBody', true), false);
}

const isBody =
  (ordinal: number) =>
  ({ kind, plan }: TreeNode): boolean =>
    kind === 'plan' && plan === ordinal;
