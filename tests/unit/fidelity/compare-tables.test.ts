import { describe, expect, test } from 'vitest';
import { compareCsv, compareTables } from '../../../scripts/fidelity/compare-tables.ts';
import type { ExpectedTable } from '../../../scripts/fidelity/expected-tables.ts';
import type { ReadCell, ReadTable } from '../../../scripts/fidelity/readers/read-tables.ts';

const cell = (text: string, columns = 1, rows = 1, isHead = false): ReadCell => ({ text, columns, rows, isHead });
const rows = (): ReadCell[][] => [
  [cell('任务', 1, 2, true), cell('单位', 2, 1, true)],
  [cell('甲局'), cell('乙（局）')],
];
const expected: ExpectedTable = {
  ...{ caption: '表1 分工', line: 5, columns: 3 },
  places: [
    [0, 1],
    [1, 2],
  ],
  rows: rows().map((cells, i) => cells.map((own, j) => ({ ...own, line: 6 + i * 2 + j }))),
};
const read = (change: (table: { caption: string; rows: ReadCell[][] }) => void): ReadTable => {
  const table = { caption: '表1分工', rows: rows() };
  change(table);
  return table;
};
const at = (table: { rows: ReadCell[][] }, row: number, column: number) =>
  (table.rows[row] as ReadCell[])[column] as { -readonly [K in keyof ReadCell]: ReadCell[K] };

describe('a table that was read back', () => {
  const compare = (found: readonly ReadTable[], hasHeads?: boolean): void =>
    compareTables('demo.txt', '第1篇', [expected], found, hasHeads);

  test('is the same in any width', () => {
    expect(() => compare([read((table) => (at(table, 1, 1).text = '乙(局) '))])).not.toThrow();
  });

  test.each([
    ['another caption', 5, '第1篇第 1 个表格的表题与原文不符：“表2”', '“表1 分工”', (t) => (t.caption = '表2')],
    ['a row less', 5, '第1篇第 1 个表格与原文不符：1 行', '2 行', (t) => t.rows.pop()],
    ['a row more', 5, '第1篇第 1 个表格与原文不符：3 行', '2 行', (t) => t.rows.push([])],
    ['a cell less', 8, '第 2 行与原文不符：1 格', '2 格', (t) => t.rows[1]?.pop()],
    ['a cell more', 6, '第 1 行与原文不符：3 格', '2 格', (t) => t.rows[0]?.push(cell(''))],
    ['other words', 9, '第 2 行第 2 格与原文不符：“丙局”', '“乙（局）”', (t) => (at(t, 1, 1).text = '丙局')],
    ['other columns', 7, '占 1 行 1 列', '占 1 行 2 列', (t) => (at(t, 0, 1).columns = 1)],
    ['other rows', 6, '占 1 行 1 列', '占 2 行 1 列', (t) => (at(t, 0, 0).rows = 1)],
    ['a head that is none', 6, '第 1 格与原文不符：表身', '表头', (t) => (at(t, 0, 0).isHead = false)],
    ['a cell that is a head', 8, '第 1 格与原文不符：表头', '表身', (t) => (at(t, 1, 0).isHead = true)],
  ] as [string, number, string, string, (table: { caption: string; rows: ReadCell[][] }) => void][])(
    'with %s is refused',
    (_, line, found, wanted, change) => {
      const run = (): void => compare([read(change)]);
      expect(run).toThrow(`demo.txt:${line}：`);
      expect(run).toThrow(found);
      expect(run).toThrow(`应为：${wanted}`);
    },
  );

  test('is not asked for its heads where the form has none', () => {
    const other = read((table) => (at(table, 0, 0).isHead = false));
    expect(() => compare([other], false)).not.toThrow();
    expect(() => compare([other], true)).toThrow('表身');
  });

  test('must be one of as many', () => {
    expect(() => compare([])).toThrow('demo.txt:5：第1篇与原文不符：0 个表格\n  应为：1 个表格');
    expect(() => compareTables('demo.txt', '第1篇', [], [read(() => {})])).toThrow(
      'demo.txt：第1篇与原文不符：1 个表格',
    );
    const second = read((table) => (table.caption = '乙'));
    expect(() => compareTables('demo.txt', '', [expected, expected], [read(() => {}), second])).toThrow(
      '第 2 个表格的表题',
    );
  });

  test('is quoted with its first 24 characters', () => {
    const long = '甲'.repeat(30);
    expect(() => compare([read((table) => (table.caption = ` ${long}`))])).toThrow(`：“${'甲'.repeat(24)}”\n`);
  });
});

describe('a table’s CSV', () => {
  const compare = (...found: string[][]): void => compareCsv('demo.txt', 'tables/1.csv', expected, found);

  test.each([
    [
      'each cell stands in the first of its places',
      [
        ['任务', '单位', ''],
        ['', '甲局', '乙（局）'],
      ],
    ],
    [
      'in any width; empty places at the end may be left out',
      [
        ['任务', '单位'],
        ['', '甲局', '乙(局)'],
      ],
    ],
  ])('%s', (_, found) => expect(() => compare(...found)).not.toThrow());

  test.each([
    ['a row less', 5, 'tables/1.csv与原文不符：1 行', '2 行', [['任务', '单位', '']]],
    [
      'other words',
      8,
      'tables/1.csv 第 2 行第 2 格与原文不符：“丙局”',
      '“甲局”',
      [
        ['任务', '单位', ''],
        ['', '丙局', '乙（局）'],
      ],
    ],
    [
      'words where none are',
      6,
      '第 1 行第 3 格与原文不符：“单位”',
      '“”',
      [
        ['任务', '单位', '单位'],
        ['', '甲局', '乙（局）'],
      ],
    ],
    [
      'a column more',
      6,
      '第 1 行第 4 格与原文不符：“丁”',
      '“”',
      [
        ['任务', '单位', '', '丁'],
        ['', '甲局', '乙（局）'],
      ],
    ],
    [
      'a cell that is missing',
      8,
      '第 2 行第 3 格与原文不符：“”',
      '“乙（局）”',
      [
        ['任务', '单位', ''],
        ['', '甲局'],
      ],
    ],
    [
      'an apostrophe that guards nothing',
      6,
      "第 1 行第 1 格与原文不符：“'任务”",
      '“任务”',
      [
        ["'任务", '单位'],
        ['', '甲局', '乙（局）'],
      ],
    ],
  ] as [string, number, string, string, string[][]][])('with %s is refused', (_, line, found, wanted, csv) => {
    expect(() => compare(...csv)).toThrow(`demo.txt:${line}：`);
    expect(() => compare(...csv)).toThrow(found);
    expect(() => compare(...csv)).toThrow(`应为：${wanted}`);
  });

  test.each(['=1', '+1', '-1', '@1', '＝1', '＋1', '－1', '＠1', ' =1'])('may guard %j', (text) => {
    const one: ExpectedTable = { ...expected, columns: 1, places: [[0]], rows: [[{ ...cell(text), line: 6 }]] };
    expect(() => compareCsv('demo.txt', '', one, [[`'${text}`]])).not.toThrow();
    expect(() => compareCsv('demo.txt', '', one, [[`''${text}`]])).toThrow('与原文不符');
  });
});
