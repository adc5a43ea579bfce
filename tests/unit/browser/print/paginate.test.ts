import { expect, test } from 'vitest';
import { paginate } from '../../../../src/browser/print/paginate.ts';

const text = (rows: number) => ({ rows });
const heading = (rows = 1) => ({ rows, keeps: true });

test('a page holds 22 rows; a paragraph goes on over the page', () => {
  expect(paginate([text(20), text(4), text(19), text(1)], 5)).toEqual({ pages: [5, 5, 6, 6], last: 6 });
  expect(paginate([text(22), text(1)], 1)).toEqual({ pages: [1, 2], last: 2 });
  expect(paginate([text(22)], 1)).toEqual({ pages: [1], last: 1 });
  expect(paginate([text(66), text(1)], 1)).toEqual({ pages: [1, 4], last: 4 });
});

test('a heading needs a row more than its own, a group of headings goes together', () => {
  expect(paginate([text(20), heading(), text(3)], 1).pages).toEqual([1, 1, 1]);
  expect(paginate([text(21), heading(), text(3)], 1).pages).toEqual([1, 2, 2]);
  expect(paginate([text(20), heading(), heading(), text(3)], 1).pages).toEqual([1, 2, 2, 2]);
  expect(paginate([text(19), heading(), heading(), text(3)], 1).pages).toEqual([1, 1, 1, 1]);
  expect(paginate([text(19), heading(2), text(3)], 1).pages).toEqual([1, 1, 1]);
  expect(paginate([text(20), heading(2), text(3)], 1).pages).toEqual([1, 2, 2]);
});

test('what stands on one page, whole, moves as a whole', () => {
  const row = { rows: 0.75, whole: true };
  expect(paginate([text(21), row, row], 1)).toEqual({ pages: [1, 1, 2], last: 2 });
  expect(paginate(Array(40).fill({ rows: 0.55, whole: true }), 1).last).toBe(1);
  expect(paginate(Array(41).fill({ rows: 0.55, whole: true }), 1).last).toBe(2);
});

test('nothing takes its first page', () => {
  expect(paginate([], 7)).toEqual({ pages: [], last: 7 });
});
