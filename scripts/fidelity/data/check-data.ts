/** Proof of the files for programs: JSON and CSV; Akoma Ntoso, plain text and the seed have their own. */
import { readFileSync } from 'node:fs';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { forReaders } from '../../../src/model/plan/finding.ts';
import { entriesAbove, fullText, indexPlan, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import { provenOf } from '../../../src/model/plan/skipped.ts';
import { compareLines, compareValue, type Line, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readCsv } from '../readers/read-csv.ts';
import { checkAkomaNtoso } from './check-akoma-ntoso.ts';
import { checkOriginal } from './check-original.ts';
import { checkPlainText } from './check-plain-text.ts';

/** As it is committed. */
const SCHEMA = readFileSync(new URL('../../outputs/pages/index.schema.json', import.meta.url), 'utf8');

export function checkData(made: Made): void {
  checkJson(made);
  checkCsv(made);
  checkAkomaNtoso(made);
  checkPlainText(made);
  checkOriginal(made);
}

/** What only the editor is told is left out. */
function checkJson({ compilation, addresses, file, readText }: Made): void {
  const findings = forReaders(compilation.findings);
  const plans = compilation.plans.map((plan) => ({ ...plan, skipped: provenOf(plan.skipped) }));
  const again = (text: string): string => JSON.stringify(JSON.parse(text));
  compareValue(file, 'index.json ', JSON.stringify({ ...compilation, plans, findings }), again(readText('index.json')));
  compareValue(file, 'index.schema.json ', SCHEMA, readText('index.schema.json'));
  compareValue(file, 'addresses.json ', JSON.stringify(addresses), again(readText('addresses.json')));
}

function checkCsv({ compilation, file, readText, pathOf }: Made): void {
  const expected = compilation.plans.flatMap((plan) => {
    const index = indexPlan(plan);
    const items = plan.entries.filter(({ kind }) => kind === 'item');
    return items.map((item) => expectRow(compilation, plan, index, item));
  });
  const [head = [], ...rows] = readCsv(readText('items.csv'));
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
