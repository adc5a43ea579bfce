import { expect, test } from 'vitest';
import { FORMAL, writeHan } from '../../../../src/model/text/han-number.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [103, '一百零三'],
  [110, '一百一十'],
  [1010, '一千零一十'],
  [10_001, '一万零一'],
  [99_999, '九万九千九百九十九'],
  [0, '0'],
  [100_000, '100000'],
])('%i is %s', (n, written) => {
  expect(writeHan(n)).toBe(written);
});

test('formally, a ten has its one', () => {
  expect([12, 103].map((n) => writeHan(n, FORMAL))).toEqual(['壹拾贰', '壹佰零叁']);
});
