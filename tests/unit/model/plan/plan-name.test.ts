import { expect, test } from 'vitest';
import type { Compilation, Plan } from '../../../../src/model/plan/compilation.ts';
import { namePlan } from '../../../../src/model/plan/plan-name.ts';

function namesOf(...titles: string[]): string[] {
  const plans = titles.map((title, i) => ({ ordinal: i + 1, title }) as Plan);
  return plans.map((plan) => namePlan({ plans } as unknown as Compilation, plan));
}

test('a plan is named by its title, and by its place where another bears it', () => {
  expect(namesOf('甲要点', '乙要点', '甲要点')).toEqual(['甲要点（汇编第1篇）', '乙要点', '甲要点（汇编第3篇）']);
});

test('titles that differ only in the width of a bracket are one title', () => {
  expect(namesOf('甲要点(试行)', '甲要点（试行）')).toEqual([
    '甲要点（试行）（汇编第1篇）',
    '甲要点（试行）（汇编第2篇）',
  ]);
});
