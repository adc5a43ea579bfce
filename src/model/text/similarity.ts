/** How alike two texts are, 0 to 1: twice the pairs of neighbouring characters they share over all they have (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const rest = countPairs(b);
  let shared = 0;
  for (const [pair, count] of countPairs(a)) shared += Math.min(count, rest.get(pair) ?? 0);
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

function countPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
