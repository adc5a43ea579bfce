/** What a file is, why, and what it might have been. */
import { describe, expect, test } from 'vitest';
import type { TreeNode } from '../../../../src/model/plan/tree.ts';
import { treeOf } from './draw-tree.ts';

const plansOf = (root: TreeNode): number[] => root.children.flatMap(({ plan }) => plan ?? []);
const HEADINGS = ['一、清淤疏浚', '二、护岸固堤', '三、巡河护渠'];
const BODY = HEADINGS.flatMap((heading) => [heading, '各村抓好落实。']);
const LISTED = HEADINGS.map((heading, i) => `${heading}……${i + 1}`);
const [TITLE, OTHER] = ['青石乡2031年水务工作要点', '白石乡2031年水务工作要点'];

describe('a file is', () => {
  test('a document where it has no 目录', () => {
    const root = treeOf([TITLE, ...BODY]);
    expect(root.kind).toBe('compilation');
    expect(root.evidence).toEqual({ why: 'documents', weight: 0 });
    expect(plansOf(root)).toEqual([1]);
  });

  test('a document with its own 目录', () => {
    const root = treeOf([TITLE, '目录', ...LISTED, ...BODY]);
    expect(root.evidence?.why).toBe('own-contents');
    expect(['documents', 'compilation']).toContain(root.evidence?.next?.why);
    expect(root.evidence?.next?.more).toBeGreaterThan(0);
  });

  test('a document with a 目录 that has lost the word', () => {
    const root = treeOf([TITLE, ...LISTED, ...BODY]);
    expect(root.evidence?.why).toBe('own-contents');
    expect(root.evidence?.next?.why).toBe('documents');
  });

  test('a compilation', () => {
    const root = treeOf(['目录', `1.${TITLE}……1`, `2.${OTHER}……9`, TITLE, ...BODY, OTHER, ...BODY]);
    expect(root.evidence?.why).toBe('compilation');
    expect(plansOf(root)).toEqual(expect.arrayContaining([1, 2]));
  });

  test('documents in a row, each with headings that come again', () => {
    const root = treeOf([TITLE, ...LISTED, ...BODY, OTHER, ...BODY]);
    expect(root.evidence?.why).toBe('documents');
    expect(plansOf(root)).toEqual([1, 2]);
  });

  test('a document that says 目录 in its text', () => {
    const root = treeOf([TITLE, ...BODY, '四、编制目录', '各村编制下列', '目录', '报乡政府备案。']);
    expect(root.evidence?.why).toBe('documents');
    expect(root.evidence?.weight).toBeGreaterThan(0);
  });
});

test('a 目录 that stands in front of another is rather a compilation’s', () => {
  const own = (title: string): string[] => [title, '目录', ...LISTED, ...BODY];
  const root = treeOf(['目录', `${TITLE}……1`, `${OTHER}……9`, ...own(TITLE), ...own(OTHER)]);
  expect(root.evidence?.why).toBe('compilation');
  expect(plansOf(root)).toEqual(expect.arrayContaining([1, 2]));
});

test('a line of words in front of the 目录 on its own line is no compilation’s', () => {
  const root = treeOf([TITLE, '目录 一、清淤疏浚……1', ...LISTED.slice(1), ...BODY]);
  expect(root.evidence?.why).not.toBe('compilation');
});
