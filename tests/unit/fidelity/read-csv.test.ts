import { expect, test } from 'vitest';
import { readCsv } from '../../../scripts/fidelity/readers/read-csv.ts';

test.each([
  [
    '甲,乙\r\n丙,丁\r\n',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ],
  [
    '甲,乙\r\n丙,丁',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ],
  ['甲\r\n', [['甲']]],
  ['"甲,乙","丙""丁"""\r\n', [['甲,乙', '丙"丁"']]],
  ['"甲\r\n乙",丙\r\n', [['甲\r\n乙', '丙']]],
  ['"",,甲\r\n', [['', '', '甲']]],
  [
    '甲,\r\n,乙\r\n',
    [
      ['甲', ''],
      ['', '乙'],
    ],
  ],
  ['甲,', [['甲', '']]],
  ['\r\n甲\r\n', [[''], ['甲']]],
  ['', [['']]],
] as [string, string[][]][])('%j', (file, rows) => expect(readCsv(`\ufeff${file}`)).toEqual(rows));

test('a file without its byte order mark says so in its first cell', () => {
  expect(readCsv('甲,乙\r\n')).toEqual([['〔没有 BOM〕甲', '乙']]);
});
