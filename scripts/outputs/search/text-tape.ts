/**
 * The texts of a site's places, end to end, as numbers: one for each character, and a break behind each run, so that the
 * end of one and the beginning of the next never read as a phrase. To count and to sort numbers takes a fraction of what
 * it takes with strings.
 */
import { foldForSearch } from '../../../src/model/search/folded.ts';
import type { SearchPlace } from '../../../src/model/search/search-place.ts';
import { byCodeUnits } from '../../../src/model/text/code-units.ts';
import { numberCharacters } from './character-numbers.ts';
import { createNumberTape } from './vast/number-tape.ts';

/** The characters of a site as numbers, in one row. */
export interface TextTape {
  readonly numbers: Uint32Array;
  /** The characters, ascending by code units; one with the number n stands at n. */
  readonly chars: readonly string[];
  /** Where each place ends. */
  readonly ends: readonly number[];
}

/** Stands behind each run; no character has it. */
export const BREAK = 0;
const FIRST_NUMBER = 1;

/** The places are folded (see src/model/search/folded.ts). */
export function tapeTexts(places: readonly SearchPlace[]): TextTape {
  const characters = numberCharacters();
  const tape = createNumberTape();
  const ends: number[] = [];
  let length = 0;
  for (const { runs } of places) {
    for (const run of runs) {
      const { chars } = foldForSearch(run);
      for (const char of chars) tape.push(FIRST_NUMBER + characters.numberOf(char));
      tape.push(BREAK);
      length += chars.length + 1;
    }
    ends.push(length);
  }
  const { chars, ranks } = characters.order();
  const inOrder = (number: number): number =>
    number === BREAK ? BREAK : FIRST_NUMBER + (ranks[number - FIRST_NUMBER] as number);
  // In a room of its own: it may be kept.
  return { numbers: Uint32Array.from(tape.read(), inOrder), chars: ['', ...chars], ends };
}

/** The texts of `tapes`, one behind the other, as `tapeTexts` gives them for all of their places. */
export function joinTapes(tapes: readonly TextTape[]): TextTape {
  const chars = [...new Set(tapes.flatMap(({ chars }) => chars))].sort(byCodeUnits);
  const numberOf = new Map(chars.map((char, number) => [char, number]));
  const numbers = new Uint32Array(tapes.reduce((sum, tape) => sum + tape.numbers.length, 0));
  const ends: number[] = [];
  let length = 0;
  for (const tape of tapes) {
    const joined = Uint32Array.from(tape.chars, (char) => numberOf.get(char) as number);
    for (const end of tape.ends) ends.push(length + end);
    for (let at = 0; at < tape.numbers.length; at++) numbers[length++] = joined[tape.numbers[at] as number] as number;
  }
  return { numbers, chars, ends };
}

/** Two neighbours as one number, by their `first` and `second`; 0 where either is a break. */
export function pairAt({ numbers, chars }: Pick<TextTape, 'numbers' | 'chars'>, at: number): number {
  const [first, second] = [numbers[at] as number, numbers[at + 1] ?? BREAK];
  return first === BREAK || second === BREAK ? 0 : first * chars.length + second;
}

/** The numbers that `pairAt` gives for some pairs. */
export function numberPairs(tape: TextTape, pairs: ReadonlySet<string>): ReadonlyMap<number, string> {
  const numberOf = new Map(tape.chars.map((char, number) => [char, number]));
  return new Map(
    [...pairs].map((pair) => {
      const [first = '', second = ''] = pair;
      return [(numberOf.get(first) ?? 0) * tape.chars.length + (numberOf.get(second) ?? 0), pair];
    }),
  );
}
