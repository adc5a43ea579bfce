import { describe, expect, test } from 'vitest';
import { findTitles, linkReferences } from '../../../scripts/model/link-references.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { convert } from '../addresses/ledger/convert.ts';

const titles = ['甲市工作要点', '乙县工作要点', '丙县工作要点', '丙县工作要点'];
const { plans } = convert(
  `汇编(4篇)\n目录\n${titles.map((title, i) => `${i + 1}.${title} ${i + 1}\n`).join('')}${titles
    .map(
      (title) => `${title}\n一、总体\n1.抓好党建。甲。\n2.抓好安全。乙。\n二、保障\n3.抓好督导。丙。\n3.重号。丁。\n`,
    )
    .join('')}`,
);
const [own] = plans as [Plan];
/** Another compilation, one of whose titles is also here. */
const site = findTitles(
  convert(
    '汇编(2篇)\n目录\n1.丁镇工作要点 1\n2.乙县工作要点 2\n丁镇工作要点\n1.抓好党建。甲。\n乙县工作要点\n1.抓好党建。甲。\n',
    'other',
  ).plans,
);
/** Links as [text](url). */
const shown = (text: string): string =>
  linkReferences(text, own, [findTitles(plans), site])
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}](${piece.url})`))
    .join('');

describe('certain references become links', () => {
  test.each([
    ['具体任务详见第2项。', '具体任务详见[第2项](/demo/1/#item-2)。'],
    ['(见第二项)', '(见[第二项](/demo/1/#item-2))'],
    ['，参见本要点第２项和附件', '，参见本要点[第２项](/demo/1/#item-2)和附件'],
    ['按照第二部分推进', '按照[第二部分](/demo/1/#part-2)推进'],
    ['落实《乙县工作要点》要求', '落实[《乙县工作要点》](/demo/2/)要求'],
    ['落实《丁镇工作要点》第1项', '落实[《丁镇工作要点》](/other/1/)[第1项](/other/1/#item-1)'],
    ['参照《乙县工作要点》第1项', '参照[《乙县工作要点》](/demo/2/)[第1项](/demo/2/#item-1)'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('uncertain ones stay text', () => {
  test.each([
    '按照《教育法》第2条执行',
    '根据《若干意见》,详见第2项',
    '若干意见第2项',
    '争取第2项荣誉',
    '详见第9项',
    '详见第3项',
    '详见第2条',
    '《甲市工作要点》',
    '《丙县工作要点》第1项',
    '详见附件第2项',
  ])('%s', (text) => expect(shown(text)).toBe(text));
});

test('章, 条 and 部分 are looked for by the word that marks bear', () => {
  const law = convert(
    '某市办法\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n第三条 依照第二条，参照第二章。\n',
    'law',
  );
  const [plan] = law.plans as [Plan];
  const links = (text: string): unknown[] => linkReferences(text, plan, []).filter((run) => typeof run !== 'string');
  expect(links('依照第二条，参照第二章')).toEqual([
    { text: '第二条', url: '/law/1/#article-2' },
    { text: '第二章', url: '/law/1/#chapter-2' },
  ]);
  expect(links('参照第二部分，同第二节')).toEqual([]);
});
