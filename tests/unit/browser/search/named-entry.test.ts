import { expect, test } from 'vitest';
import { bears, readNamedEntry } from '../../../../src/browser/search/named-entry.ts';
import { parseAnchor } from '../../../../src/model/address/anchor.ts';

test.each([
  ['27', undefined, '27', 'item'],
  ['第27项', undefined, '27', 'item'],
  ['２７项', undefined, '27', 'item'],
  ['第2000项', undefined, '2000', 'item'],
  ['1 27', 1, '27', 'item'],
  ['第一篇第27项', 1, '27', 'item'],
  ['第2篇 27', 2, '27', 'item'],
  ['第 27 项', undefined, '27', 'item'],
  ['27.', undefined, '27', 'item'],
  ['27、', undefined, '27', 'item'],
  ['1-27', 1, '27', 'item'],
  ['1－27', 1, '27', 'item'],
  ['第一篇第二十七项', 1, '27', 'item'],
  ['第三部分', undefined, '3', 'part'],
  ['第十条', undefined, '10', 'article'],
  ['第一百二十条', undefined, '120', 'article'],
  ['第七条之一', undefined, '7,1', 'article'],
  ['附件1', undefined, '1', 'annex'],
  ['附件 一', undefined, '1', 'annex'],
  ['附件', undefined, undefined, 'annex'],
])('%s names an entry', (query, plan, numbers, kind) => {
  const named = readNamedEntry(query);
  expect([named?.plan, named?.steps[0]?.numbers?.join()]).toEqual([plan, numbers]);
  expect(named?.steps[0]?.kinds).toContain(kind);
});

test.each([
  ['第三条第二项', '', 'article-3-item-2'],
  ['第三条第（二）项', '', 'article-3-item-2'],
  ['第3条(2)', '', 'article-3-item-2'],
  ['第三条第二款', '', 'article-3'],
  ['第三条第一款第二项', '', 'article-3-item-2'],
  ['第二章第一节', '', 'chapter-2-section-1'],
  ['三、（二）', '', 'part-3-section-2'],
  ['附件1第3项', '', 'annex-1-part-2-item-3'],
  ['第5项第（1）目', '', 'item-5-subitem-1'],
  ['公司法第三条', '公司法', 'article-3'],
  ['《公司法》 第三条第二项', '公司法', 'article-3-item-2'],
  ['市教育局2024年工作要点第27项', '市教育局2024年工作要点', 'item-27'],
])('%s names an entry by its steps', (query, title, anchor) => {
  const named = readNamedEntry(query);
  expect(named?.title).toBe(title);
  expect(named && bears(parseAnchor(anchor), named)).toBe(true);
});

test.each([
  '',
  '二',
  '2024年',
  '2024',
  '27所',
  '第一',
  '教育 27',
  '27.5',
  '第项',
  '27 28 29',
  '三五项',
  '(三)',
  '三、',
  '第二款',
  '三、深化',
  '第三条为了',
  '法第三条',
])('%j names none', (query) => {
  expect(readNamedEntry(query)).toBeUndefined();
});

const listBorne = (query: string, anchors: readonly string[]): string[] => {
  const named = readNamedEntry(query);
  return named === undefined ? [] : anchors.filter((anchor) => bears(parseAnchor(anchor), named));
};

test('the last step of an anchor bears the number, and so do its twins', () => {
  const anchors = ['item-27', 'part-2-item-27', 'item-27-b', 'item-270', 'item-127', 'item-27-subitem-1', 'subitem-27'];
  expect(listBorne('27', anchors)).toEqual(['item-27', 'part-2-item-27', 'item-27-b']);
});

test('an item of an article is named with its article alone', () => {
  const anchors = ['article-3', 'article-27-item-3', 'annex-1-item-3', 'article-3-1', 'article-3-item-2'];
  expect(listBorne('第三条', anchors)).toEqual(['article-3', 'annex-1-item-3']);
  expect(listBorne('第3项', anchors)).toEqual(['annex-1-item-3']);
  expect(listBorne('第二十七条第三项', anchors)).toEqual(['article-27-item-3']);
});
