/** What to index a site by (see src/model/search/gram.ts), as the amount of its text wants it. */
import { type GramRule, joinAt } from '../../../src/model/search/gram.ts';

/** Up to this many characters of text, all compilations taken together, grams of one cost less. */
const SMALL_SITE = 40_000;
/** A pair that occurs more often is common: its positions would take too long to load. */
const COMMON = 2_000;

/** What to index by; each is chosen by the amount of text where it is left open. */
export interface GramChoice {
  readonly length?: GramRule['length'] | undefined;
  /** How often a pair occurs that is not yet common. */
  readonly common?: number | undefined;
}

/** `runs` are folded. */
export function chooseGrams(runs: readonly (readonly string[])[], choice: GramChoice = {}): GramRule {
  const characters = runs.reduce((sum, chars) => sum + chars.length, 0);
  const { length = characters <= SMALL_SITE ? 1 : 2, common = COMMON } = choice;
  if (length === 1) return { length, common: new Set() };
  const counts = new Map<string, number>();
  for (const chars of runs) {
    for (let at = 0; at + 2 <= chars.length; at++) {
      const pair = joinAt(chars, at, 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return { length, common: new Set([...counts].filter(([, count]) => count > common).map(([pair]) => pair)) };
}
