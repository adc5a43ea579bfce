/** What to index a site by (see src/model/search/gram.ts), as the amount of its text wants it. */
import type { GramRule } from '../../../src/model/search/gram.ts';
import type { Searched } from './searched.ts';
import { BREAK, pairAt, type TextTape } from './text-tape.ts';

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
export const isVastSite = (compilations: readonly Pick<Searched, 'characters'>[]): boolean =>
  compilations.reduce((sum, { characters }) => sum + characters, 0) > VAST_SITE;

/** Of a tape with the texts of all plans. */
export function chooseGrams(tape: TextTape, choice: GramChoice = {}): GramRule {
  const { length = tape.numbers.length > SMALL_SITE ? 2 : 1, common = COMMON } = choice;
  return { length, common: length === 1 ? new Set() : findCommon(tape, common) };
}

/** The pairs that occur more than `often`, in the order of their characters. */
function findCommon(tape: TextTape, often: number): Set<string> {
  const { chars, numbers } = tape;
  const singles = new Uint32Array(chars.length);
  for (let at = 0; at < numbers.length; at++)
    singles[numbers[at] as number] = (singles[numbers[at] as number] as number) + 1;
  // Only what is common itself makes common pairs, and few characters are.
  const row = singles.map((count, number) => (number !== BREAK && count > often ? 1 : 0));
  let rows = 0;
  for (const [number, isCommon] of row.entries()) row[number] = isCommon === 1 ? ++rows : 0;
  const counts = new Uint32Array((rows + 1) * chars.length);
  const found: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const first = row[numbers[at] as number] as number;
    const pair = first === 0 ? 0 : pairAt(tape, at);
    if (pair === 0) continue;
    const own = first * chars.length + (numbers[at + 1] as number);
    counts[own] = (counts[own] as number) + 1;
    if (counts[own] === often + 1) found.push(pair);
  }
  // Characters are numbered in their order.
  found.sort((a, b) => a - b);
  return new Set(found.map((pair) => `${chars[Math.floor(pair / chars.length)]}${chars[pair % chars.length]}`));
}
