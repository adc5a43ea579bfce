/** The words of entries as one text: what citations, data and the pages of single entries are made from. */
import type { Entry, Plan } from './compilation.ts';

/** A plan's entries by what stands in what. Made once a plan. */
export interface PlanIndex {
  readonly byAnchor: ReadonlyMap<string, Entry>;
  /** In reading order, by the anchor of the entry they stand in; null at the top. */
  readonly children: ReadonlyMap<string | null, readonly Entry[]>;
}

/** Goes through all entries: not to be made for each of them. */
export function indexPlan({ entries }: Plan): PlanIndex {
  const children = new Map<string | null, Entry[]>();
  for (const entry of entries) {
    const row = children.get(entry.parent);
    if (row === undefined) children.set(entry.parent, [entry]);
    else row.push(entry);
  }
  return { byAnchor: new Map(entries.map((entry) => [entry.anchor, entry])), children };
}

/** The entry's line: mark, heading and stop, and the text behind or below them. */
function ownText({ mark, heading, stop, text, runsOn }: Entry): string {
  const line = `${mark}${heading}${stop}`;
  return text === null || text === '' ? line : `${line}${runsOn ? '' : '\n'}${text}`;
}

/** The entry's text with what stands in it (subitems, points), a paragraph a line; null where the body is missing. */
export function fullText(index: PlanIndex, entry: Entry): string | null {
  const below = entriesBelow(index, entry).filter(({ inBody }) => inBody);
  if (entry.text === null && below.length === 0) return null;
  return [entry.text ?? '', ...below.map(ownText)].filter((text) => text !== '').join('\n');
}

/** What stands in the entry, at any depth, in reading order. */
export function entriesBelow(index: PlanIndex, { anchor }: Entry): Entry[] {
  const own = index.children.get(anchor) ?? [];
  return own.flatMap((entry) => [entry, ...entriesBelow(index, entry)]);
}

/** The entries it stands in, the outermost first. */
export function entriesAbove({ byAnchor }: PlanIndex, { parent }: Entry): Entry[] {
  const above: Entry[] = [];
  for (let anchor = parent; anchor !== null; ) {
    const found = byAnchor.get(anchor);
    if (found === undefined) break;
    above.unshift(found);
    anchor = found.parent;
  }
  return above;
}
