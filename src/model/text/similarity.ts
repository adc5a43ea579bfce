/** How alike two texts are, 0 to 1: twice the pairs of neighbouring characters they share over all they have (Dice). */
export function similarity(a: string, b: string): number {
  return a === b ? 1 : likenessOf(countPairs(a), countPairs(b));
}

/** A text's pairs, counted once for all the texts it is compared with. */
export interface CountedText {
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
  /** How many there are. */
  readonly all: number;
}

/** For `likenessOf`, where one text is compared with many. */
export function countPairs(text: string): CountedText {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, pairs, all: Math.max(0, text.length - 1) };
}

/** The `similarity` of two texts; 0 where their lengths alone keep it below `least`. */
export function likenessOf(a: CountedText, b: CountedText, least = 0): number {
  if (a.text === b.text) return 1;
  const all = a.all + b.all;
  if (all === 0 || (2 * Math.min(a.all, b.all)) / all < least) return 0;
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few.pairs) shared += Math.min(count, many.pairs.get(pair) ?? 0);
  return (2 * shared) / all;
}
