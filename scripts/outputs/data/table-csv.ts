/** Each table of a compilation as CSV: a row a row. A cell over several columns or rows stands in the first of them. */

import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { listTables, tableFile } from '../../../src/model/plan/plan-tables.ts';
import type { Table } from '../../../src/model/plan/table.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { printCsv } from './csv.ts';

/** A file for each table of each plan, none where there is none. */
export function exportTables({ compilation, plans }: Compilation): EmittedFile[] {
  return plans.flatMap((plan) => exportPlanTables(compilation, plan));
}

function exportPlanTables(compilation: string, plan: Plan): EmittedFile[] {
  return listTables(plan).map(({ table }, i) => ({
    path: `${compilation}/${plan.ordinal}/${tableFile(i + 1)}`,
    content: printCsv(rowsOf(table as Table)),
  }));
}

function rowsOf({ columns, rows }: Table): string[][] {
  return rows.map((row) => {
    const line = Array.from({ length: columns }, () => '');
    for (const { column, text } of row) line[column] = text;
    return line;
  });
}
