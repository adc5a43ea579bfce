import { expect, test } from 'vitest';
import { assign } from '../../../scripts/model/assign-anchors.ts';
import { itemRows, itemsStartAgain } from '../../../scripts/model/item-scope.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { TreeNode } from '../../../src/model/plan/tree.ts';

function anchorsOf(...lines: string[]): string[] {
  const tree = parse(readSource(Buffer.from(`要点\n${lines.join('\n')}`), 'a.txt'), 'a');
  const plan = tree.root.children.at(-1) as TreeNode;
  return assign(plan, itemsStartAgain(itemRows(plan))).map(({ anchor, parent }) => `${anchor} < ${parent}`);
}

test('items that run through bear their number alone', () => {
  expect(anchorsOf('一、甲', '1.乙', '(1)丙', '①丁', '二、戊', '(一)己', '2.庚')).toEqual([
    'part-1 < null',
    'item-1 < part-1',
    'item-1-subitem-1 < item-1',
    'item-1-subitem-1-point-1 < item-1-subitem-1',
    'part-2 < null',
    'part-2-section-1 < part-2',
    'item-2 < part-2-section-1',
  ]);
});

test('without parts a section stands at the top', () => {
  expect(anchorsOf('(一)甲', '1.乙', '①丙')).toEqual([
    'section-1 < null',
    'item-1 < section-1',
    'item-1-point-1 < item-1',
  ]);
});

test('items that start again bear their path', () => {
  expect(anchorsOf('一、甲', '1.乙', '二、丙', '(一)丁', '1.戊', '(1)己')).toEqual([
    'part-1 < null',
    'part-1-item-1 < part-1',
    'part-2 < null',
    'part-2-section-1 < part-2',
    'part-2-section-1-item-1 < part-2-section-1',
    'part-2-section-1-item-1-subitem-1 < part-2-section-1-item-1',
  ]);
});

test('one number printed twice by mistake changes no other address', () => {
  expect(anchorsOf('一、甲', '1.乙', '2.丙', '二、丁', '3.戊', '三、己', '1.庚')).toContain('item-1-b < part-3');
});

test('a number used again in its place gets a letter, and so on past z', () => {
  const anchors = anchorsOf(...Array.from({ length: 28 }, () => '1.甲')).map((anchor) => anchor.split(' ')[0]);
  expect(anchors.slice(0, 3)).toEqual(['item-1', 'item-1-b', 'item-1-c']);
  expect(anchors.slice(25)).toEqual(['item-1-z', 'item-1-aa', 'item-1-ab']);
});

test('what stands in a repeated entry bears its letter', () => {
  expect(anchorsOf('一、甲', '(一)乙', '一、丙', '(一)丁')).toEqual([
    'part-1 < null',
    'part-1-section-1 < part-1',
    'part-1-b < null',
    'part-1-b-section-1 < part-1-b',
  ]);
});
