/**
 * Gives each outline to its plan (see align-outlines.ts). Outlines that fall to one plan are the pieces of one, and
 * are put together again; the lines of an outline that is no plan's belong to none.
 */

import { depthOf, type Mark } from '../../src/model/plan/mark.ts';
import { printLine, spansOf, type TreeNode, walk } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { alignOutlines, type OutlineFacts } from './align-outlines.ts';
import { cutPlain } from './cut-line.ts';
import { type DraftNode, draft } from './node.ts';

/** A plan of the 目录: its title, and the headings of its body. */
export interface ListedPlan {
  readonly title: string;
  readonly headings: ReadonlySet<string>;
}

/** The nodes in front of the 目录 with their outlines assigned. */
export function assignOutlines(front: readonly DraftNode[], plans: readonly ListedPlan[]): DraftNode[] {
  const filled = front.filter((node) => node.kind === 'outline' && hasEntries(node));
  const byTitle = groupByTitle(plans);
  const given = alignOutlines(
    filled.map((outline) => readFacts(outline, byTitle)),
    plans.map(({ headings }) => headings),
  );
  const planOf = new Map(filled.map((outline, i) => [outline, given[i]]));
  const out: DraftNode[] = [];
  for (const node of front) {
    const plan = planOf.get(node);
    const before = out.at(-1);
    if (node.kind !== 'outline') out.push(node);
    else if (plan === undefined) for (const loose of loosen(node)) out.push(loose);
    else if (before?.kind === 'outline' && before.plan === plan + 1) goOn(before, node);
    else out.push(Object.assign(node, { plan: plan + 1 }));
  }
  return out;
}

/** The pieces of one plan's outline as one. */
export function mergeOutlines(pieces: readonly DraftNode[]): DraftNode {
  const [first = draft('outline'), ...rest] = pieces;
  for (const piece of rest) goOn(first, piece);
  return first;
}

function hasEntries(outline: DraftNode): boolean {
  return outline.children.some(({ kind }) => kind === 'outline-entry');
}

/** `byTitle` are the plans of each title, counted from 0. */
function readFacts(outline: TreeNode, byTitle: ReadonlyMap<string, ReadonlySet<number>>): OutlineFacts {
  const entries = [...walk(outline)].filter(({ mark }) => mark !== null);
  const items = entries.flatMap(({ mark }) => (mark?.kind === 'item' ? [mark.ordinal] : []));
  const last = entries.at(-1);
  const title = outline.children.find(({ kind }) => kind === 'outline-title');
  return {
    headings: headingsOf(outline),
    lastHeading: last === undefined ? undefined : foldText(spansOf(last, 'heading')),
    firstItem: items[0],
    lastItem: items.at(-1),
    titled: title === undefined ? undefined : byTitle.get(foldText(spansOf(title, 'heading'))),
  };
}

function groupByTitle(plans: readonly ListedPlan[]): Map<string, Set<number>> {
  const byTitle = new Map<string, Set<number>>();
  for (const [i, plan] of plans.entries()) {
    const title = foldText(plan.title);
    byTitle.set(title, (byTitle.get(title) ?? new Set()).add(i));
  }
  return byTitle;
}

/** Of all that is numbered in `node`, folded. */
export function headingsOf(node: TreeNode | undefined): Set<string> {
  const headings = new Set<string>();
  if (node === undefined) return headings;
  for (const child of walk(node)) if (child.mark !== null) headings.add(foldText(spansOf(child, 'heading')));
  return headings;
}

/** The outline's lines as lines of no plan. */
function loosen(outline: DraftNode): DraftNode[] {
  return [...walk(outline)].flatMap(({ lines }) =>
    lines.map((line) => {
      const text = printLine(line);
      const cut = cutPlain({ number: line.number, text, ending: line.ending }, 'text');
      return text.trim() === '' ? draft('blank', [cut]) : draft('front-matter', [cut]);
    }),
  );
}

/** Hangs the entries of `piece` into `outline` as if no break had been. */
function goOn(outline: DraftNode, piece: DraftNode): void {
  const path: DraftNode[] = [];
  for (let open: DraftNode | undefined = outline; open !== undefined; open = open.children.findLast(isEntry)) {
    if (isEntry(open)) path.push(open);
  }
  const visit = (node: DraftNode): void => {
    if (isEntry(node)) while (path.length > 0 && depth(path.at(-1) as DraftNode) >= depth(node)) path.pop();
    (path.at(-1) ?? outline).children.push(node);
    if (isEntry(node)) path.push(node);
    for (const child of node.children.splice(0)) visit(child);
  };
  for (const child of piece.children) visit(child);
}

const isEntry = ({ mark }: DraftNode): boolean => mark !== null;
const depth = ({ mark }: DraftNode): number => depthOf((mark as Mark).kind);
