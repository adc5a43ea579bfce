/** A model that says anything else than its tree, or says it elsewhere, is refused. */
import { describe, expect, test } from 'vitest';
import { checkModel } from '../../../scripts/fidelity/check-model.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';

const SEED = `县水务局2031年工作要点
县水发〔2031〕3号
各镇要抓好落实。
一、巡查
1.巡堤。各组巡堤。
按月报送。
2.巡井
各村巡井。

| 事项 | 时限 |
| --- | --- |
| 清淤 | 三月 |

二、值守
3.排班。各村排班。
县水务局
2031年3月1日
`;
const TREE = parse(readSource(Buffer.from(SEED), 'a.md'), 'a');
const MODEL = joinCompilation(TREE);
const [PLAN] = MODEL.plans as [Plan];
const prove = (plan: Plan) => () => checkModel(TREE, { ...MODEL, plans: [plan] } as Compilation);
const withEntry = (anchor: string, change: (entry: Entry) => object): Plan =>
  ({ ...PLAN, entries: PLAN.entries.map((one) => (one.anchor === anchor ? { ...one, ...change(one) } : one)) }) as Plan;
const [first] = PLAN.entries as [Entry];

test('the model joined from a tree passes', () => {
  expect(PLAN.entries.map(({ anchor }) => anchor)).toEqual(['part-1', 'item-1', 'item-2', 'part-2', 'item-3']);
  expect(PLAN.entries.some(({ paragraphs }) => paragraphs.some(({ table }) => table !== undefined))).toBe(true);
  expect(PLAN.signoff).toHaveLength(2);
  expect(prove(PLAN)).not.toThrow();
});

describe('is refused', () => {
  test.each<[string, Plan]>([
    ['another title', { ...PLAN, title: '县水务局2031年计划' }],
    ['another document number', { ...PLAN, documentNumber: '县水发〔2031〕4号' }],
    ['no document number', { ...PLAN, documentNumber: null }],
    ['no preamble', { ...PLAN, preamble: [] }],
    ['a preamble twice', { ...PLAN, preamble: [...PLAN.preamble, ...PLAN.preamble] }],
    ['a heading changed', withEntry('item-1', () => ({ heading: '巡' }))],
    ['a mark changed', withEntry('item-1', () => ({ mark: '7.' }))],
    ['a stop lost', withEntry('item-1', () => ({ stop: '' }))],
    ['a paragraph lost', withEntry('item-1', ({ paragraphs }) => ({ paragraphs: paragraphs.slice(1) }))],
    ['paragraphs exchanged', withEntry('item-1', ({ paragraphs }) => ({ paragraphs: paragraphs.toReversed() }))],
    [
      'a paragraph at another line',
      withEntry('item-1', ({ paragraphs: [one, other] }) => ({
        paragraphs: [one, { ...other, place: { ...other?.place, line: 99 } }],
      })),
    ],
    ['an entry at another line', withEntry('item-3', ({ bodyPlace }) => ({ bodyPlace: { ...bodyPlace, line: 99 } }))],
    ['an entry lost', { ...PLAN, entries: PLAN.entries.filter(({ anchor }) => anchor !== 'item-2') }],
    ['an entry more', { ...PLAN, entries: [...PLAN.entries, { ...first, anchor: 'part-3', ordinal: 3 }] }],
    ['a signoff lost', { ...PLAN, signoff: PLAN.signoff.slice(1) }],
    [
      'a cell changed',
      withEntry('item-2', ({ paragraphs }) =>
        JSON.parse(`{"paragraphs":${JSON.stringify(paragraphs).replaceAll('三月', '四月')}}`),
      ),
    ],
  ])('%s', (_, plan) => {
    expect(prove(plan)).toThrow(/^a\.md：第1篇的模型与解析树不符，第 \d+ 段是第 \d+ 行“/);
  });
});

describe('the 目录 in the model', () => {
  const LISTED = `护林办法
目录
第一章 总则 1
第二章 防护 2
第一章 总则
甲。
第二章 防护
乙。
`;
  const tree = parse(readSource(Buffer.from(LISTED), 'b.txt'), 'b');
  const model = joinCompilation(tree);
  const [plan] = model.plans as [Plan];
  const check = (change: (entry: Entry) => object) => () =>
    checkModel(tree, {
      ...model,
      plans: [{ ...plan, entries: plan.entries.map((one, i) => (i === 1 ? { ...one, ...change(one) } : one)) }],
    } as Compilation);
  test('is what is printed', () => {
    expect(plan.entries.every(({ inOutline }) => inOutline)).toBe(true);
    expect(check(() => ({}))).not.toThrow();
  });
  test.each<[string, (entry: Entry) => object, string]>([
    ['another heading', () => ({ outlineHeading: '防火' }), '第二章防火'],
    ['another mark', () => ({ outlineMark: '第三章' }), '第三章防护'],
    ['another place', ({ outlinePlace }) => ({ outlinePlace: { ...outlinePlace, line: 3 } }), ''],
    ['another column', ({ outlinePlace }) => ({ outlinePlace: { ...outlinePlace, column: 9 } }), ''],
    ['no place', () => ({ outlinePlace: null }), ''],
  ])('%s is refused', (_, change, found) => {
    expect(check(change)).toThrow(/^b\.txt：第1篇的模型里，目录第 [34] 行是“/);
    if (found !== '') expect(check(change)).toThrow(`目录第 4 行是“${found}”`);
  });
});
