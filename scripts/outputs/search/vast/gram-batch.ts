/**
 * Sorts the grams that begin with some characters. A gram in a plan is one number: its second and third character, its
 * plan, of a three the remainder of its position, and whether it stands outside of a heading; numbers of one first
 * character stand together.
 */
import { LONGEST_GRAM, POSITIONS, spellDistance, spellRemainder } from '../../../../src/model/search/plan-list.ts';

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

/** Of a plan: its remainders, each in a heading or not. */
const CODES = POSITIONS * 2;

/** `from` and `to` are characters by their place in the order. */
export function* sortGrams(
  source: GramSource,
  alphabet: Alphabet,
  from: number,
  to: number,
): Generator<readonly [gram: string, list: string]> {
  const { chars } = alphabet;
  const width = chars.length + 1;
  const codes = source.plans * CODES;
  if (width * width * codes > Number.MAX_SAFE_INTEGER) throw new Error(`${source.plans} plans, ${width} characters`);
  for (const [i, numbers] of collectGrams(source, alphabet, from, to).entries()) {
    numbers.sort();
    for (const [rest, list] of spellLists(numbers, codes, width)) {
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
  let code = -CODES;
  let left = 0;
  let begin = 0;
  for (let at = 0; at < tape.length; at++) {
    const value = tape[at] as number;
    if (value === PLAN) {
      code += CODES;
      begin = at;
    } else if (value === RUN) left = tape[++at] as number;
    else {
      const i = (ranks[value - FIRST_CHARACTER] as number) - from;
      if (i >= 0 && i < rows.length) {
        const second = next(at + 1);
        const third = second === 0 ? 0 : next(at + 2);
        const row = rows[i] as Float64Array;
        const put = (rest: number, length: number): void => {
          const remainder = length === LONGEST_GRAM ? (at - begin) % POSITIONS : 0;
          row[filled[i] as number] = rest * plans * CODES + code + remainder * 2 + (length <= left ? 0 : 1);
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

/** `numbers` ascend; each is a gram's times `codes`, and a code. */
function* spellLists(numbers: Float64Array, codes: number, width: number): Generator<[rest: number, list: string]> {
  let rest = -1;
  let list = createList(false);
  let last = -1;
  for (const number of numbers) {
    if (number === last) continue;
    last = number;
    const own = Math.floor(number / codes);
    if (own !== rest) {
      if (rest >= 0) yield [rest, spellList(list)];
      rest = own;
      list = createList(own % width > 0);
    }
    const code = number - own * codes;
    write(list, Math.floor(code / CODES), (code % CODES) >> 1, code % 2 === 0);
  }
  if (rest >= 0) yield [rest, spellList(list)];
}

interface OpenList {
  readonly isThree: boolean;
  plans: string;
  plan: number;
  remainder: number;
  headings: string;
  heading: number;
}

const createList = (isThree: boolean): OpenList => ({
  isThree,
  plans: '',
  plan: -1,
  remainder: -1,
  headings: '',
  heading: -1,
});

const spellList = ({ plans, headings }: OpenList): string => (headings === '' ? plans : `${plans} ${headings}`);

function write(list: OpenList, plan: number, remainder: number, isHeading: boolean): void {
  const isNew = plan !== list.plan;
  if (list.isThree && (isNew || remainder !== list.remainder)) {
    list.plans += spellDistance(plan - list.plan) + spellRemainder(remainder);
  } else if (isNew) list.plans += spellDistance(plan - Math.max(0, list.plan));
  list.plan = plan;
  list.remainder = remainder;
  if (!isHeading || plan === list.heading) return;
  list.headings += spellDistance(plan - Math.max(0, list.heading));
  list.heading = plan;
}
