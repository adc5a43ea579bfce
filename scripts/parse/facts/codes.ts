/** The codes of characters: to look one up costs less than to cut it from its line. */
export const codesOf = (chars: string): ReadonlySet<number> => new Set([...chars].map((char) => char.charCodeAt(0)));
