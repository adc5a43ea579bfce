/**
 * Which plans hold which gram, in the order of the grams, for any number of plans: the texts are kept as numbers, and
 * their grams are made and sorted those of a few first characters at a time. So memory grows by four bytes with each
 * character, and not with the grams.
 */
import { type CharacterOrder, numberCharacters } from '../character-numbers.ts';
import { cutBatches } from '../cut-batches.ts';
import { BREAK, type TextTape } from '../text-tape.ts';
import { type Alphabet, FIRST_CHARACTER, type GramSource, PLAN, RUN, sortGrams } from './gram-batch.ts';
import { createNumberTape } from './number-tape.ts';

export interface GramSorter {
  /** For each plan how many characters of each place are heading; plans are numbered in the order in which they come. */
  add(texts: TextTape, plans: readonly (readonly number[])[]): void;
  /** Each gram with its list, as published; grams ascend. */
  lists(): Generator<readonly [gram: string, list: string]>;
}

export function createGramSorter(): GramSorter {
  const characters = numberCharacters();
  const counts: number[] = [];
  const tape = createNumberTape();
  let plans = 0;
  const push = (number: number): void => {
    counts[number] = (counts[number] ?? 0) + 1;
    tape.push(number + FIRST_CHARACTER);
  };
  return {
    add({ numbers, chars, ends }, added) {
      const numberOf = chars.map((char, i) => (i === BREAK ? BREAK : characters.numberOf(char)));
      let place = 0;
      let at = 0;
      for (const headings of added) {
        plans++;
        tape.push(PLAN);
        for (const heading of headings) {
          let own = heading;
          for (const end = ends[place++] as number; at < end; at++) {
            tape.push(RUN);
            tape.push(own);
            for (; numbers[at] !== BREAK; at++) push(numberOf[numbers[at] as number] as number);
            own = 0;
          }
        }
      }
    },
    *lists() {
      const alphabet = sortCounts(characters.order(), counts);
      const source: GramSource = { tape: tape.read(), plans };
      for (const [from, to] of cutBatches(alphabet.counts, 3)) yield* sortGrams(source, alphabet, from, to);
    },
  };
}

/** `counts` are by the characters' numbers. */
function sortCounts({ chars, ranks }: CharacterOrder, counts: readonly number[]): Alphabet {
  const sorted = new Array<number>(chars.length);
  for (const [number, rank] of ranks.entries()) sorted[rank] = counts[number] as number;
  return { chars, ranks, counts: sorted };
}
