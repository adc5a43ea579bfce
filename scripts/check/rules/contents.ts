/** Rules on the 目录 and on what stands in front of it. */
import type { TreeNode } from '../../../src/model/plan/tree.ts';
import { placeOf, spansOf } from '../../parse/tree.ts';
import type { Found, Rule } from '../rule.ts';
import { nthPlan } from '../rule.ts';

/**
 * The head of the file repeats the 目录 in a torn form. One finding for all its lines. Precision on 128 real texts:
 * it never fired.
 */
export const contentsTorn: Rule = ({ tree }) => {
  const torn = tree.root.children.filter(({ kind }) => kind === 'torn-contents');
  const [first] = torn;
  if (first === undefined) return [];
  const last = torn.at(-1) as TreeNode;
  return [
    {
      severity: 'warning',
      place: placeOf(first, tree.source.file),
      message: `文件开头第 ${first.lines[0]?.number}–${last.lines[0]?.number} 行是目录的残片，标题与页码连在一起。`,
      hint: '以“目录”二字之后的条目为准；残片只在源文件页显示。',
    },
  ];
};

/** An entry of the 目录 is broken over lines. Precision on 128 real texts: it never fired. */
export const contentsEntryWrapped: Rule = ({ tree }) =>
  contentsEntries(tree.root)
    .filter((entry) => entry.lines.filter(({ spans }) => spans.length > 0).length > 1)
    .map((entry) => ({
      severity: 'info',
      place: placeOf(entry, tree.source.file),
      message: `目录条目“${spansOf(entry, 'heading')}”断成了 ${entry.lines.length} 行。`,
      hint: '如原件并未断行，可在种子文件里接成一行。',
    }));

/** An entry of the 目录 lacks the number that the others have. Precision on 128 real texts: it never fired. */
export const contentsNumberMissing: Rule = ({ tree }) => {
  const entries = contentsEntries(tree.root);
  const bare = entries.filter(({ mark }) => mark === null);
  if (bare.length === entries.length) return [];
  return bare.map((entry) => ({
    severity: 'warning',
    place: placeOf(entry, tree.source.file),
    message: `目录条目“${spansOf(entry, 'heading')}”没有编号，其他条目有。`,
    hint: '核对原件，可在种子文件里补上编号。',
  }));
};

/**
 * The title says how many plans there are, and the 目录 lists another number of them. Precision on 128 real texts:
 * it never fired.
 */
export const planCountDiffers: Rule = ({ tree, compilation }) => {
  const title = tree.root.children.find(({ kind }) => kind === 'compilation-title');
  const said = title === undefined ? null : /[(（](\d+)篇[)）]/.exec(spansOf(title, 'heading'));
  if (title === undefined || said === null || Number(said[1]) === compilation.plans.length) return [];
  return [
    {
      severity: 'warning',
      place: placeOf(title, tree.source.file),
      message: `标题说有 ${said[1]} 篇，目录列出 ${compilation.plans.length} 篇。`,
      hint: '核对原件，补上缺的篇目或改正标题。',
      expected: `${said[1]}`,
      actual: `${compilation.plans.length}`,
    },
  ];
};

/** Page numbers in the 目录 go back. Precision on 128 real texts: it never fired. */
export const pageOrder: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan, i): Found[] => {
    const before = compilation.plans[i - 1];
    if (before?.page == null || plan.page === null || plan.contentsPlace === null || plan.page >= before.page)
      return [];
    return [
      {
        severity: 'warning',
        place: plan.contentsPlace,
        message: `目录里${nthPlan(plan)}的页码 ${plan.page} 小于前一篇的 ${before.page}。`,
        hint: '核对原件的页码。',
        plan: plan.ordinal,
      },
    ];
  });

/** Lines that belong to no plan and to no part of the 目录. Precision on 128 real texts: it never fired. */
export const lineOutsidePlan: Rule = ({ tree }) => {
  const findings: Found[] = [];
  const collect = (node: TreeNode): void => {
    for (const child of node.children) {
      if (child.kind === 'front-matter') {
        findings.push({
          severity: 'warning',
          place: placeOf(child, tree.source.file),
          message: '这一行不属于任何一篇，只在汇编首页和源文件页显示。',
          hint: '如属于某一篇，把它移到该篇标题之后；如是标题，使它与目录一致。',
          actual: spansOf(child, 'text').slice(0, 40),
        });
      } else if (child.kind === 'outline') collect(child);
      else if (child.kind === 'outline-entry') collect(child);
    }
  };
  collect(tree.root);
  return findings;
};

export function contentsEntries(root: TreeNode): TreeNode[] {
  const contents = root.children.filter(({ kind }) => kind === 'contents');
  return contents.flatMap(({ children }) => children).filter(({ kind }) => kind === 'contents-entry');
}
