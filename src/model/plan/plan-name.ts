import { typeset } from '../text/typeset.ts';
import type { Compilation, Plan } from './compilation.ts';
import { sharesTitle } from './shared-title.ts';

/** `汇编第1篇`: what tells plans of one title apart. */
export const sayPlace = ({ ordinal }: Pick<Plan, 'ordinal'>): string => `汇编第${ordinal}篇`;

/** The plan's title as it is shown; with its place where another plan of the compilation bears it, too. */
export function namePlan(compilation: Compilation, plan: Plan): string {
  return typeset(plan.title) + (sharesTitle(compilation, plan) ? `（${sayPlace(plan)}）` : '');
}
