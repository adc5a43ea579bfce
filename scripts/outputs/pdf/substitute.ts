/** Puts in a document to print what the editor wants in place of characters that no face has. */

export function substitute<T>(value: T, shown: ReadonlyMap<string, string>): T {
  if (shown.size === 0) return value;
  return replaceIn(value, (text) => [...text].map((char) => shown.get(char) ?? char).join('')) as T;
}

function replaceIn(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceIn(one, replace)]));
}
