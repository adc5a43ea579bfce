/** Makes the published model of a compilation from its tree. Findings are added by the checks. */
import type { Compilation, Plan } from '../../src/model/plan/compilation.ts';
import type { CompilationTree, TreeNode } from '../../src/model/plan/tree.ts';
import { spansOf } from '../parse/tree.ts';
import { joinPlan } from './join-plan.ts';

/** Without findings, which `check` adds. What the tree lacks is missing in the model, too, and said to be. */
export function joinCompilation(tree: CompilationTree): Compilation {
  const { file, sha256, encoding, withheld, lines } = tree.source;
  const contents = tree.root.children.filter((node) => node.kind === 'contents');
  const bodies = byPlan(tree, 'plan');
  const outlines = byPlan(tree, 'outline');
  const title = tree.root.children.find((node) => node.kind === 'compilation-title');
  const entries = contents.flatMap(({ children }) => children).filter((node) => node.kind === 'contents-entry');
  // A 目录 of the plan's own headings lists no plan: the title above it announces it.
  const listed = entries.length === 0 && title !== undefined ? [title] : entries;
  const count = [...bodies.keys(), ...outlines.keys()].reduce((most, plan) => Math.max(most, plan), listed.length);
  const plans = Array.from({ length: count }, (_, i) =>
    joinPlan(tree, i + 1, listed[i], outlines.get(i + 1), bodies.get(i + 1)),
  );
  return {
    compilation: tree.name,
    title: title === undefined ? titleWithout(plans, tree.name) : spansOf(title, 'heading'),
    source: { file, sha256, encoding, lines: lines.length, ...(withheld && { withheld }) },
    plans,
    findings: [],
  };
}

/** Without a title of its own a compilation of one plan is called as that plan, any other by its address. */
function titleWithout(plans: readonly Plan[], name: string): string {
  return plans.length === 1 && plans[0] !== undefined && plans[0].title !== '' ? plans[0].title : name;
}

/** The nodes of one kind by plan. Outlines that fell to one plan are read as one. */
function byPlan(tree: CompilationTree, kind: 'plan' | 'outline'): Map<number, TreeNode> {
  const groups = new Map<number, TreeNode[]>();
  for (const node of tree.root.children) {
    if (node.kind !== kind || node.plan === undefined) continue;
    const group = groups.get(node.plan);
    if (group === undefined) groups.set(node.plan, [node]);
    else group.push(node);
  }
  return new Map([...groups].map(([plan, nodes]) => [plan, mergeNodes(nodes)]));
}

function mergeNodes(nodes: readonly TreeNode[]): TreeNode {
  const [first] = nodes as [TreeNode, ...TreeNode[]];
  return nodes.length === 1 ? first : { ...first, children: nodes.flatMap(({ children }) => children) };
}
