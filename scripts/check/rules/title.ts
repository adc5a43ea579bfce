/** Rules on the lines at the head of a plan. */
import type { TreeNode } from '../../../src/model/plan/tree.ts';
import { isDocumentNumber } from '../../parse/facts/matter.ts';
import { sayReason } from '../../parse/reasons.ts';
import { placeOf, spansOf } from '../../parse/tree.ts';
import type { Found, Rule } from '../rule.ts';

/** A title is broken over lines. Precision on 128 real texts: 14 of 14. */
export const titleWrapped: Rule = ({ tree }) =>
  titlesOf(tree.root)
    .filter(({ node }) => node.lines.length > 1)
    .map(({ node, plan }) => ({
      severity: 'info',
      place: placeOf(node, tree.source.file),
      message: `标题断成了 ${node.lines.length} 行，合为“${spansOf(node, 'heading')}”。`,
      hint: '如原件并未断行，可在种子文件里接成一行。',
      ...plan,
    }));

/** A document number stands where the title is looked for. Precision on 128 real texts: it never fired. */
export const titleIsNumber: Rule = ({ tree }) =>
  titlesOf(tree.root).flatMap(({ node, plan }): Found[] => {
    const text = spansOf(node, 'heading');
    if (!isDocumentNumber(text)) return [];
    return [
      {
        severity: 'warning',
        place: placeOf(node, tree.source.file),
        message: `标题的位置上是发文字号“${text}”。`,
        hint: '把标题移到发文字号之前，使它成为第一行。',
        actual: text,
        ...plan,
      },
    ];
  });

/** By less than this the next best reading is nearly as good. */
const NEARLY_AS_GOOD = 0.5;

/**
 * Another reading is nearly as good: of the title, or of where a number belongs. Precision on 128 real texts: a
 * hint: 0 of 15, the first reading was right each time.
 */
export const readingUncertain: Rule = ({ tree }) =>
  [tree.root, ...tree.root.children].flatMap((plan): Found[] => {
    const doubted = plan === tree.root ? [plan] : [plan, ...plan.children.filter(({ kind }) => kind === 'plan-title')];
    return doubted.flatMap((node): Found[] => {
      const { next } = node.evidence ?? {};
      if (next === undefined || next.more >= NEARLY_AS_GOOD || next.more < 0) return [];
      const place = placeOf(node, tree.source.file);
      return [
        {
          audience: 'editor',
          severity: 'info',
          place: next.line === undefined || node.kind !== 'plan' ? place : { ...place, line: next.line, column: 1 },
          message: `这里还有一种读法，几乎一样好：${next.line === undefined ? '' : `第 ${next.line} 行，`}${sayReason(next.why)}。`,
          hint: '用 npm run convert -- --explain 文件名 查看理由；读错了的，在同名的 .reading.json 里写明。',
          ...(plan.plan === undefined ? {} : { plan: plan.plan }),
        },
      ];
    });
  });

function titlesOf({ children }: TreeNode): { node: TreeNode; plan: { plan?: number } }[] {
  return children.flatMap((child) => {
    if (child.kind === 'compilation-title') return [{ node: child, plan: {} }];
    const titles = child.kind === 'plan' ? child.children.filter(({ kind }) => kind === 'plan-title') : [];
    return titles.map((node) => ({ node, plan: child.plan === undefined ? {} : { plan: child.plan } }));
  });
}
