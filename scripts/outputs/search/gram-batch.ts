/**
 * Sorts the grams that begin with some characters. A gram in a plan is one number: its second and third character, its
 * plan, and whether it stands outside of a heading; numbers of one first character stand together.
 */
import { spellDistance } from '../../../src/model/search/plan-list.ts';

/** On the tape: in front of a plan; in front of a run, and behind it how much of the run is heading. */
export const PLAN = 0;
export const RUN = 1;
/** Characters are numbered from here on. */
export const FIRST_CHARACTER = 2;

export interface GramSource {
  readonly tape: Uint32Array;
  readonly plans: number;
}

/** The characters in their order. */
export interface Alphabet {
  readonly chars: readonly string[];
  /** How often each occurs. */
  readonly counts: readonly number[];
  /** From a character's number on the tape to its place in the order. */
  readonly ranks: Uint32Array;
}

/** `from` and `to` are characters by their place in the order. */
export function* sortGrams(
  source: GramSource,
  alphabet: Alphabet,
  from: number,
  to: number,
): Generator<readonly [gram: string, list: string]> {
  const { chars } = alphabet;
  const width = chars.length + 1;
  const codes = source.plans * 2;
  for (const [i, numbers] of collectGrams(source, alphabet, from, to).entries()) {
    numbers.sort();
    for (const [rest, list] of spellLists(numbers, codes)) {
      const second = Math.floor(rest / width);
      yield [`${chars[from + i]}${chars[second - 1] ?? ''}${chars[(rest % width) - 1] ?? ''}`, list];
    }
  }
}

/** The grams as numbers, by their first character. */
function collectGrams({ tape, plans }: GramSource, alphabet: Alphabet, from: number, to: number): Float64Array[] {
  const { ranks, counts, chars } = alphabet;
  const width = chars.length + 1;
  const rows = counts.slice(from, to).map((count) => new Float64Array(count * 3));
  const filled = new Uint32Array(rows.length);
  const next = (at: number): number => {
    const value = tape[at] ?? RUN;
    return value < FIRST_CHARACTER ? 0 : (ranks[value - FIRST_CHARACTER] as number) + 1;
  };
  let code = -2;
  let left = 0;
  for (let at = 0; at < tape.length; at++) {
    const value = tape[at] as number;
    if (value === PLAN) code += 2;
    else if (value === RUN) left = tape[++at] as number;
    else {
      const i = (ranks[value - FIRST_CHARACTER] as number) - from;
      if (i >= 0 && i < rows.length) {
        const second = next(at + 1);
        const third = second === 0 ? 0 : next(at + 2);
        const row = rows[i] as Float64Array;
        const put = (rest: number, length: number): void => {
          row[filled[i] as number] = rest * plans * 2 + code + (length <= left ? 0 : 1);
          filled[i] = (filled[i] as number) + 1;
        };
        put(0, 1);
        if (second > 0) put(second * width, 2);
        if (third > 0) put(second * width + third, 3);
      }
      left--;
    }
  }
  return rows.map((row, i) => row.subarray(0, filled[i]));
}

/** `numbers` ascend; each is a gram's times `codes`, and a plan's code. */
function* spellLists(numbers: Float64Array, codes: number): Generator<[rest: number, list: string]> {
  let rest = -1;
  let lists: [ListWriter, ListWriter] = [createList(), createList()];
  const spell = (): string =>
    lists
      .map(({ spelt }) => spelt)
      .join(' ')
      .trimEnd();
  for (const number of numbers) {
    const own = Math.floor(number / codes);
    if (own !== rest) {
      if (rest >= 0) yield [rest, spell()];
      rest = own;
      lists = [createList(), createList()];
    }
    const code = number - own * codes;
    write(lists[0], code >> 1);
    if (code % 2 === 0) write(lists[1], code >> 1);
  }
  if (rest >= 0) yield [rest, spell()];
}

interface ListWriter {
  spelt: string;
  last: number;
  isEmpty: boolean;
}

const createList = (): ListWriter => ({ spelt: '', last: 0, isEmpty: true });

/** A number that was written last is not written again. */
function write(list: ListWriter, number: number): void {
  if (!list.isEmpty && number === list.last) return;
  list.spelt += spellDistance(number - list.last);
  list.last = number;
  list.isEmpty = false;
}
