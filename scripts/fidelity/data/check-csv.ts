/** Proof of the items as rows: each column says what the model has. */
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { entriesAbove, fullText, indexPlan, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import { compareLines, type Line, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readCsv } from '../readers/read-csv.ts';

export function checkCsv(text: string, { compilation, file, pathOf }: Made): void {
  const expected = compilation.plans.flatMap((plan) => {
    const index = indexPlan(plan);
    const items = plan.entries.filter(({ kind }) => kind === 'item');
    return items.map((item) => expectRow(compilation, plan, index, item));
  });
  const [head = [], ...rows] = readCsv(text);
  const columns = COLUMNS.map((name) => head.indexOf(name));
  const shown = rows.map((row) =>
    columns.map((at, i) => (i === columns.length - 1 ? pathOf(row[at] ?? '') : (row[at] ?? ''))),
  );
  const lines = (table: readonly (readonly string[])[], plain: readonly (readonly string[])[]): Line[] =>
    table.map((row, i) => line(row.map((cell, j) => bare(cell, plain[i]?.[j])).join('｜')));
  compareLines(file, 'items.csv ', lines(expected, expected), lines(shown, expected));
}

const COLUMNS = '汇编 篇 文件 部分 节 锚 编号 序号 标题 正文 正文缺失 源文件行 网址'.split(' ');

/** An item in the order of `COLUMNS`. */
function expectRow({ compilation }: Compilation, plan: Plan, index: PlanIndex, item: Entry): string[] {
  return [
    compilation,
    `${plan.ordinal}`,
    plan.title,
    headingAbove(index, item, 'part'),
    headingAbove(index, item, 'section'),
    item.anchor,
    item.mark,
    `${item.ordinal}`,
    item.heading,
    fullText(index, item) ?? '',
    item.inBody ? '' : '是',
    `${(item.bodyPlace ?? item.outlinePlace)?.line ?? ''}`,
    item.url,
  ];
}

/** The part or section that an item stands in, as printed. */
function headingAbove(index: PlanIndex, item: Entry, kind: Entry['kind']): string {
  const found = entriesAbove(index, item).find((entry) => entry.kind === kind);
  return found === undefined ? '' : found.mark + found.heading;
}

/** An apostrophe keeps a spreadsheet from reading a formula. */
const bare = (cell: string, plain: string | undefined): string => (cell === `'${plain}` ? cell.slice(1) : cell);
