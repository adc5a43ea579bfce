import { expect, it } from 'vitest';
import { findTerms } from '../../../scripts/across/term.ts';
import { readDays } from '../../../scripts/across/term-days.ts';

it('finds a date as it is printed, with the spaces in it', () => {
  expect(findTerms('自 2012 年 2 月 1 日起施行').map(({ printed }) => printed)).toEqual(['2012 年 2 月 1 日起']);
});

it('finds a date written in Chinese, or as machines do', () => {
  const found = findTerms(
    '时间：2026-02-12，2026.02.12，2016 -09 - 30 发布，一年内，3月19日至20日，二〇二四年三月五日印发，迈向二○三五年',
  ).map(({ printed }) => printed);
  expect(found).toEqual([
    '2026-02-12',
    '2026.02.12',
    '2016 -09 - 30',
    '3月19日至20日',
    '二〇二四年三月五日',
    '二○三五年',
  ]);
});

it.each([
  ['2024年8月底前', '2024-08-31', '2024-08-31'],
  ['2024年9月前', '2024-08-31', '2024-08-31'],
  ['2024年2月底', '2024-02-29', '2024-02-29'],
  ['2024—2025年', '2024-01-01', '2025-12-31'],
  ['2021-25年', '2021-01-01', '2025-12-31'],
  ['2024年3月5日', '2024-03-05', '2024-03-05'],
  ['2024年3-5月', '2024-03-01', '2024-05-31'],
  ['2024年第三季度', '2024-07-01', '2024-09-30'],
  ['2024年度', '2024-01-01', '2024-12-31'],
  ['2024-03-05', '2024-03-05', '2024-03-05'],
  ['2024.03.05', '2024-03-05', '2024-03-05'],
  ['2024年3月19日至20日', '2024-03-19', '2024-03-20'],
  ['二〇二四年三月五日', '2024-03-05', '2024-03-05'],
  ['二○二四年十二月底前', '2024-12-31', '2024-12-31'],
  ['二〇三五年', '2035-01-01', '2035-12-31'],
])('%s names %s to %s', (printed, first, last) => {
  expect(readDays(printed, undefined)).toEqual({ first, last, isYearOfTitle: false });
});

it.each([
  ['上半年', '2031-01-01', '2031-06-30'],
  ['年底', '2031-12-31', '2031-12-31'],
  ['第三季度', '2031-07-01', '2031-09-30'],
  ['3月', '2031-03-01', '2031-03-31'],
])('%s has its year from the title', (printed, first, last) => {
  expect(readDays(printed, 2031)).toEqual({ first, last, isYearOfTitle: true });
  expect(readDays(printed, undefined)).toBeUndefined();
});

it.each(['13月', '2024年2月30日', '明年3月', '春节前', '“十四五”期间'])('%s names no day', (printed) => {
  expect(readDays(printed, 2031)).toBeUndefined();
});
