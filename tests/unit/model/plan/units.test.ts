import { expect, test } from 'vitest';
import { sayUnits } from '../../../../src/model/plan/count-words.ts';
import { unitsOf } from '../../../../src/model/plan/units.ts';
import { convertText } from '../../../print/convert.ts';

const LAW = [
  '甲县河道管理条例',
  '第一条　禁止下列行为：',
  '（一）倾倒垃圾；',
  '（二）擅自采砂。',
  '第二条　本条例自公布之日起施行。',
];
const PLAN = [
  '甲县水利工作要点',
  '一、防汛',
  '1.加固堤防。汛前完成：',
  '（1）甲河；',
  '（2）乙河。',
  '2.检修泵站。逐站检修。',
];
const PARTS = [
  '甲县水利工作要点',
  '一、防汛',
  '（一）堤防',
  '汛前加固。',
  '（二）泵站',
  '逐站检修。',
  '二、供水',
  '水价不变。',
];
const plansOf = (lines: readonly string[]) => convertText(lines.join('\n')).plans;
const anchorsOf = (lines: readonly string[]) =>
  plansOf(lines).flatMap((plan) => unitsOf(plan).map(({ anchor }) => anchor));

test('of a law the unit is the article, not what it lists', () => {
  expect(anchorsOf(LAW)).toEqual(['article-1', 'article-2']);
  expect(sayUnits(plansOf(LAW))).toBe('2 条');
});

test('of a plan it is the item; where there is none, what holds no other', () => {
  expect(anchorsOf(PLAN)).toEqual(['item-1', 'item-2']);
  expect(sayUnits(plansOf(PLAN))).toBe('2 项');
  expect(anchorsOf(PARTS)).toEqual(['part-1-section-1', 'part-1-section-2', 'part-2']);
  expect(sayUnits(plansOf(PARTS))).toBe('4 个编号');
});

test('each plan is counted by its own unit', () => {
  expect(sayUnits([...plansOf(LAW), ...plansOf(PLAN), ...plansOf(PARTS)])).toBe('2 条、2 项');
});
