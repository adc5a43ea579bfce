/** What to index a site by (see src/model/search/gram.ts), as the amount of its text wants it. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import type { GramRule } from '../../../src/model/search/gram.ts';

/** Up to this many characters of text, all compilations taken together, grams of one cost less. */
const SMALL_SITE = 40_000;
/** A pair that occurs more often is common: its positions would take too long to load. */
const COMMON = 2_000;

/** From so many characters on a catalogue of all places is too much for a first query. */
const VAST_SITE = 8_000_000;

/** What to index by; each is chosen by the amount of text where it is left open. */
export interface GramChoice {
  readonly length?: GramRule['length'] | undefined;
  /** How often a pair occurs that is not yet common. */
  readonly common?: number | undefined;
}

/** Whether a site is indexed by plan lists. */
export function isVastSite(compilations: readonly Compilation[]): boolean {
  let characters = 0;
  for (const plan of compilations.flatMap(({ plans }) => plans)) {
    for (const { heading, paragraphs } of plan.entries) {
      characters += heading.length + paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    }
  }
  return characters > VAST_SITE;
}

/** `runs` are folded, and gone through more than once. */
export function chooseGrams(runs: Iterable<readonly string[]>, choice: GramChoice = {}): GramRule {
  const { length = isSmallSite(runs) ? 1 : 2, common = COMMON } = choice;
  return { length, common: length === 1 ? new Set() : findCommon(runs, common) };
}

function isSmallSite(runs: Iterable<readonly string[]>): boolean {
  let characters = 0;
  for (const { length } of runs) {
    characters += length;
    if (characters > SMALL_SITE) return false;
  }
  return true;
}

/** The pairs that occur more than `often`, counted by first and second character: of millions of pairs few are new texts. */
function findCommon(runs: Iterable<readonly string[]>, often: number): Set<string> {
  const followers = new Map<string, Map<string, number>>();
  for (const chars of runs) {
    for (let at = 0; at + 1 < chars.length; at++) {
      const [first, second] = [chars[at] as string, chars[at + 1] as string];
      const counts = followers.get(first) ?? new Map<string, number>();
      if (counts.size === 0) followers.set(first, counts);
      counts.set(second, (counts.get(second) ?? 0) + 1);
    }
  }
  const common = [...followers].flatMap(([first, counts]) =>
    [...counts].filter(([, count]) => count > often).map(([second]) => first + second),
  );
  return new Set(common);
}
