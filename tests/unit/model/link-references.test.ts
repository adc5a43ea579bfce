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

describe('what sends the reader there', () => {
  test.each(['详见', '参见', '参照', '按照', '依照', '同', '见'])('%s', (word) => {
    expect(shown(`${word}第2项`)).toBe(`${word}[第2项](/demo/1/#item-2)`);
    for (const own of ['本要点', '本文件', '本文', '上述', '前述'])
      expect(shown(`${word}${own}第2项`)).toBe(`${word}${own}[第2项](/demo/1/#item-2)`);
    expect(shown(`${word}该文第2项`)).toBe(`${word}该文第2项`);
  });
  test.each([...'（(，,。；;、'])('%s见', (before) => {
    expect(shown(`甲${before}见第2项`)).toBe(`甲${before}见[第2项](/demo/1/#item-2)`);
    expect(shown(`甲${before}意见第2项`)).toBe(`甲${before}意见第2项`);
  });
  test.each([...'。！？!?；;\n'])('a title in the sentence before is not meant: %j', (stop) => {
    expect(shown(`按《教育法》${stop}详见第2项`)).toBe(`按《教育法》${stop}详见[第2项](/demo/1/#item-2)`);
  });
  test.each([...'，,：'])('one in the same sentence is: %s', (stop) => {
    expect(shown(`按《教育法》${stop}详见第2项`)).toBe(`按《教育法》${stop}详见第2项`);
  });
  test('a title and its step, with 中 or 的 between them or not', () => {
    for (const joint of ['', '中', '的', '中的'])
      expect(shown(`《乙县工作要点》${joint}第1项`)).toBe(
        `[《乙县工作要点》](/demo/2/)${joint}[第1项](/demo/2/#item-1)`,
      );
    expect(shown('《乙县工作要点》里第1项')).toBe('[《乙县工作要点》](/demo/2/)里第1项');
    expect(shown('《乙县工作要点》第9项')).toBe('[《乙县工作要点》](/demo/2/)第9项');
    expect(shown('《甲市工作要点》第1项')).toBe('《甲市工作要点》[第1项](/demo/1/#item-1)');
  });
  test('each once, in the text’s order', () => {
    expect(shown('详见第2项，落实《乙县工作要点》第1项')).toBe(
      '详见[第2项](/demo/1/#item-2)，落实[《乙县工作要点》](/demo/2/)[第1项](/demo/2/#item-1)',
    );
    expect(shown('参照《乙县工作要点》，同第2项')).toBe('参照[《乙县工作要点》](/demo/2/)，同第2项');
  });
});

describe('numbers and words of every kind', () => {
  const numerals = '一二三四五六七八九十';
  const items = [...numerals].map((_, i) => `${i + 1}.任务${i}。甲。\n`).join('');
  const many = convert(
    `某市要点\n第一章 总则\n第一节 甲\n第一条 乙。\n第二节 丙\n第一百零二条 丁。\n第一百二十三条 戊。\n某市要点完。\n`,
    'many',
  ).plans[0] as Plan;
  const counted = convert(`某市要点\n一、总体\n${items}123.甲。乙。\n`, 'counted').plans[0] as Plan;
  const urls = (text: string, plan: Plan): string[] =>
    linkReferences(text, plan, []).flatMap((run) => (typeof run === 'string' ? [] : [run.url]));
  test.each([...numerals].map((numeral, i) => [numeral, i + 1] as const))('第%s项', (numeral, n) => {
    expect(urls(`详见第${numeral}项，参见第${n}项`, counted)).toEqual([
      `/counted/1/#item-${n}`,
      `/counted/1/#item-${n}`,
    ]);
  });
  test.each([
    ['详见第123项', ['/counted/1/#item-123']],
    ['详见第一百二十三项', ['/counted/1/#item-123']],
    ['详见第1234项', []],
    ['详见第一部分', ['/counted/1/#part-1']],
    ['详见第一章', []],
    ['详见第一条', []],
  ])('%s', (text, found) => {
    expect(urls(text, counted)).toEqual(found);
  });
  test.each([
    ['依照第一章', ['/many/1/#chapter-1']],
    ['依照第一条', ['/many/1/#article-1']],
    ['依照第一百零二条', ['/many/1/#article-102']],
    ['依照第一百〇二条', ['/many/1/#article-102']],
    ['依照第一百二十三条', ['/many/1/#article-123']],
    ['依照第二节', ['/many/1/#chapter-1-section-2']],
    ['依照第一部分', []],
    ['依照第一项', []],
  ])('%s', (text, found) => {
    expect(urls(text, many)).toEqual(found);
  });
});
