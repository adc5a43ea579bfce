/** The book's 目录 as a tree: every plan with its entries, and the notes. */
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { planFile } from './plan-page.ts';

export interface ContentsRow {
  /** `plan-1.xhtml#item-27` */
  readonly href: string;
  readonly label: string;
  readonly below: readonly ContentsRow[];
}

export function listContents(compilation: Compilation): ContentsRow[] {
  const plans = compilation.plans.map((plan) => ({
    href: planFile(plan),
    label: namePlan(compilation, plan),
    below: listEntries(plan, null),
  }));
  return [...plans, { href: 'notes.xhtml', label: '校记', below: [] }];
}

function listEntries(plan: Plan, parent: string | null): ContentsRow[] {
  return plan.entries
    .filter((entry) => entry.parent === parent)
    .map(({ anchor, mark, heading, text }) => ({
      href: `${planFile(plan)}#${anchor}`,
      label: typeset(mark + (heading === '' ? (text ?? '').slice(0, 24) : heading)),
      below: listEntries(plan, anchor),
    }));
}
