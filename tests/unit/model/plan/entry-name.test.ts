import { expect, test } from 'vitest';
import { quoteName, titleWith } from '../../../../src/model/address/anchor-name.ts';
import type { Entry } from '../../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../../src/model/plan/entry-name.ts';

const planOf = (marks: Record<string, string>): { entries: Entry[] } => ({
  entries: Object.entries(marks).map(([anchor, mark]) => ({ anchor, mark }) as Entry),
});

test.each([
  ['第三部分', { 'chapter-3': '第三部分' }, 'chapter-3'],
  ['第三部分', { 'chapter-3': '第三部分：' }, 'chapter-3'],
  ['第三章第一节', { 'chapter-3': '第 三 章', 'chapter-3-section-1': '第一节' }, 'chapter-3-section-1'],
  ['第二章（一）', { 'chapter-2': '第二章', 'chapter-2-section-1': '(一)' }, 'chapter-2-section-1'],
  [
    '二、（一）第3项',
    { 'part-2': '二、', 'part-2-section-1': '（一）', 'part-2-section-1-item-3': '3.' },
    'part-2-section-1-item-3',
  ],
  ['壹、', { 'part-1': '壹、' }, 'part-1'],
  ['第七条之一第（二）项', { 'article-7-1': '第七条之一', 'article-7-1-item-2': '(二)' }, 'article-7-1-item-2'],
  ['第三条第二项', { 'article-3': '第三条', 'article-3-item-2': '二、' }, 'article-3-item-2'],
  ['第三条第2项', { 'article-3': '第三条', 'article-3-item-2': '２．' }, 'article-3-item-2'],
  ['（一）第（二）项', { 'section-1': '（一）', 'section-1-item-2': '（二）' }, 'section-1-item-2'],
  ['第1.2项', { 'item-1-2': '1.2' }, 'item-1-2'],
  ['第27项', { 'item-27': '27' }, 'item-27'],
  [
    '第5项第（1）目第②点',
    { 'item-5': '5、', 'item-5-subitem-1': '(1)', 'item-5-subitem-1-point-2': '②' },
    'item-5-subitem-1-point-2',
  ],
  ['第5项第1目', { 'item-5': '5.', 'item-5-subitem-1': '1)' }, 'item-5-subitem-1'],
  ['附表2第3项', { 'annex-2': '附表2：', 'annex-2-item-3': '3.' }, 'annex-2-item-3'],
  ['附件', { 'annex-1': '附件' }, 'annex-1'],
  ['第三部分（同号第2条）', { 'chapter-3-b': '第三部分' }, 'chapter-3-b'],
])('%s', (name, marks, anchor) => {
  expect(namePlace(planOf(marks), anchor)).toBe(name);
});

test.each([
  ['第二部分', { 'chapter-1': '第一部分', 'chapter-3': '第三部分' }, 'chapter-2'],
  ['第二章', { 'chapter-1': '第一章', 'chapter-3': '第三章' }, 'chapter-2'],
  ['（二）', { 'section-1': '（一）' }, 'section-2'],
  ['第一节第二节', { 'section-1': '第一节', 'section-1-section-1': '第一节' }, 'section-1-section-2'],
  ['第（3）目', { 'subitem-2': '（2）' }, 'subitem-3'],
  ['第21项', { 'item-20': '20.' }, 'item-21'],
  ['第二十一条', {}, 'article-21'],
])('a number left out is called %s, like its neighbours', (name, marks, anchor) => {
  expect(namePlace(planOf(marks as Record<string, string>), anchor)).toBe(name);
});

test('in a sentence and in front of a heading', () => {
  expect(['二、', '（一）', '第27项'].map(quoteName)).toEqual(['“二、”', '（一）', '第27项']);
  expect(titleWith('第27项', '构建')).toBe('第27项 构建');
  expect(titleWith('二、（一）', '构建')).toBe('二、（一）构建');
  expect(titleWith('二、', '')).toBe('二、');
});
