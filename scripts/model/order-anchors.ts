/** The order of a plan's entries: the body's, with what only the outline has at its place there. */
import type { Anchored } from './assign-anchors.ts';

/**
 * The anchors in reading order. An entry that only the outline has stands in its parent there, behind the sibling in
 * front of it that the body has, too, with all that stands in that one; without such a sibling it comes first.
 */
export function orderAnchors(outline: readonly Anchored[], body: readonly Anchored[]): string[] {
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
