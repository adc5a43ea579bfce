/** A rule on outlines that may be another plan's. */
import type { Plan } from '../../../src/model/plan/compilation.ts';
import type { TreeNode } from '../../../src/model/plan/tree.ts';
import type { Found, Rule } from '../rule.ts';
import { nthPlan } from '../rule.ts';

/**
 * Of plans on a row without a body, some have an outline and some have none: nothing tells which is whose. On 3,835
 * statutes and 160 other texts it never fired.
 */
export const outlineUncertain: Rule = ({ tree, compilation }) =>
  rowsWithoutBody(compilation.plans).flatMap((row) => {
    const listed = row.filter(({ entries }) => entries.length > 0);
    if (listed.length === row.length || listed.every((plan) => isTitled(tree.root, plan))) return [];
    return listed.flatMap((plan): Found[] => {
      const place = plan.entries[0]?.outlinePlace;
      if (!place) return [];
      return [
        {
          severity: 'warning',
          place,
          message: `${row.map(nthPlan).join('、')}都没有正文，条目目录只有 ${listed.length} 份；归${nthPlan(plan)}只是推测。`,
          hint: '核对原件；可在这份条目目录前加一行该篇的标题，使它归属分明。',
          plan: plan.ordinal,
        },
      ];
    });
  });

function rowsWithoutBody(plans: readonly Plan[]): Plan[][] {
  const rows: Plan[][] = [[]];
  for (const plan of plans) {
    if (plan.status === 'outline-only') rows.at(-1)?.push(plan);
    else if (rows.at(-1)?.length !== 0) rows.push([]);
  }
  return rows;
}

function isTitled(root: TreeNode, { ordinal }: Plan): boolean {
  const outlines = root.children.filter(({ kind, plan }) => kind === 'outline' && plan === ordinal);
  return outlines.some(({ children }) => children.some(({ kind }) => kind === 'outline-title'));
}
