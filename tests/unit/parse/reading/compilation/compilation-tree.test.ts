/** What each line in front of the bodies of a compilation is in the tree. */
import { expect, test } from 'vitest';
import { drawTree, treeOf } from '../draw-tree.ts';

const [A, B] = ['市教育局2031年工作要点', '县教育局2031年工作要点'];
const BODIES = [
  A,
  '一、党建',
  '1.学习。读书。',
  '2.阵地建设。用好。',
  B,
  '一、安全',
  '1.巡查。每日。',
  '2.值守。每夜。',
];
const CONTENTS = ['市县教育局2031年工作要点汇编', '目录', `1.${A}……1`, `2.${B}……9`];
const draw = (...front: string[]): string[] =>
  treeOf([...front, ...CONTENTS, ...BODIES])
    .children.filter(({ kind }) => kind !== 'plan' && !kind.startsWith('contents') && kind !== 'compilation-title')
    .flatMap((node) => drawTree(node));

test('torn lines, outlines, what goes on with an entry, blank lines where they stand', () => {
  expect(
    draw(`1.${A}……1`, '', `2.${B}……9`, '一、党建', '1.学习', '', '2.阵地', '建设', '一、安全', '1.巡查', '2.值守'),
  ).toEqual([
    `torn-contents 1 mark:1.|heading:${A}|leader:……|page:1`,
    'blank 2',
    `torn-contents 3 mark:2.|heading:${B}|leader:……|page:9`,
    'outline #1',
    '  outline-entry 4 mark:一、|heading:党建',
    '    outline-entry 5 mark:1.|heading:学习',
    '      blank 6',
    '    outline-entry 7 mark:2.|heading:阵地 + 8 heading:建设',
    'outline #2',
    '  outline-entry 9 mark:一、|heading:安全',
    '    outline-entry 10 mark:1.|heading:巡查',
    '    outline-entry 11 mark:2.|heading:值守',
  ]);
});
test('the 目录, its heading and the title above it', () => {
  const { children } = treeOf(['', ...CONTENTS, '', ...BODIES]);
  const plans = children.findIndex(({ kind }) => kind === 'plan');
  expect(children.slice(0, plans).flatMap((node) => drawTree(node))).toEqual([
    'blank 1',
    'compilation-title 2 heading:市县教育局2031年工作要点汇编',
    'contents',
    '  contents-heading 3 heading:目录',
    `  contents-entry 4 mark:1.|heading:${A}|leader:……|page:1`,
    `  contents-entry 5 mark:2.|heading:${B}|leader:……|page:9`,
    '  blank 6',
  ]);
});
