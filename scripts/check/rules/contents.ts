/** Rules on the 目录 and on what stands in front of it. */
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { placeOf, spansOf, type TreeNode } from '../../../src/model/plan/tree.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import type { Checked, Found, Rule } from '../rule.ts';
import { nthPlan } from '../rule.ts';

/**
 * The head of the file repeats the 目录 in a torn form. One finding for all its lines. Precision on 51 real texts: it
 * never fired.
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

/** An entry of the 目录 is broken over lines. Precision on 51 real texts: it never fired. */
export const contentsEntryWrapped: Rule = ({ tree }) =>
  contentsEntries(tree.root)
    .filter((entry) => entry.lines.filter(({ spans }) => spans.length > 0).length > 1)
    .map((entry) => ({
      severity: 'info',
      place: placeOf(entry, tree.source.file),
      message: `目录条目“${spansOf(entry, 'heading')}”断成了 ${entry.lines.length} 行。`,
      hint: '如原件并未断行，可在种子文件里接成一行。',
    }));

/** An entry of the 目录 lacks the number that the others have. Precision on 51 real texts: it never fired. */
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
 * The title says how many plans there are, and the 目录 lists another number of them. Precision on 51 real texts: it
 * never fired.
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

/** Page numbers in the 目录 go back. Precision on 51 real texts: it never fired. */
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

/** A plan bears the title of an earlier one. Precision on 51 real texts: it never fired. */
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

/** The title above the body is worded otherwise than in the 目录. Precision on 51 real texts: it never fired. */
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
 * The 目录 lists a plan whose text stands in the file without its title above it. Precision on 51 real texts: 3 of 3.
 */
export const titleMissing: Rule = ({ tree, compilation }: Checked) =>
  tree.root.children
    .filter((node) => node.kind === 'plan' && !node.children.some(({ kind }) => kind === 'plan-title'))
    .filter(() => !announcements(tree.root).some(({ kind }) => kind === 'compilation-title'))
    .flatMap((node): Found[] => {
      const plan = compilation.plans[(node.plan ?? 1) - 1];
      if (plan === undefined) return [];
      return [
        {
          severity: 'warning',
          place: placeOf(node, tree.source.file),
          message: `${nthPlan(plan)}的正文前没有标题行。`,
          hint: '在正文前补上与目录一致的标题行。',
          plan: plan.ordinal,
        },
      ];
    });

/** Lines that belong to no plan and to no part of the 目录. Precision on 51 real texts: it never fired. */
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

function contentsEntries(root: TreeNode): TreeNode[] {
  const contents = root.children.filter(({ kind }) => kind === 'contents');
  return contents.flatMap(({ children }) => children).filter(({ kind }) => kind === 'contents-entry');
}

/** What announces the plans: the entries of the 目录, or the title above a 目录 of one plan's own headings. */
function announcements(root: TreeNode): TreeNode[] {
  const entries = contentsEntries(root);
  return entries.length > 0
    ? entries
    : [...root.children, ...root.children.flatMap(({ kind, children }) => (kind === 'plan' ? children : []))].filter(
        ({ kind }) => kind === 'compilation-title' || kind === 'title-above',
      );
}
