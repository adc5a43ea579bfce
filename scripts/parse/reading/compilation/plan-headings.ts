/** What the bodies tell of the plans: the headings of each, and which plans have a heading. */
import type { TreeNode } from '../../../../src/model/plan/tree.ts';
import { foldText } from '../../../../src/model/text/fold.ts';
import { spansOf } from '../../tree.ts';

export class PlanHeadings {
  readonly length: number;
  private readonly plansOf = new Map<string, number[]>();
  /** Whether each plan has a body, and which have none. */
  private readonly hasBodies: readonly boolean[];
  private readonly bodiless: readonly number[];
  /** The last plan with a body: it may be cut off. */
  private readonly lastBody: number;

  /** `bodies` are the plans' headings, folded. */
  constructor(bodies: readonly Iterable<string>[]) {
    this.length = bodies.length;
    this.hasBodies = bodies.map((headings, plan) => this.add(headings, plan));
    this.bodiless = this.hasBodies.flatMap((has, plan) => (has ? [] : [plan]));
    this.lastBody = this.hasBodies.lastIndexOf(true);
  }

  private add(headings: Iterable<string>, plan: number): boolean {
    // Most headings are one plan's.
    const alone = [plan];
    let hasAny = false;
    for (const heading of headings) {
      hasAny = true;
      const known = this.plansOf.get(heading);
      if (known === undefined) this.plansOf.set(heading, alone);
      else if (known.at(-1) === plan) continue;
      else if (known.length === 1) this.plansOf.set(heading, [...known, plan]);
      else known.push(plan);
    }
    return hasAny;
  }

  hasBody(plan: number): boolean {
    return this.hasBodies[plan] === true;
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
  // Most headings are one plan's.
  if (plans.length === 1) return (plans[0] as number) > plan ? plans[0] : undefined;
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
export function headingsOf(node: TreeNode | undefined): string[] {
  const headings: string[] = [];
  if (node !== undefined) addHeadings(node, headings);
  return headings;
}

function addHeadings(node: TreeNode, headings: string[]): void {
  if (node.mark !== null) headings.push(foldText(spansOf(node, 'heading')));
  for (const child of node.children) addHeadings(child, headings);
}
