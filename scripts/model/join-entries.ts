/**
 * Joins the two trees of a plan, its outline and its body, by anchor into one list of entries in reading order: the
 * body's order, with what only the outline has at its place there.
 */
import { entryUrl } from '../../src/model/address/address.ts';
import type { Entry, Paragraph } from '../../src/model/plan/compilation.ts';
import type { Mark } from '../../src/model/plan/mark.ts';
import { sayPicture } from '../../src/model/plan/picture.ts';
import { countCodePoints, type Place } from '../../src/model/plan/place.ts';
import { placeOf, spansOf, type TreeNode } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { type Anchored, assign } from './assign-anchors.ts';
import { itemRows, itemsStartAgain } from './item-scope.ts';
import { readTable } from './join-table.ts';

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
  const [printed, body] = assignBoth(plan);
  const outline = matchHeadings(printed, body);
  const anchors = new Map(body.map(({ node, anchor }) => [node, anchor]));
  const trees = { ...plan, anchors };
  const listed = new Map(outline.map((entry) => [entry.anchor, entry]));
  const inBody = new Map(body.map((entry) => [entry.anchor, entry]));
  const order = readingOrder(outline, body);
  return { entries: order.map((anchor) => joinEntry(trees, listed.get(anchor), inBody.get(anchor))), anchors };
}

/**
 * The outline's entries, with the body's anchors where only the kind of number differs: 第一章 形势 there, 一、形势 here.
 * The words must stand but once on either side.
 */
function matchHeadings(outline: readonly Anchored[], body: readonly Anchored[]): readonly Anchored[] {
  const known = new Set(body.map(({ anchor }) => anchor));
  if (outline.every(({ anchor }) => known.has(anchor))) return outline;
  const listed = new Set(outline.map(({ anchor }) => anchor));
  const left = byHeading(outline.filter(({ anchor }) => !known.has(anchor)));
  const found = byHeading(body.filter(({ anchor }) => !listed.has(anchor)));
  const renamed = new Map<string, string>();
  for (const [heading, one] of left) {
    const other = found.get(heading);
    if (one !== null && other != null && one.node.mark?.kind !== other.node.mark?.kind) renamed.set(one.anchor, other.anchor);
  }
  return outline.map((entry) => ({
    ...entry,
    anchor: renamed.get(entry.anchor) ?? entry.anchor,
    parent: entry.parent === null ? null : (renamed.get(entry.parent) ?? entry.parent),
  }));
}

/** Null where several have it. */
function byHeading(entries: readonly Anchored[]): Map<string, Anchored | null> {
  const found = new Map<string, Anchored | null>();
  for (const entry of entries) {
    const heading = foldText(spansOf(entry.node, 'heading'));
    if (heading.length >= LEAST_HEADING) found.set(heading, found.has(heading) ? null : entry);
  }
  return found;
}

/** Shorter words stand in any text. */
const LEAST_HEADING = 4;

function assignBoth({ outline, body }: PlanTrees): [Anchored[], Anchored[]] {
  const rows = [outline, body].map((tree) => (tree === undefined ? [] : itemRows(tree)));
  const [outlineRows = [], bodyRows = []] = rows;
  const again = itemsStartAgain(outlineRows.length > bodyRows.length ? outlineRows : bodyRows);
  return [outline === undefined ? [] : assign(outline, again), body === undefined ? [] : assign(body, again)];
}

/**
 * The anchors in reading order. An entry that only the outline has stands in its parent there, behind the sibling in
 * front of it that the body has, too, with all that stands in that one; without such a sibling it comes first.
 */
function readingOrder(outline: readonly Anchored[], body: readonly Anchored[]): string[] {
  const parents = new Map(body.map(({ anchor, parent }) => [anchor, parent]));
  const children = groupByParent(body);
  const only = outline.filter(({ anchor }) => !parents.has(anchor));
  const nested = groupByParent(only.filter(({ parent }) => parent !== null && !parents.has(parent)));
  const behind = placeBehind(outline, parents);
  const order: string[] = [];
  const visit = (anchor: string): void => {
    order.push(anchor);
    for (const child of nested.get(anchor) ?? []) visit(child);
    visitAll(anchor);
  };
  const visitAll = (parent: string | null): void => {
    for (const first of behind.get(firstIn(parent)) ?? []) visit(first);
    for (const child of children.get(parent) ?? []) {
      visit(child);
      for (const next of behind.get(child) ?? []) visit(next);
    }
  };
  visitAll(null);
  return order;
}

/** Where a sibling in front is wanting; no anchor ends so. */
const firstIn = (parent: string | null): string => `${parent ?? ''}/`;

/** What only the outline has, in entries that the body has, by the sibling in front. */
function placeBehind(
  outline: readonly Anchored[],
  bodyParents: ReadonlyMap<string, string | null>,
): Map<string, string[]> {
  const behind = new Map<string, string[]>();
  const lastSibling = new Map<string | null, string>();
  for (const { anchor, parent } of outline) {
    if (bodyParents.get(anchor) === parent) lastSibling.set(parent, anchor);
    else if (!bodyParents.has(anchor) && (parent === null || bodyParents.has(parent))) {
      addTo(behind, lastSibling.get(parent) ?? firstIn(parent), anchor);
    }
  }
  return behind;
}

function groupByParent(entries: readonly Anchored[]): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const { anchor, parent } of entries) addTo(groups, parent, anchor);
  return groups;
}

function addTo<K>(groups: Map<K, string[]>, key: K, anchor: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [anchor]);
  else group.push(anchor);
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
  const first = own === '' ? [] : [{ text: own, place: placeOfText(node, file), ...endOf(node) }];
  return [...first, ...readParagraphs(node.children, file, anchors)];
}

/** The paragraphs among `nodes`; `anchors` tell behind which entries they stand. */
export function readParagraphs(
  nodes: readonly TreeNode[],
  file: string,
  anchors?: ReadonlyMap<TreeNode, string>,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let behind: string | undefined;
  for (const node of nodes) {
    if (node.mark !== null) behind = anchors?.get(node) ?? behind;
    else if (node.kind === 'paragraph' || node.kind === 'table' || node.kind === 'picture') {
      const at = readMatter(node, file);
      paragraphs.push(behind === undefined ? at : { ...at, behind });
    }
  }
  return paragraphs;
}

function readMatter(node: TreeNode, file: string): Paragraph {
  if (node.kind === 'table') return readTable(node, file);
  const place = placeOf(node, file);
  if (node.picture !== undefined) return { text: sayPicture(node.picture), picture: node.picture, place };
  return { text: spansOf(node, 'text'), place, ...endOf(node) };
}

/** Its last line, where it has several. */
export function endOf({ lines }: TreeNode): { endLine?: number } {
  const first = lines[0]?.number;
  const last = lines.findLast(({ spans }) => spans.some(({ role }) => role === 'text'))?.number;
  return last === undefined || last === first ? {} : { endLine: last };
}

function placeOfText(node: TreeNode, file: string): Place {
  for (const line of node.lines) {
    let column = 1;
    for (const span of line.spans) {
      if (span.role === 'text') return { file, line: line.number, column };
      column += countCodePoints(span.text);
    }
  }
  return placeOf(node, file);
}
