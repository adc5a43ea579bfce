/**
 * Which plans hold which gram, in the order of the grams, for any number of plans: the texts are kept as numbers, and
 * their grams are made and sorted those of a few first characters at a time. So memory grows by four bytes with each
 * character, and not with the grams.
 */
import { foldForSearch } from '../../../../src/model/search/folded.ts';
import { countHeading, type SearchPlace } from '../../../../src/model/search/search-place.ts';
import { type CharacterOrder, numberCharacters } from '../character-numbers.ts';
import { cutBatches } from '../cut-batches.ts';
import { type Alphabet, FIRST_CHARACTER, type GramSource, PLAN, RUN, sortGrams } from './gram-batch.ts';
import { createNumberTape } from './number-tape.ts';

export interface GramSorter {
  /** Plans are numbered in the order in which they come. */
  add(places: readonly SearchPlace[]): void;
  /** Each gram with its list, as published; grams ascend. */
  lists(): Generator<readonly [gram: string, list: string]>;
}

export function createGramSorter(): GramSorter {
  const characters = numberCharacters();
  const counts: number[] = [];
  const tape = createNumberTape();
  let plans = 0;
  const pushCharacter = (char: string): void => {
    const number = characters.numberOf(char);
    counts[number] = (counts[number] ?? 0) + 1;
    tape.push(number + FIRST_CHARACTER);
  };
  return {
    add(places) {
      plans++;
      tape.push(PLAN);
      for (const place of places) {
        for (const [i, run] of place.runs.entries()) {
          tape.push(RUN);
          tape.push(i === 0 ? countHeading(place) : 0);
          for (const char of foldForSearch(run).chars) pushCharacter(char);
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
