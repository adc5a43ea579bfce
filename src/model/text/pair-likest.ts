/** Which of two rows belong together: the likest first, each with one. */

/** `likeness` from 0 to 1; whoever pairs leaves out what is too unlike. */
export interface Likely<A, B> {
  readonly one: A;
  readonly other: B;
  readonly likeness: number;
}

/** By `one`. Of those equally like, the first in the list. */
export function pairLikest<A, B>(likely: readonly Likely<A, B>[]): Map<A, Likely<A, B>> {
  const pairs = new Map<A, Likely<A, B>>();
  const taken = new Set<B>();
  for (const pair of [...likely].sort((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(pair.one) || taken.has(pair.other)) continue;
    pairs.set(pair.one, pair);
    taken.add(pair.other);
  }
  return pairs;
}
