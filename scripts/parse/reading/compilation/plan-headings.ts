/** What the bodies tell of the plans: the headings of each, and which plans have a heading. */
import { spansOf, type TreeNode } from '../../../../src/model/plan/tree.ts';
import { foldText } from '../../../../src/model/text/fold.ts';

export class PlanHeadings {
  private readonly bodies: readonly ReadonlySet<string>[];
  private readonly plansOf = new Map<string, number[]>();
  /** The last plan with a body: it may be cut off. */
  private readonly lastBody: number;
  /** The plans without a body. */
  private readonly bodiless: readonly number[];

  /** `bodies` are the plans' headings, folded. */
  constructor(bodies: readonly ReadonlySet<string>[]) {
    this.bodies = bodies;
    this.lastBody = bodies.findLastIndex(({ size }) => size > 0);
    this.bodiless = bodies.flatMap(({ size }, plan) => (size > 0 ? [] : [plan]));
    for (const [plan, headings] of bodies.entries()) {
      // Most headings are one plan's.
      const alone = [plan];
      for (const heading of headings) {
        const known = this.plansOf.get(heading);
        if (known === undefined) this.plansOf.set(heading, alone);
        else if (known.length === 1) this.plansOf.set(heading, [...known, plan]);
        else known.push(plan);
      }
    }
  }

  get length(): number {
    return this.bodies.length;
  }

  hasBody(plan: number): boolean {
    return (this.bodies[plan]?.size ?? 0) > 0;
  }

  mayBeCut(plan: number): boolean {
    return plan === this.lastBody;
  }

  isKnown(heading: string): boolean {
    return this.plansOf.has(heading);
  }

  /** The plans whose bodies have the heading, in order. */
  plansWith(heading: string | undefined): readonly number[] {
    return (heading === undefined ? undefined : this.plansOf.get(heading)) ?? NO_PLANS;
  }

  /** The first plan behind `plan` that has no body. */
  nextWithoutBody(plan: number): number | undefined {
    return this.bodiless.find((other) => other > plan);
  }
}

const NO_PLANS: readonly number[] = [];

/** The first of `plans`, which rise, behind `plan`. */
export function nextOf(plans: readonly number[], plan: number): number | undefined {
  let first = 0;
  let end = plans.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((plans[middle] as number) <= plan) first = middle + 1;
    else end = middle;
  }
  return plans[first];
}

/** Of all that is numbered in `node`, folded. */
export function headingsOf(node: TreeNode | undefined): Set<string> {
  const headings = new Set<string>();
  if (node !== undefined) addHeadings(node, headings);
  return headings;
}

function addHeadings(node: TreeNode, headings: Set<string>): void {
  if (node.mark !== null) headings.add(foldText(spansOf(node, 'heading')));
  for (const child of node.children) addHeadings(child, headings);
}
