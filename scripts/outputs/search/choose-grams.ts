/** What to index a site by (see src/model/search/gram.ts), as the amount of its text wants it. */
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import type { GramRule } from '../../../src/model/search/gram.ts';
import { pairAt, type TextTape } from './text-tape.ts';

/** Up to this many characters and breaks, all compilations taken together, grams of one cost less. */
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
  for (const { plans } of compilations) {
    characters += plans.reduce((sum, plan) => sum + countCharacters(plan), 0);
    if (characters > VAST_SITE) return true;
  }
  return false;
}

const countCharacters = ({ entries }: Plan): number =>
  entries.reduce(
    (all, { heading, paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, all + heading.length),
    0,
  );

/** Of a tape with the texts of all plans. */
export function chooseGrams(tape: TextTape, choice: GramChoice = {}): GramRule {
  const { length = tape.numbers.length > SMALL_SITE ? 2 : 1, common = COMMON } = choice;
  return { length, common: length === 1 ? new Set() : findCommon(tape, common) };
}

/** The pairs that occur more than `often`. */
function findCommon(tape: TextTape, often: number): Set<string> {
  const counts = new Map<number, number>();
  for (let at = 0; at < tape.numbers.length; at++) {
    const pair = pairAt(tape, at);
    if (pair > 0) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const { chars } = tape;
  const spell = (pair: number): string => `${chars[Math.floor(pair / chars.length)]}${chars[pair % chars.length]}`;
  return new Set([...counts].filter(([, count]) => count > often).map(([pair]) => spell(pair)));
}
