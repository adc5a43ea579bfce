/**
 * Joins the two trees of a plan, its outline and its body, by anchor into one list of entries in reading order: the
 * body's order, with what only the outline has behind its neighbour there.
 */
import { entryUrl } from '../../src/model/address.ts';
import type { Entry, Paragraph } from '../../src/model/compilation.ts';
import type { Mark } from '../../src/model/mark.ts';
import type { Place } from '../../src/model/place.ts';
import { placeOf, spansOf, type TreeNode } from '../../src/model/tree.ts';
import { type Anchored, assign } from '../anchors/assign.ts';
import { itemRows, startsAgain } from '../anchors/item-scope.ts';

export interface PlanTrees {
  readonly compilation: string;
  readonly file: string;
  readonly plan: number;
  readonly outline: TreeNode | undefined;
  readonly body: TreeNode | undefined;
}

export function joinEntries(trees: PlanTrees): Entry[] {
  const [outline, body] = assignBoth(trees);
  const listed = new Map(outline.map((entry) => [entry.anchor, entry]));
  const inBody = new Map(body.map((entry) => [entry.anchor, entry]));
  return readingOrder(outline, body, inBody).map((anchor) => joinEntry(trees, listed.get(anchor), inBody.get(anchor)));
}

function assignBoth({ outline, body }: PlanTrees): [Anchored[], Anchored[]] {
  const rows = [outline, body].map((tree) => (tree === undefined ? [] : itemRows(tree)));
  const [outlineRows = [], bodyRows = []] = rows;
  const again = startsAgain(outlineRows.length > bodyRows.length ? outlineRows : bodyRows);
  return [outline === undefined ? [] : assign(outline, again), body === undefined ? [] : assign(body, again)];
}

function readingOrder(outline: readonly Anchored[], body: readonly Anchored[], inBody: ReadonlyMap<string, Anchored>): string[] {
  /** What only the outline has, by the anchor in front of it. */
  const behind = new Map<string | null, string[]>();
  let neighbour: string | null = null;
  for (const { anchor } of outline) {
    if (inBody.has(anchor)) neighbour = anchor;
    else behind.set(neighbour, [...(behind.get(neighbour) ?? []), anchor]);
  }
  return [...(behind.get(null) ?? []), ...body.flatMap(({ anchor }) => [anchor, ...(behind.get(anchor) ?? [])])];
}

function joinEntry(trees: PlanTrees, listed: Anchored | undefined, found: Anchored | undefined): Entry {
  const { anchor, parent, node } = (found ?? listed) as Anchored;
  const { kind, printed, ordinal } = node.mark as Mark;
  const paragraphs = found === undefined ? [] : paragraphsOf(found.node, trees.file);
  return {
    anchor,
    kind,
    mark: printed,
    ordinal,
    heading: spansOf(node, 'heading'),
    stop: found === undefined ? '' : spansOf(node, 'stop'),
    text: found === undefined ? null : paragraphs.map(({ text }) => text).join('\n'),
    paragraphs,
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
function paragraphsOf(node: TreeNode, file: string): Paragraph[] {
  const own = spansOf(node, 'text');
  const first = own === '' ? [] : [{ text: own, place: placeOfText(node, file) }];
  return [...first, ...readParagraphs(node.children, file)];
}

export function readParagraphs(nodes: readonly TreeNode[], file: string): Paragraph[] {
  return nodes
    .filter((child) => child.kind === 'paragraph')
    .map((child) => ({ text: spansOf(child, 'text'), place: placeOf(child, file) }));
}

function placeOfText(node: TreeNode, file: string): Place {
  const [line] = node.lines;
  let column = 1;
  for (const span of line?.spans ?? []) {
    if (span.role === 'text') break;
    column += [...span.text].length;
  }
  return { file, line: line?.number ?? 1, column };
}
