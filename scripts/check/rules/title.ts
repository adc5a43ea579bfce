/** Rules on the lines at the head of a plan. */
import { placeOf, spansOf, type TreeNode } from '../../../src/model/plan/tree.ts';
import { isDocumentNumber } from '../../parse/facts/matter.ts';
import type { Found, Rule } from '../rule.ts';

/** A title is broken over lines. */
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

/** A document number stands where the title is looked for. */
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

function titlesOf({ children }: TreeNode): { node: TreeNode; plan: { plan?: number } }[] {
  return children.flatMap((child) => {
    if (child.kind === 'compilation-title') return [{ node: child, plan: {} }];
    const titles = child.kind === 'plan' ? child.children.filter(({ kind }) => kind === 'plan-title') : [];
    return titles.map((node) => ({ node, plan: child.plan === undefined ? {} : { plan: child.plan } }));
  });
}
