/** The words of entries as one text: what citations, data and the pages of single entries are made from. */
import type { Entry, Plan } from './compilation.ts';

/** The entry's line as printed: mark, heading, stop and the text behind it. */
export function printEntry({ mark, heading, stop, text }: Entry): string {
  const own = `${mark}${heading}${stop}`;
  return text === null || text === '' ? own : `${own}${stop === '' && heading !== '' ? '\n' : ''}${text}`;
}

/** The entry's text with what stands in it (subitems, points), a paragraph a line; null where the body is missing. */
export function fullText(plan: Plan, entry: Entry): string | null {
  const below = entriesBelow(plan, entry).filter(({ inBody }) => inBody);
  if (entry.text === null && below.length === 0) return null;
  return [entry.text ?? '', ...below.map(printEntry)].filter((text) => text !== '').join('\n');
}

/** What stands in the entry, at any depth, in reading order. */
export function entriesBelow({ entries }: Plan, { anchor }: Entry): Entry[] {
  const inside = new Set([anchor]);
  return entries.filter((entry) => {
    const isBelow = entry.parent !== null && inside.has(entry.parent);
    if (isBelow) inside.add(entry.anchor);
    return isBelow;
  });
}

/** The entries it stands in, the outermost first. */
export function entriesAbove({ entries }: Plan, entry: Entry): Entry[] {
  const byAnchor = new Map(entries.map((other) => [other.anchor, other]));
  const above: Entry[] = [];
  for (let parent = entry.parent; parent !== null; ) {
    const found = byAnchor.get(parent);
    if (found === undefined) break;
    above.unshift(found);
    parent = found.parent;
  }
  return above;
}
