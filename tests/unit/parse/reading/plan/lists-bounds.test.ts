/** Clauses of annexes, and the last article of a text that breaks off. */
import { expect, test } from 'vitest';
import type { DraftNode } from '../../../../../scripts/parse/node.ts';
import { draft } from '../../../../../scripts/parse/node.ts';
import { findCut, type ListEntry } from '../../../../../scripts/parse/reading/plan/lists.ts';
import { convert } from '../../../addresses/ledger/convert.ts';

const article = (words: string, ...children: DraftNode[]): ListEntry => {
  const node = draft('article');
  node.children.push(...children);
  return { node, words };
};
const row = (count: number): ListEntry[] => Array.from({ length: count }, (_, i) => article(`第${i}段由村里管护。`));

test.each([
  [3, true],
  [2, false],
])('behind %i articles that are sentences, one that is none breaks off, or is a heading', (count, isCut) => {
  const last = article('违反本办法的');
  expect(findCut([...row(count), last])).toBe(isCut ? last.node : undefined);
});

test.each<[string, ListEntry[]]>([
  ['whose words end', [...row(3), article('违反本办法的，予以通报。')]],
  ['that has text of its own', [...row(3), article('罚则', draft('paragraph'))]],
  ['behind another that is none', [...row(3), article('罚则'), article('违反本办法的')]],
])('a last article %s does not break off', (_, articles) => {
  expect(findCut(articles)).toBeUndefined();
});

test('blank lines behind it are nothing of its own', () => {
  const last = article('违反本办法的', draft('blank'), draft('furniture'));
  expect(findCut([...row(3), last])).toBe(last.node);
});

test('clauses in an annex are text, as they are in a plan', () => {
  const clauses = ['1.各村管护小组履行下列职责：', '（1）分段管护本村的河道和渠道；', '（2）每旬巡查一次并做好记录。'];
  const text = [
    '青石乡2031年水务要点',
    '1.修堤。修堤五里。',
    '2.清淤。清淤三里。',
    '附件',
    '河道管护任务分工表',
    ...clauses,
  ];
  const [plan] = convert(`${text.join('\n')}\n`).plans;
  const inside = plan?.entries.filter(({ kind, anchor }) => kind === 'subitem' && anchor.startsWith('annex'));
  expect(inside?.map(({ heading, text: words }) => [heading, words])).toEqual([
    ['', '分段管护本村的河道和渠道；'],
    ['', '每旬巡查一次并做好记录。'],
  ]);
});
