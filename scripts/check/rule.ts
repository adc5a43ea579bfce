import type { Compilation, Entry, Plan } from '../../src/model/plan/compilation.ts';
import { namePlace } from '../../src/model/plan/entry-name.ts';
import type { Finding } from '../../src/model/plan/finding.ts';
import type { CompilationTree, TreeLine, TreeNode } from '../../src/model/plan/tree.ts';
import { walk } from '../parse/tree.ts';

/** What a rule looks at: the tree as parsed and the model joined from it. Findings of other rules are not in it. */
export interface Checked {
  readonly tree: CompilationTree;
  readonly compilation: Compilation;
}

/** What a rule finds; the list of rules adds its id. */
export type Found = Omit<Finding, 'rule'>;

/** One check: finds, never repairs. Its findings come in source order. */
export type Rule = (checked: Checked) => Found[];

/** More of a kind share a cause: one finding tells them all. */
export const MANY = 5;

/** All lines of the source. */
export function* linesOf({ root }: CompilationTree): Generator<TreeLine> {
  for (const node of walk(root)) yield* node.lines;
}

/** The plans whose outline is a 目录 of their own: where a file is an excerpt, that lists more than there is. */
export function plansWithOwnContents({ root }: CompilationTree): ReadonlySet<number> {
  const own = root.children.filter(
    ({ kind, children }) => kind === 'plan' && children.some((node) => node.kind === 'outline'),
  );
  return new Set(own.flatMap(({ plan }) => (plan === undefined ? [] : [plan])));
}

/** The outlines of all plans, each with its plan's ordinal. */
export function outlinesOf({ root }: CompilationTree): { outline: TreeNode; plan: number | undefined }[] {
  return root.children.flatMap((node) => {
    if (node.kind === 'outline') return [{ outline: node, plan: node.plan }];
    const own = node.kind === 'plan' ? node.children.filter(({ kind }) => kind === 'outline') : [];
    return own.map((outline) => ({ outline, plan: node.plan }));
  });
}

/** Readers tell plans of one title apart by their place. */
export const nthPlan = (plan: Plan): string => `第${plan.ordinal}篇`;

/** The entry as a reader would name it: `第27项“构建…”`, `第三条第（一）项`, `“(一)党建领航工程”`. */
export function nameEntry(plan: Plan, { anchor, kind, mark, heading }: Entry): string {
  if (!CITED.has(kind)) return `“${mark}${heading}”`;
  return `${namePlace(plan, anchor)}${heading === '' ? '' : `“${heading}”`}`;
}

/** What people cite by its number; what stands above is called by its words. */
const CITED: ReadonlySet<Entry['kind']> = new Set(['article', 'item', 'subitem', 'point']);
