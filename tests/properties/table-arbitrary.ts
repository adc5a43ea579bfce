/** Generates tables as models, and prints them as they stand in plain text: drawn, or parted by tabs or spaces. */
import fc from 'fast-check';
import { columnsOf } from '../../scripts/source/text/width.ts';

export interface TableModel {
  readonly caption: string | undefined;
  /** The first one names the columns. */
  readonly rows: readonly (readonly string[])[];
  readonly style: 'bars' | 'ruled bars' | 'box' | 'tabs' | 'spaces';
  readonly indent: '' | ' ' | '  ';
}

const HEADS = ['序号', '任务', '责任单位', '完成时限'];
/** What stands in cells; much of it would be something else as a line of its own. */
const CELLS = [
  ...['植树十万株', '修堤', '农办、水务站', '3月底前', '100%', '2024年', '1', '2', '12.6', '/', '——', '按时完成'],
  ...['一、', '（一）', '1.修堤', '第一条', '附件1', '目录', '市教育局', '2024年3月5日', '各县区：', '图1', '①'],
];

export const tableArbitrary: fc.Arbitrary<TableModel> = fc
  .record({ columns: fc.integer({ min: 2, max: 4 }), count: fc.integer({ min: 2, max: 4 }) })
  .chain(({ columns, count }) =>
    fc.record({
      caption: fc.constantFrom(undefined, undefined, '表1 重点任务分解表'),
      rows: fc
        .array(fc.array(fc.constantFrom(...CELLS), { minLength: columns, maxLength: columns }), {
          minLength: count,
          maxLength: count,
        })
        .map((rows) => [HEADS.slice(0, columns), ...rows.map(nameRow)]),
      style: fc.constantFrom('bars', 'ruled bars', 'box', 'tabs', 'spaces'),
      indent: fc.constantFrom('', '', ' ', '  '),
    }),
  );

/** A row of dashes alone would be a rule. */
const nameRow = ([first, ...others]: readonly string[]): string[] => [
  first === '——' ? '/' : (first as string),
  ...others,
];

export function printTable({ caption, rows, style, indent }: TableModel): string[] {
  const widths = (rows[0] as readonly string[]).map((_, i) =>
    Math.max(...rows.map((row) => columnsOf(row[i] as string))),
  );
  const padded = rows.map((row) => row.map((cell, i) => cell + ' '.repeat((widths[i] as number) - columnsOf(cell))));
  const lines = PRINTERS[style](padded, rows, widths);
  return [...(caption === undefined ? [] : [caption]), ...lines.map((line) => indent + line)];
}

type Rows = readonly (readonly string[])[];

const PRINTERS: Record<TableModel['style'], (padded: Rows, rows: Rows, widths: readonly number[]) => string[]> = {
  bars: (_, rows) => rows.map((row) => `| ${row.join(' | ')} |`),
  'ruled bars': (padded, _, widths) => {
    const lines = padded.map((row) => `| ${row.join(' | ')} |`);
    return lines.toSpliced(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  },
  box: (padded, _, widths) => {
    // Each dash of a box is as wide as two letters.
    const even = widths.map((width) => width + (width % 2));
    const rule = (left: string, cross: string, right: string): string =>
      left + even.map((width) => '─'.repeat(width / 2)).join(cross) + right;
    const lines = padded.map(
      (row) =>
        `│${row.map((cell, i) => cell.padEnd(cell.length + (even[i] as number) - (widths[i] as number))).join('│')}│`,
    );
    return [
      rule('┌', '┬', '┐'),
      ...lines.flatMap((line) => [line, rule('├', '┼', '┤')]).slice(0, -1),
      rule('└', '┴', '┘'),
    ];
  },
  tabs: (_, rows) => rows.map((row) => row.join('\t')),
  spaces: (padded) => padded.map((row) => row.join('    ').trimEnd()),
};
