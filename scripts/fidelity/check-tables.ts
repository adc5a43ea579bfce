/** Proof, cell by cell, of the tables on the pages, in the XML and in the CSV files. The book's are proven with it. */
import type { Entry, Paragraph, Plan } from '../../src/model/plan/compilation.ts';
import { entriesBelow, indexPlan } from '../../src/model/plan/full-text.ts';
import { listTables, tableFile } from '../../src/model/plan/plan-tables.ts';
import { compareCsv, compareTables } from './compare-tables.ts';
import { refuse } from './line.ts';
import type { Made } from './made-site.ts';
import { readCsv } from './read-csv.ts';
import { readTables } from './read-tables.ts';
import { type SourceTable, sourceTables } from './source-tables.ts';

export function checkTables(made: Made): void {
  const { tree, compilation, file, readText } = made;
  const all = compilation.plans.flatMap((plan) => checkPlan(made, plan, sourceTables(tree, plan.ordinal)));
  if (all.length === 0) return;
  compareTables(file, '打印页', all, readTables(readText('print/index.html'), 'article'));
  compareTables(file, 'Akoma Ntoso 文件', all, readTables(readText('akn.xml'), 'collectionBody', true), false);
}

function checkPlan(made: Made, plan: Plan, tables: readonly SourceTable[]): readonly SourceTable[] {
  const { file, readText } = made;
  const where = `第${plan.ordinal}篇的网页`;
  const listed = listTables(plan);
  if (listed.length !== tables.length)
    throw refuse(file, `第${plan.ordinal}篇的模型里有 ${listed.length} 个表格`, `${tables.length} 个`);
  compareTables(file, where, tables, readTables(readText(`${plan.ordinal}/index.html`), 'article'));
  for (const [i, table] of tables.entries()) {
    const name = `${plan.ordinal}/${tableFile(i + 1)}`;
    compareCsv(file, name, table, readCsv(readText(name)));
  }
  if (tables.length > 0) checkEntries(made, plan, new Map(listed.map((each, i) => [each, tables[i] as SourceTable])));
  return tables;
}

/** The page of an entry shows its own tables, and those of what is shown there with it. */
function checkEntries({ file, readText }: Made, plan: Plan, tables: ReadonlyMap<Paragraph, SourceTable>): void {
  const index = indexPlan(plan);
  for (const entry of plan.entries) {
    const shown = [entry, ...entriesBelow(index, entry).filter(isShownWhole)].flatMap(({ paragraphs }) => paragraphs);
    const own = shown.flatMap((paragraph) => tables.get(paragraph) ?? []);
    const where = `第${plan.ordinal}篇 ${entry.anchor} 的网页`;
    compareTables(file, where, own, readTables(readText(`${plan.ordinal}/${entry.anchor}/index.html`), 'article'));
  }
}

const isShownWhole = ({ kind }: Entry): boolean => kind === 'subitem' || kind === 'point';
