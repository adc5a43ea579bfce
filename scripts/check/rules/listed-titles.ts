/** Rules that hold the titles of the 目录 against those of the bodies. */
import type { Plan } from '../../../src/model/plan/compilation.ts';
import type { TreeNode } from '../../../src/model/plan/tree.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { placeOf, spansOf } from '../../parse/tree.ts';
import { unless } from '../doubt.ts';
import type { Checked, Found, Rule } from '../rule.ts';
import { nthPlan } from '../rule.ts';
import { contentsEntries } from './contents.ts';

/** A plan bears the title of an earlier one. Precision on 128 real texts: it never fired. */
export const duplicateTitle: Rule = ({ compilation }) => {
  const firsts = new Map<string, Plan>();
  return compilation.plans.flatMap((plan): Found[] => {
    const title = foldText(plan.title);
    const first = firsts.get(title);
    const place = plan.contentsPlace ?? plan.place;
    if (first === undefined) firsts.set(title, plan);
    if (first === undefined || place === null) return [];
    return [
      {
        severity: 'info',
        place,
        message: `${nthPlan(plan)}与${nthPlan(first)}同名：“${plan.title}”。`,
        hint: '网页以“汇编第几篇”区分；标题照原文，不改。',
        plan: plan.ordinal,
      },
    ];
  });
};

/** The title above the body is worded otherwise than in the 目录. Precision on 128 real texts: it never fired. */
export const titleDiffers: Rule = ({ tree, compilation }) =>
  announcements(tree.root).flatMap((entry, i): Found[] => {
    const plan = compilation.plans[i];
    const listed = spansOf(entry, 'heading');
    if (plan === undefined || plan.place === null) return [];
    // Where the body prints the number of the 目录 before its title, both print the same.
    const numbered = `${spansOf(entry, 'mark')}${listed}`;
    if ([listed, numbered].some((one) => foldText(plan.title) === foldText(one))) return [];
    return [
      {
        severity: 'warning',
        place: plan.place,
        message: `${nthPlan(plan)}的标题与目录不同：正文作“${plan.title}”，目录作“${listed}”。`,
        hint: '核对原件；网页照正文显示标题。',
        expected: listed,
        actual: plan.title,
        plan: plan.ordinal,
      },
    ];
  });

/**
 * The 目录 lists a plan whose text stands in the file without its title above it. Precision on 128 real texts: none
 * in public; as a hint 12 of 13.
 */
export const titleMissing: Rule = ({ tree, compilation }: Checked) =>
  tree.root.children
    .filter((node) => node.kind === 'plan' && !node.children.some(({ kind }) => kind === 'plan-title'))
    .filter(() => !announcements(tree.root).some(({ kind }) => kind === 'compilation-title'))
    .flatMap((node): Found[] => {
      const plan = compilation.plans[(node.plan ?? 1) - 1];
      if (plan === undefined) return [];
      return [
        // Where no 目录 names it, the title may stand in what was taken for something else.
        unless(contentsEntries(tree.root).length > 0, {
          severity: 'warning',
          place: placeOf(node, tree.source.file),
          message: `${nthPlan(plan)}的正文前没有标题行。`,
          hint: '在正文前补上与目录一致的标题行。',
          plan: plan.ordinal,
        }),
      ];
    });

/** What announces the plans: the entries of the 目录, or the title above a 目录 of one plan's own headings. */
function announcements(root: TreeNode): TreeNode[] {
  const entries = contentsEntries(root);
  return entries.length > 0
    ? entries
    : [...root.children, ...root.children.flatMap(({ kind, children }) => (kind === 'plan' ? children : []))].filter(
        ({ kind }) => kind === 'compilation-title' || kind === 'title-above',
      );
}
