import { describe, expect, test } from 'vitest';
import { itemsCsv } from '../../../../scripts/outputs/data/csv.ts';
import { convert } from '../../addresses/ledger/convert.ts';
import { writeExport } from './write-export.ts';

/** Reads RFC 4180 by its grammar, apart from what is tested. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows.slice(0, -1);
}

const cellsOf = (seed: string): Record<string, string>[] => {
  const text = writeExport(itemsCsv, convert(seed), 'https://example.org/');
  expect(text.startsWith('\ufeff')).toBe(true);
  const [head = [], ...rows] = readCsv(text.slice(1));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
};

describe('items as CSV', () => {
  test('one item a row, with where it stands and its address', () => {
    const rows = cellsOf(
      '县局工作要点\n一、总体\n(一)任务\n1.抓好党建。落实,责任。\n(1)学习。甲。\n2.抓好"双减"。乙。\n',
    );
    expect(rows).toEqual([
      {
        汇编: 'demo',
        篇: '1',
        文件: '县局工作要点',
        部分: '一、总体',
        节: '(一)任务',
        锚: 'item-1',
        编号: '1.',
        序号: '1',
        标题: '抓好党建',
        正文: '落实,责任。\n(1)学习。甲。',
        正文缺失: '',
        源文件行: '4',
        网址: 'https://example.org/demo/1/#item-1',
      },
      expect.objectContaining({ 标题: '抓好"双减"', 正文: '乙。', 源文件行: '6' }),
    ]);
  });

  test.each(['=HYPERLINK("x")', '+1', '-2+3', '@SUM(1)', '＝1', '　=1'])('%s is no formula', (text) => {
    const [row] = cellsOf(`县局工作要点\n1.抓好党建。\n${text}\n2.抓好安全。乙。\n`);
    expect(row?.正文).toBe(`'${text.trim()}`);
  });
});
