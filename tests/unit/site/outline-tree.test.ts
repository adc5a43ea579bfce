import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { type OutlineRow, outlineTree } from '../../../src/site/outline-tree.ts';
import { convert } from '../addresses/ledger/convert.ts';

const FRONT = '汇编\n目录\n1.甲市要点 1\n';
const write = ({ entry, children }: OutlineRow): string =>
  entry.mark + (children.length === 0 ? '' : `[${children.map(write).join(' ')}]`);
const treeOf = (seed: string): string =>
  outlineTree(convert(seed).plans[0] as Plan)
    .map(write)
    .join(' ');

test('an entry stands where the outline has it, not where the body does', () => {
  const outline = '一、党建\n1.学习\n二、安全\n2.值守\n';
  const body = '甲市要点\n一、党建\n1.学习。好。\n2.值守。好。\n二、安全\n3.督导。好。\n';
  expect(treeOf(outline + FRONT + body)).toBe('一、[1.] 二、[3. 2.]');
});

test('an entry that the body lacks the level above stands there all the same', () => {
  const outline = '(一)党建\n1.学习\n(二)安全\n2.值守\n';
  const body = '甲市要点\n(一)党建\n1.学习。好。\n2.值守。好。\n';
  expect(treeOf(outline + FRONT + body)).toBe('(一)[1.] (二)[2.]');
});

test('without an outline the body’s own tree is shown', () => {
  expect(treeOf('甲市要点\n一、党建\n1.学习。好。\n(1)读书。好。\n二、安全\n2.值守。好。\n')).toBe(
    '一、[1.[(1)]] 二、[2.]',
  );
});
