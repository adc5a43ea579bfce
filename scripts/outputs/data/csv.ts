/**
 * The items of a compilation as CSV (RFC 4180): one item a row, with a byte order mark so that Excel reads Chinese,
 * and an apostrophe before what a spreadsheet would take for a formula.
 */
import { absolute } from '../../../src/model/address/site-path.ts';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { entriesAbove, fullText, indexPlan, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import type { DataExport } from './data-export.ts';

const HEAD = ['汇编', '篇', '文件', '部分', '节', '锚', '编号', '序号', '标题', '正文', '正文缺失', '源文件行', '网址'];

/** Of a law, too, its items; articles are in `items.ndjson`. */
export const itemsCsv: DataExport = {
  path: 'items.csv',
  type: 'text/csv',
  label: 'CSV',
  use: '每条一行，可用 Excel 打开',
  write: ({ compilation }, site) => writeItems(compilation, site),
};

function writeItems(compilation: Compilation, site: string): string {
  const rows = compilation.plans.flatMap((plan) => {
    const index = indexPlan(plan);
    const items = plan.entries.filter(({ kind }) => kind === 'item');
    return items.map((item) => itemRow(compilation, plan, index, item, site));
  });
  return printCsv([HEAD, ...rows]);
}

/** Rows as a file: with a byte order mark, and lines as the RFC ends them. */
export function printCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

function itemRow(
  { compilation }: Compilation,
  plan: Plan,
  index: PlanIndex,
  item: Entry,
  site: string,
): (string | number)[] {
  const above = entriesAbove(index, item);
  const headingOf = (kind: Entry['kind']): string => {
    const entry = above.find((other) => other.kind === kind);
    return entry === undefined ? '' : `${entry.mark}${entry.heading}`;
  };
  return [
    compilation,
    plan.ordinal,
    plan.title,
    headingOf('part'),
    headingOf('section'),
    item.anchor,
    item.mark,
    item.ordinal,
    item.heading,
    fullText(index, item) ?? '',
    item.inBody ? '' : '是',
    (item.bodyPlace ?? item.outlinePlace)?.line ?? '',
    absolute(site, item.url),
  ];
}

/** What a spreadsheet reads as the start of a formula, in either width. */
const RE_FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/;
const RE_NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function quote(cell: string | number): string {
  if (typeof cell === 'number') return `${cell}`;
  const safe = RE_FORMULA.test(cell) ? `'${cell}` : cell;
  return RE_NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
