/** Which tables name their rows, told as rows of cells; the first row is the head. */
import { expect, test } from 'vitest';
import { headRowsToo } from '../../../../scripts/parse/facts/row-heads.ts';
import type { SourceTable } from '../../../../src/model/plan/source-table.ts';

const HEAD = ['指标', '去年', '今年'];
const ROWS = [
  ['学位', '1200', '1500'],
  ['校车', '12', '15'],
];

/** A table of one line a cell. */
function tableOf(rows: readonly (readonly string[])[], more: Partial<SourceTable> = {}): [SourceTable, string[]] {
  const texts = rows.flat();
  const cells = rows.flatMap((row, i) => row.map((_, k) => ({ row: i, column: k, rows: 1, columns: 1 })));
  const pieces = texts.map((text, i) => [{ line: i + 1, start: 0, end: text.length }]);
  const columns = Math.max(...rows.map((row) => row.length));
  const table = { first: 1, last: texts.length, columns, headRows: 1, wraps: false, ...more };
  return [{ ...table, cells: cells.map((cell, i) => ({ ...cell, pieces: pieces[i] ?? [] })) }, texts];
}

function namesRows(rows: readonly (readonly string[])[], more?: Partial<SourceTable>): boolean {
  const [table, texts] = tableOf(rows, more);
  const lines = texts.map((text, i) => ({ number: i + 1, text, ending: '\n' as const }));
  return headRowsToo(table, lines).headColumns === 1;
}

test('names above numbers', () => {
  expect(namesRows([HEAD, ...ROWS])).toBe(true);
});

test.each([
  ['no head', ROWS, { headRows: 0 }],
  ['one row', [HEAD, ROWS[0] ?? []], {}],
  ['one column', [['指标'], ['学位'], ['校车']], {}],
  ['two names that are the same', [HEAD, ...ROWS, ['学位', '1', '2']], {}],
  ['a row without a name', [HEAD, ...ROWS, ['', '1', '2']], {}],
  ['a name that is a number', [HEAD, ...ROWS, ['12', '1', '2']], {}],
  ['a name that is an amount', [HEAD, ...ROWS, ['12所', '1', '2']], {}],
  ['a name without a letter', [HEAD, ...ROWS, ['——', '1', '2']], {}],
  ['a name that is a sentence', [HEAD, ...ROWS, ['新建学校。', '1', '2']], {}],
  ['a name of two clauses', [HEAD, ...ROWS, ['新建；改建', '1', '2']], {}],
  ['a name of two clauses, half-width', [HEAD, ...ROWS, ['新建;改建', '1', '2']], {}],
  ['a name too long', [HEAD, ...ROWS, ['甲'.repeat(21), '1', '2']], {}],
  ['words beside them', [HEAD, ...ROWS, ['教师', '较多', '2']], {}],
  ['nothing beside them', [HEAD, ['学位', '—', ''], ['校车', '无', '/']], {}],
] as [string, string[][], Partial<SourceTable>][])('not where there is %s', (_, rows, more) => {
  expect(namesRows(rows, more)).toBe(false);
});

test('not where cells are joined', () => {
  const [table, texts] = tableOf([HEAD, ...ROWS]);
  const lines = texts.map((text, i) => ({ number: i + 1, text, ending: '\n' as const }));
  for (const wide of [{ rows: 2 }, { columns: 2 }]) {
    const cells = table.cells.map((cell, i) => (i === 4 ? { ...cell, ...wide } : cell));
    expect(headRowsToo({ ...table, cells }, lines).headColumns).toBeUndefined();
  }
});

test('a name may have twenty characters, and a row in the head none', () => {
  expect(namesRows([HEAD, ...ROWS, ['甲'.repeat(20), '1', '2']])).toBe(true);
  expect(namesRows([['', '去年', '今年'], ...ROWS])).toBe(true);
});

test.each([
  ...[
    '5',
    '5.5',
    '5,000',
    '5，000',
    '3:1',
    '3：1',
    '1/2',
    '1／2',
    '５．５',
    '50%',
    '50％',
    '5‰',
    '5℃',
    '5 %',
    '5年',
    '5万人',
  ],
  ...[
    '5亿千瓦小时',
    '5万千瓦小时',
    '5千瓦小时',
    '5KB',
    '5km',
    '5m²',
    '5m³',
    '5人/年',
    '5亿',
    '-5',
    '+5',
    '－5',
    '±5',
    '≥5',
    '≤5',
    '<5',
    '>5',
    '＜5',
    '＞5',
    '约5',
  ],
])('%s is a number', (value) => {
  expect(namesRows([HEAD, ...ROWS, ['教师', value, '—']])).toBe(true);
  expect(namesRows([HEAD, ['学位', value, '—'], ['校车', '', '无']])).toBe(true);
});
test.each(['', '-', '—', '–', '/', '／', '——', '无', ' '])('%j stands for none', (value) => {
  expect(namesRows([HEAD, ...ROWS, ['教师', value, '5']])).toBe(true);
});
test.each(['甲5', '5所新建中学', '5%以上', '5千瓦小时数', '共5', '无无', '五', '无5'])('%s is text', (value) => {
  expect(namesRows([HEAD, ...ROWS, ['教师', value, '5']])).toBe(false);
});
