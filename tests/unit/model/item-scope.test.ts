/** Which items carry their path in their address: it must stay what it is. `1-3` is a row of items, each in a part of its own. */
import { describe, expect, test } from 'vitest';
import { findRowsWithPath, itemRows, itemsStartAgain } from '../../../scripts/model/item-scope.ts';
import type { Mark } from '../../../src/model/plan/mark.ts';
import type { TreeNode } from '../../../src/model/plan/tree.ts';

const node = (kind: string, mark: Partial<Mark> | null, children: TreeNode[] = []): TreeNode =>
  ({ kind, children, lines: [], mark: mark === null ? null : { kind, ordinal: 1, printed: '', ...mark } }) as TreeNode;
const item = (ordinal: number, more: Partial<Mark> = {}, children: TreeNode[] = []): TreeNode =>
  node('item', { ordinal, printed: `${ordinal}.`, ...more }, children);
const part = (row: string): TreeNode => {
  const [first, last] = row.split('-').map(Number) as [number, number];
  return node(
    'part',
    {},
    Array.from({ length: last - first + 1 }, (_, i) => item(first + i)),
  );
};
const planOf = (rows: string, kind = 'plan'): TreeNode =>
  node(kind, kind === 'plan' ? null : {}, rows.split(' ').map(part));

test.each([
  ['1-3 4-5', false],
  ['1-3 1-2', true],
  ['1-3 1-2 3-4', false],
  ['1-3 1-2 3-4 1-2', true],
  ['1-3', false],
])('the items of %s start again: %s', (rows, again) => expect(itemsStartAgain(itemRows(planOf(rows)))).toBe(again));

/** The rows that carry their path. */
const withPath = (rows: string, all = false, kind = 'plan'): string[] => {
  const root = planOf(rows, kind);
  const scope = findRowsWithPath(root, all);
  return rows.split(' ').filter((_, i) => {
    const holder = root.children[i] as TreeNode;
    return scope.hasPath(holder.children[0]?.mark as Mark, holder);
  });
};
test.each([
  ['1-3 4-5 6-9', []],
  // A box in between: the longest chain is the main row.
  ['1-3 1-2 4-5', ['1-2']],
  ['1-2 1-4 3-3', ['1-2', '3-3']],
  ['1-2 1-2', ['1-2']],
  // One number printed twice is a row of one.
  ['1-3 1-1 4-5', []],
  // A row that goes on with none stays as it is.
  ['1-3 7-9', []],
  ['2-3 1-2', []],
  // It goes on with the nearest in front.
  ['1-2 1-2 3-9', ['1-2']],
])('of %s carry their path %j', (rows, path) => expect(withPath(rows)).toEqual(path));
test('all rows do where they start again', () => {
  expect(withPath('1-3 1-2', true)).toEqual(['1-3', '1-2']);
  expect(withPath('1-3 1-2', false, 'annex')).toEqual(['1-3', '1-2']);
  expect(withPath('1-3 4-5', false, 'annex')).toEqual([]);
});

describe('a row', () => {
  test('is told by its first and last number and how many they are', () => {
    expect(itemRows(planOf('1-3 5-6')).map(({ first, last, count }) => [first, last, count])).toEqual([
      [1, 3, 3],
      [5, 6, 2],
    ]);
  });
  test.each(['1.', '１．', '⒈'])('has numbers like %s', (printed) => {
    expect(itemRows(node('plan', null, [item(1, { printed })]))).toHaveLength(1);
  });
  test.each([{ printed: '（一）' }, { printed: '(1)' }, { branch: [1] }])('has none like %j', (mark) => {
    const holder = node('plan', null, [item(1, mark)]);
    expect(itemRows(holder)).toEqual([]);
  });
  test('is not looked for in items, annexes and articles', () => {
    for (const kind of ['item', 'annex', 'article'])
      expect(itemRows(node('plan', null, [node(kind, { printed: '甲' }, [item(1)])]))).toEqual([]);
    expect(itemRows(node('plan', null, [node('section', {}, [node('part', {}, [item(1)])])]))).toHaveLength(1);
  });
  test('of items with other marks, or in none of them, carries its path', () => {
    const root = planOf('1-3');
    const scope = findRowsWithPath(root, false);
    const [holder] = root.children as [TreeNode];
    expect(scope.hasPath({ kind: 'item', ordinal: 1, printed: '（一）' } as Mark, holder)).toBe(true);
    expect(scope.hasPath({ kind: 'item', ordinal: 1, printed: '1.' } as Mark, node('article', {}))).toBe(true);
    expect(scope.hasPath({ kind: 'item', ordinal: 1, printed: '1.1', branch: [1] } as Mark, holder)).toBe(false);
    expect(scope.hasPath({ kind: 'item', ordinal: 1, printed: '一之一', branch: [1] } as Mark, holder)).toBe(true);
  });
});
