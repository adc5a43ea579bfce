import { expect, test } from 'vitest';
import { shareColumns } from '../../../../scripts/outputs/pdf/share-columns.ts';

const share = (...texts: readonly string[]): number[] =>
  shareColumns({
    columns: texts.length,
    rows: [texts.map((text, column) => ({ column, text }))],
    headRows: 0,
    caption: null,
  });

test('columns that fit have what their texts want', () => {
  expect(share('序号', '完成时限', '')).toEqual([5.25, 9.25, 4]);
});

test('where a page has less than is wanted, the wide ones give way, equally', () => {
  const long = '落实堤防巡查责任，汛期每日一次，发现险情立即报告';
  const [number = 0, first = 0, second = 0, third = 0, time = 0] = share('序号', long, long, long, '6月底前');
  expect([number, time]).toEqual([5.25, 8.25]);
  expect([second, third]).toEqual([first, first]);
  expect(number + first + second + third + time).toBeCloseTo(84);
});

test('of very many columns all are alike', () => {
  expect(new Set(share(...Array.from({ length: 30 }, () => '防汛抗旱')))).toEqual(new Set([84 / 30]));
});

test('widths of the source stay as they are', () => {
  expect(shareColumns({ columns: 2, widths: [1, 9], rows: [], headRows: 0, caption: null })).toEqual([1, 9]);
});
