/**
 * A table in plain text: its caption, then a row a line, each column as wide as its widest cell. Chinese characters are
 * two columns wide. A cell over several columns or rows stands in the first of them.
 *
 *     序号  任务      责任单位
 *     1     建设学校  计财科
 */
import type { Cell } from '../../../src/model/plan/cell.ts';
import type { Table } from '../../../src/model/plan/table.ts';
import { columnsOf } from '../../source/text/width.ts';

/** Lines, the caption first; Chinese characters count two columns. */
export function alignTable({ caption, columns, rows }: Table): string[] {
  const texts = rows.map((row) => {
    const line = Array.from({ length: columns }, () => '');
    for (const { column, text } of row) line[column] = text.replaceAll('\n', ' ');
    return line;
  });
  const widths = Array.from({ length: columns }, (_, i) => {
    const own = rows.flatMap((row) => row.filter((cell) => cell.column === i && isSingle(cell)));
    return own.reduce((most, { text }) => Math.max(most, columnsOf(text)), 0);
  });
  const lines = texts.map((line) =>
    line
      .map((text, i) => pad(text, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...(caption === null ? [] : [caption]), ...lines];
}

const isSingle = ({ columns = 1 }: Cell): boolean => columns === 1;
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)));
