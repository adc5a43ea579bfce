/**
 * Joins the two trees of a plan, its outline and its body, by anchor into one list of entries in reading order: the
 * body's order, with what only the outline has at its place there.
 */
import { entryUrl } from '../../src/model/address/address.ts';
import type { Entry, Paragraph } from '../../src/model/plan/compilation.ts';
import type { Mark } from '../../src/model/plan/mark.ts';
import type { TreeNode } from '../../src/model/plan/tree.ts';
import { placeOf, spansOf } from '../parse/tree.ts';
import { type Anchored, assign } from './assign-anchors.ts';
import { itemRows, itemsStartAgain } from './item-scope.ts';
import { orderAnchors } from './order-anchors.ts';
import { endLineOf, placeOfText, readParagraphs } from './read-paragraphs.ts';

export interface PlanTrees {
  readonly compilation: string;
  readonly file: string;
  readonly plan: number;
  readonly outline: TreeNode | undefined;
  readonly body: TreeNode | undefined;
  /** Of the body's entries. */
  readonly anchors?: ReadonlyMap<TreeNode, string>;
}

/** The entries, and the anchors of the body's own. */
export function joinEntries(plan: PlanTrees): { entries: Entry[]; anchors: ReadonlyMap<TreeNode, string> } {
  const [outline, body] = assignBoth(plan);
  const anchors = new Map(body.map(({ node, anchor }) => [node, anchor]));
  const trees = { ...plan, anchors };
  const listed = new Map(outline.map((entry) => [entry.anchor, entry]));
  const inBody = new Map(body.map((entry) => [entry.anchor, entry]));
  const order = orderAnchors(outline, body);
  return { entries: order.map((anchor) => joinEntry(trees, listed.get(anchor), inBody.get(anchor))), anchors };
}

function assignBoth({ outline, body }: PlanTrees): [Anchored[], Anchored[]] {
  const rows = [outline, body].map((tree) => (tree === undefined ? [] : itemRows(tree)));
  const [outlineRows = [], bodyRows = []] = rows;
  const again = itemsStartAgain(outlineRows.length > bodyRows.length ? outlineRows : bodyRows);
  return [outline === undefined ? [] : assign(outline, again), body === undefined ? [] : assign(body, again)];
}

function joinEntry(trees: PlanTrees, listed: Anchored | undefined, found: Anchored | undefined): Entry {
  const { anchor, parent, node } = (found ?? listed) as Anchored;
  const { kind, printed, ordinal } = node.mark as Mark;
  const { branch } = node.mark as Mark;
  const paragraphs = found === undefined ? [] : paragraphsOf(found.node, trees);
  return {
    anchor,
    kind,
    mark: printed,
    ordinal,
    ...(branch === undefined ? {} : { branch }),
    heading: spansOf(node, 'heading'),
    stop: found === undefined ? '' : spansOf(node, 'stop'),
    text: found === undefined ? null : paragraphs.map(({ text }) => text).join('\n'),
    paragraphs,
    runsOn: found !== undefined && spansOf(node, 'text') !== '',
    parent,
    url: entryUrl(trees.compilation, trees.plan, anchor),
    inOutline: listed !== undefined,
    inBody: found !== undefined,
    outlineMark: listed?.node.mark?.printed ?? null,
    outlineHeading: listed === undefined ? null : spansOf(listed.node, 'heading'),
    outlinePlace: listed === undefined ? null : placeOf(listed.node, trees.file),
    bodyPlace: found === undefined ? null : placeOf(found.node, trees.file),
  };
}

/** The text on the node's own line, behind its heading, then the paragraphs that go on with it. */
function paragraphsOf(node: TreeNode, { file, anchors }: PlanTrees): Paragraph[] {
  const own = spansOf(node, 'text');
  const first = own === '' ? [] : [{ text: own, place: placeOfText(node, file), ...endLineOf(node) }];
  return [...first, ...readParagraphs(node.children, file, anchors)];
}
