/**
 * At which positions each gram stands that has positions (see src/model/search/gram.ts), sorted as numbers: of a gram the
 * second and third character, and the position, are one number; those of one first character stand together.
 */
import { type GramRule, slotsOf } from '../../../../src/model/search/gram.ts';
import { cutBatches } from '../cut-batches.ts';
import { numberPairs, pairAt, type TextTape } from '../text-tape.ts';

export type PositionList = readonly [gram: string, distances: readonly number[]];

/** Grams ascend. For a rule of pairs. */
export function* listPositions(tape: TextTape, rule: GramRule): Generator<PositionList> {
  const { chars, numbers } = tape;
  const slots = slotsOf(rule);
  const common = numberPairs(tape, rule.common);
  const size = numbers.length * slots;
  if (chars.length ** 2 * size > Number.MAX_SAFE_INTEGER)
    throw new Error(`${size} positions, ${chars.length} characters`);
  const counts = new Uint32Array(chars.length);
  for (const number of numbers) counts[number] = (counts[number] as number) + 1;
  for (const [from, to] of cutBatches([...counts].with(0, 0), slots)) {
    for (const [i, rows] of collect(tape, { slots, common }, counts, from, to).entries()) {
      for (const [rest, distances] of spellLists(rows.sort(), size)) {
        const third = rest % chars.length;
        yield [`${chars[from + i]}${chars[Math.floor(rest / chars.length)]}${chars[third]}`, distances];
      }
    }
  }
}

/** How many positions a character takes, and the pairs that are told by threes. */
interface Slots {
  readonly slots: number;
  readonly common: ReadonlyMap<number, string>;
}

/** For each first character, its grams' numbers. */
function collect(
  tape: TextTape,
  { slots, common }: Slots,
  counts: Uint32Array,
  from: number,
  to: number,
): Float64Array[] {
  const { chars, numbers } = tape;
  const size = numbers.length * slots;
  const isCommon = (at: number): boolean => slots > 1 && common.has(pairAt(tape, at));
  const rows = Array.from(counts.subarray(from, to), (count) => new Float64Array(count * slots));
  const filled = new Uint32Array(rows.length);
  const put = (row: number, rest: number, position: number): void => {
    const at = filled[row] as number;
    (rows[row] as Float64Array)[at] = rest * size + position;
    filled[row] = at + 1;
  };
  for (let at = 0; at + 1 < numbers.length; at++) {
    const row = (numbers[at] as number) - from;
    if (row < 0 || row >= rows.length || pairAt(tape, at) === 0) continue;
    const second = (numbers[at + 1] as number) * chars.length;
    const isCommonHere = isCommon(at);
    if (!isCommonHere) put(row, second, at * slots);
    const third = numbers[at + 2] ?? 0;
    if (third > 0 && (isCommonHere || isCommon(at + 1))) put(row, second + third, at * slots + 1);
  }
  return rows.map((row, i) => row.subarray(0, filled[i]));
}

/** `numbers` ascend; each is what a gram has behind its first character, times `size`, and a position. */
function* spellLists(numbers: Float64Array, size: number): Generator<[rest: number, distances: number[]]> {
  let rest = -1;
  let last = 0;
  let distances: number[] = [];
  for (const number of numbers) {
    const own = Math.floor(number / size);
    if (own !== rest) {
      if (rest >= 0) yield [rest, distances];
      [rest, last, distances] = [own, 0, []];
    }
    const position = number - own * size;
    distances.push(position - last);
    last = position;
  }
  if (rest >= 0) yield [rest, distances];
}
