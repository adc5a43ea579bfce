import { expect, test } from 'vitest';
import { anchorOf, readNumber } from '../../../../src/browser/search/named-number.ts';

test.each([
  ['27', undefined, 27, 'item'],
  ['第27项', undefined, 27, 'item'],
  ['２７项', undefined, 27, 'item'],
  ['第2000项', undefined, 2000, 'item'],
  ['1 27', 1, 27, 'item'],
  ['第一篇第27项', 1, 27, 'item'],
  ['第2篇 27', 2, 27, 'item'],
  ['第 27 项', undefined, 27, 'item'],
  ['27.', undefined, 27, 'item'],
  ['1-27', 1, 27, 'item'],
  ['第一篇第二十七项', 1, 27, 'item'],
  ['第三部分', undefined, 3, 'part'],
  ['第十条', undefined, 10, 'article'],
])('%s names a number', (query, plan, number, kind) => {
  expect(readNumber(query)).toMatchObject({ plan, number });
  expect(readNumber(query)?.kinds).toContain(kind);
});

test.each(['', '二', '2024年', '2024', '27所', '第一', '教育 27', '27.5', '第项', '27 28 29', '三五项'])(
  '%j names none',
  (query) => {
    expect(readNumber(query)).toBeUndefined();
  },
);

test('the last step of an anchor bears the number, and so do its twins', () => {
  const borne = ['item-27', 'part-2-item-27', 'item-27-b', 'item-270', 'item-127', 'item-27-subitem-1', 'subitem-27'];
  expect(borne.filter((anchor) => anchorOf('item', 27).test(anchor))).toEqual([
    'item-27',
    'part-2-item-27',
    'item-27-b',
  ]);
});
