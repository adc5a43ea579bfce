/**
 * Whether the first column of a table names its rows: below a head, names that differ, and numbers alone beside them.
 *
 *     指标    2023年  2024年
 *     学位    1200    1500
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceCell, SourceTable } from '../../../src/model/plan/source-table.ts';

const RE_NUMBER =
  /^[-+－±≥≤<>＜＞约]?[0-9０-９][0-9０-９.．,，:：/／]*\s*(?:[%％‰℃]|[万亿]?[\p{Script=Han}A-Za-z²³/]{0,4})$/u;
const RE_NONE = /^(?:[-—–/／]+|无)?$/;
const LONGEST_NAME = 20;
const LEAST_ROWS = 2;

export function headRowsToo(table: SourceTable, lines: readonly SourceLine[]): SourceTable {
  return namesRows(table, lines) ? { ...table, headColumns: 1 } : table;
}

function namesRows({ cells, headRows }: SourceTable, lines: readonly SourceLine[]): boolean {
  const body = cells.filter(({ row }) => row >= headRows);
  const names = body.filter(({ column }) => column === 0).map((cell) => textOf(cell, lines));
  const values = body.filter(({ column }) => column > 0).map((cell) => textOf(cell, lines));
  return (
    headRows > 0 &&
    names.length >= LEAST_ROWS &&
    body.every(({ rows, columns: wide }) => rows === 1 && wide === 1) &&
    names.every(isName) &&
    new Set(names).size === names.length &&
    values.every((text) => RE_NUMBER.test(text) || RE_NONE.test(text)) &&
    values.some((text) => RE_NUMBER.test(text))
  );
}

const isName = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !/[。；;]/.test(text) && !RE_NUMBER.test(text);

const textOf = ({ pieces }: SourceCell, lines: readonly SourceLine[]): string =>
  pieces
    .map(({ line, start, end }) => lines[line - 1]?.text.slice(start, end) ?? '')
    .join('')
    .trim();
