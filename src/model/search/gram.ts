/**
 * What is indexed: grams, short runs of characters, each with the positions at which it stands. A phrase is found where
 * grams that cover it stand at their distances.
 *
 *     市教育局  →  grams of one:  市 教 育 局      pairs:  市教 教育 育局
 *
 * Grams of one suit a small site, whose whole index is a file or two. In a large one a single character stands almost
 * everywhere, a pair does not; and where one does (教育), the three characters around it take its place. Single
 * characters and such pairs have no positions there, but lists of the places that hold them (see place-list.ts).
 */
export interface GramRule {
  readonly length: 1 | 2;
  /** The pairs that are indexed by threes. Folded. Empty for grams of one. */
  readonly common: ReadonlySet<string>;
}

/** The ascending positions of a gram, as the catalogue numbers them. */
export type Lookup = (gram: string) => Promise<readonly number[]>;

/** How many positions of a row a character takes: a second one for its three, where there are any. */
export const slotsOf = ({ common }: GramRule): number => (common.size === 0 ? 1 : 2);

/** The grams that begin at a character, by slot; undefined where a slot stays empty. */
export function gramsAt(chars: readonly string[], at: number, rule: GramRule): (string | undefined)[] {
  if (rule.length === 1) return [joinAt(chars, at, 1)];
  const isCommon = rule.common.has(joinAt(chars, at, 2));
  const pair = at + 2 > chars.length || isCommon ? undefined : joinAt(chars, at, 2);
  if (rule.common.size === 0) return [pair];
  const hasThree = at + 3 <= chars.length && (isCommon || rule.common.has(joinAt(chars, at + 1, 2)));
  return [pair, hasThree ? joinAt(chars, at, 3) : undefined];
}

/** Whether a gram is not looked up in the index but has a list of the places that hold it. */
export function isListed(gram: readonly string[], { length, common }: GramRule): boolean {
  return length === 2 && (gram.length === 1 || (gram.length === 2 && common.has(joinAt(gram, 0, 2))));
}

/** Grams that together cover a phrase, each with its distance from the phrase's beginning, in positions. */
export function coverPhrase(phrase: readonly string[], rule: GramRule): [number, string][] {
  const slots = slotsOf(rule);
  const cover: [number, string][] = [];
  for (let covered = 0; covered < phrase.length; ) {
    let end = covered;
    let best: [number, string] | undefined;
    for (let at = Math.max(0, covered - 2); at <= covered; at++) {
      for (const [slot, gram] of gramsAt(phrase, at, rule).entries()) {
        const gramEnd = at + (rule.length === 1 ? 1 : 2 + slot);
        if (gram === undefined || gramEnd <= end) continue;
        end = gramEnd;
        best = [at * slots + slot, gram];
      }
    }
    if (best === undefined) break;
    cover.push(best);
    covered = end;
  }
  return cover;
}

/** The `length` characters at `at`, as one. */
export function joinAt(chars: readonly string[], at: number, length: number): string {
  let joined = '';
  for (let i = at; i < at + length && i < chars.length; i++) joined += chars[i];
  return joined;
}
