/** What each line of a document's own 目录 is in the tree: `kind line role:text|…`, indented by depth. */
import { expect, test } from 'vitest';
import { spansOf, walk } from '../../../../scripts/parse/tree.ts';
import type { TreeNode } from '../../../../src/model/plan/tree.ts';
import { drawTree, treeOf } from './draw-tree.ts';

const CONTENTS = [
  '前言 1',
  '第一章 总则……2',
  '',
  '第一节 宗旨 3',
  '第二节 各村管护河岸和',
  '堤坝的做法 4',
  '第二章 附则 5',
];
const BODY = ['第一章 总则', '第一节 宗旨', '甲。', '第二节 各村管护河岸和堤坝的做法', '乙。', '第二章 附则', '丙。'];

test('its lines are entries in each other, and lines without a number', () => {
  const { children } = treeOf(['青石乡河道管护办法', '目录', ...CONTENTS, '前言', '为管护河道，制定本办法。', ...BODY]);
  const plan = children[0] as TreeNode;
  const outline = plan.children.find(({ kind }) => kind === 'outline') as TreeNode;
  expect(drawTree(outline)).toEqual([
    'outline',
    '  contents-line 3 heading:前言|leader: |page:1',
    '  outline-entry 4 mark:第一章|space: |heading:总则|leader:……|page:2',
    '    blank 5',
    '    outline-entry 6 mark:第一节|space: |heading:宗旨|leader: |page:3',
    '    outline-entry 7 mark:第二节|space: |heading:各村管护河岸和 + 8 heading:堤坝的做法|leader: |page:4',
    '  outline-entry 9 mark:第二章|space: |heading:附则|leader: |page:5',
  ]);
  expect(plan.children.map(({ kind }) => kind)).toContain('contents');
});

const TITLE = '青石乡河道管护办法';
const LISTED = ['第一章 总则 1', '第二章 巡查 2', '第三章 附则 3'];
const CHAPTERS = ['第一章 总则', '甲。', '第二章 巡查', '乙。', '第三章 附则', '丙。'];
/** The titles above the 目录 that are repeated below it. */
const aboveIn = (...below: string[]): string[] =>
  [...walk(treeOf([TITLE, '目录', ...LISTED, ...below, ...CHAPTERS]))]
    .filter(({ kind }) => kind === 'title-above')
    .map((node) => spansOf(node, 'heading'));

test.each([
  ['as it is', [TITLE]],
  ['a little otherwise', ['青石乡河道的管护办法']],
  ['over two lines', ['青石乡河道', '管护办法']],
  ['behind a blank line', ['', TITLE]],
])('the title comes again below the 目录 %s', (_, below) => expect(aboveIn(...below)).toEqual([TITLE]));
test.each([
  ['another title', ['县水务局防汛要点']],
  ['nothing', []],
  ['a long line that holds it', [`${TITLE}由各村和乡水务站共同执行并按月报送`]],
  ['a date', ['2031年3月1日']],
  ['the end of a sentence', ['为管护河道，各村和乡水务站要按月巡查并且执行', TITLE]],
])('%s is no title that comes again', (_, below) => expect(aboveIn(...below)).toEqual([]));
test.each([
  '为管护河道，各村要按月巡查和执行。',
  '为管护河道，各村执行',
  '为管护河道各村和乡水务站要按月巡查并且都执行',
])('behind “%s” it may come again', (line) => expect(aboveIn(line, TITLE)).toEqual([TITLE]));
