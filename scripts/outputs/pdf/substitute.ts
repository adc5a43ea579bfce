/** Puts in a document to print what the editor wants in place of characters that no face has, and a space for a tab. */

/** Some faces have no glyph for it, and would print the words beside it as one. */
const TAB = '\t';

/** The same value, of any depth, with these characters of its texts exchanged. Tabs, which no face has, become spaces. */
export function substitute<T>(value: T, shown: ReadonlyMap<string, string>): T {
  const replace = (char: string): string => shown.get(char) ?? (char === TAB ? ' ' : char);
  return replaceIn(value, (text) =>
    shown.size > 0 || text.includes(TAB) ? [...text].map(replace).join('') : text,
  ) as T;
}

function replaceIn(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceIn(one, replace)]));
}
