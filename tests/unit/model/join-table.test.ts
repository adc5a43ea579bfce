import { describe, expect, test } from 'vitest';
import { readTable } from '../../../scripts/model/join-table.ts';
import type { Span, TreeNode, TreeTable } from '../../../src/model/plan/tree.ts';

const CELLS = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column, rows: 1, columns: 1 })));
const FRAME: TreeTable = { columns: 2, headRows: 1, wraps: true, cells: CELLS };
const cell = (text: string, at?: number): Span => ({ role: 'cell', text, ...(at === undefined ? {} : { cell: at }) });
const space = (text: string): Span => ({ role: 'space', text });

const nodeOf = (lines: readonly (readonly Span[])[], frame: Partial<TreeTable> = {}, first = 7): TreeNode => ({
  kind: 'table',
  mark: null,
  children: [],
  table: { ...FRAME, ...frame },
  lines: lines.map((spans, i) => ({ number: first + i, spans, ending: '\n' as const })),
});
const ROWS = [
  [cell('任务', 0), space('\t'), cell('单位', 1)],
  [cell('栽植', 2), space('\t'), cell('林业局', 3)],
];

test('rows of cells, with what is known of them', () => {
  const { text, table, place, endLine } = readTable(nodeOf(ROWS), 'a.txt');
  expect(table).toEqual({
    caption: null,
    columns: 2,
    headRows: 1,
    rows: [
      [
        { text: '任务', column: 0 },
        { text: '单位', column: 1 },
      ],
      [
        { text: '栽植', column: 0 },
        { text: '林业局', column: 1 },
      ],
    ],
  });
  expect([place, endLine]).toEqual([{ file: 'a.txt', line: 7, column: 1 }, 8]);
  expect(text).toContain('林业局');
});

test('a caption, widths, and a first column of names', () => {
  const { table } = readTable(
    nodeOf([[{ role: 'caption', text: '表1 分工' }], ...ROWS], { widths: [1, 2], headColumns: 1, headRows: 0 }),
    'a.txt',
  );
  expect(table).toMatchObject({ caption: '表1 分工', widths: [1, 2], headColumns: 1, headRows: 0 });
});

test('cells that take more than one place, and rows that none begins in', () => {
  const cells = [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
    { row: 2, column: 1, rows: 1, columns: 1 },
  ];
  const { table } = readTable(nodeOf([[cell('任务', 0), cell('单位', 1)], [cell('林业局', 2)]], { cells }), 'a.txt');
  expect(table?.rows).toEqual([
    [
      { text: '任务', column: 0, rows: 2 },
      { text: '单位', column: 1, columns: 2 },
    ],
    [],
    [{ text: '林业局', column: 1 }],
  ]);
});

describe('the pieces of a cell', () => {
  const join = (lines: readonly (readonly Span[])[], wraps: boolean): string | undefined =>
    readTable(nodeOf(lines, { wraps }), 'a.txt').table?.rows[0]?.[0]?.text;
  test.each([
    ['栽植', '补植', true, '栽植补植'],
    ['栽植', '补植', false, '栽植\n补植'],
    ['GIS', 'map', true, 'GIS map'],
    ['2031', '9', true, '2031 9'],
    ['Z', 'A', true, 'Z A'],
    ['z', 'a', true, 'z a'],
    ['9', '补植', true, '9补植'],
    ['栽植', '9', true, '栽植9'],
    ['（GIS）', 'a', true, '（GIS）a'],
  ])('%s and %s, wrapped or not: %s', (one, other, wraps, text) => {
    expect(join([[cell(one, 0)], [cell(other, 0)]], wraps)).toBe(text);
  });
  test('on one line are parted by a space', () => {
    for (const wraps of [true, false])
      expect(join([[cell('栽植', 0), space('|'), cell('补植', 0)]], wraps)).toBe('栽植 补植');
    expect(join([[cell('栽植', 0)], [cell('补植', 0), cell('育苗', 0)]], false)).toBe('栽植\n补植 育苗');
  });
  test('are of a cell, and no others', () => {
    expect(join([[cell('栽植', 0), cell('漏')]], true)).toBe('栽植');
  });
});

test.each([
  ['spaces in front of its first word', [[space('　𠮷 '), cell('任务', 0)]], 7, 4],
  ['a line of borders above', [[{ role: 'rule', text: '──' }], [cell('任务', 0)]], 8, 1],
  ['a caption first', [[space(' '), { role: 'caption', text: '表1' }], [cell('任务', 0)]], 7, 2],
  ['no word at all', [[space('||')]], 7, 1],
  ['no line at all', [], 1, 1],
] as [string, Span[][], number, number][])('stands where it begins: %s', (_, lines, line, column) => {
  expect(readTable(nodeOf(lines), 'a.txt').place).toEqual({ file: 'a.txt', line, column });
});

test('of one line it has no other end', () => {
  expect('endLine' in readTable(nodeOf(ROWS.slice(0, 1)), 'a.txt')).toBe(false);
});
