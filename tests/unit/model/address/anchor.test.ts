import { expect, test } from 'vitest';
import { parseAnchor, printAnchor, readAnchor, rowOf, withOrdinal } from '../../../../src/model/address/anchor.ts';
import { nameAnchor } from '../../../../src/model/address/anchor-name.ts';

test.each([
  ['item-27', '第27项'],
  ['part-2-section-1', '二、（一）'],
  ['part-2-section-1-item-3', '二、（一）第3项'],
  ['item-5-subitem-1-point-2', '第5项第（1）目第2点'],
  ['item-3-b', '第3项（同号第2条）'],
  ['part-1-b-section-1', '一、（同号第2条）（一）'],
  ['book-1-subbook-2-chapter-12', '第一编第二分编第十二章'],
  ['article-7', '第七条'],
  ['article-7-1', '第七条之一'],
  ['article-7-1-b-item-2', '第七条之一（同号第2条）第（二）项'],
  ['article-120', '第120条'],
  ['item-1-1', '第1.1项'],
  ['annex-1', '附件1'],
  ['annex-1-item-3', '附件1第3项'],
  ['annex-1-item-3-b', '附件1第3项（同号第2条）'],
])('%s is %s', (text, name) => {
  expect(printAnchor(parseAnchor(text))).toBe(text);
  expect(nameAnchor(parseAnchor(text))).toBe(name);
});

test('a name has the words that are printed', () => {
  expect(nameAnchor(parseAnchor('book-2-chapter-3'), (anchor) => (anchor === 'book-2' ? '第二篇' : '第三章'))).toBe(
    '第二篇第三章',
  );
});

test.each([
  '',
  'item',
  'item-',
  'item-b',
  '27',
  'item-01',
  'item-1-a',
  'item-1-B',
  'item-1--2',
  'item-1-b-2',
  'item-1-b-c',
  'paragraph-1',
  'item-1-line-2',
  'item-1 ',
])('“%s” is no anchor', (text) => {
  expect(readAnchor(text)).toBeUndefined();
});

test('a twin may be spelt like a kind, with no number behind it', () => {
  expect(parseAnchor('part-1-item-section-2').map(({ kind }) => kind)).toEqual(['part', 'section']);
});

test('a row is what differs in its last number alone', () => {
  const rowOfText = (text: string): string => rowOf(parseAnchor(text));
  expect(rowOfText('part-2-item-1')).toBe(rowOfText('part-2-item-9-b'));
  expect(rowOfText('part-2-item-1')).not.toBe(rowOfText('item-1'));
  expect(rowOfText('part-2-item-1')).not.toBe(rowOfText('part-2-b-item-1'));
  expect(rowOfText('part-2-section-1')).not.toBe(rowOfText('part-2-item-1'));
  expect(printAnchor(withOrdinal(parseAnchor('part-2-item-1-b'), 4))).toBe('part-2-item-4');
});
