/** Which places hold a single character or a common pair (see src/model/search/place-list.ts). */
import { toDistances } from '../../../../src/model/search/distances.ts';
import type { GramRule } from '../../../../src/model/search/gram.ts';
import type { PlaceList } from '../../../../src/model/search/place-list.ts';
import { byCodeUnits } from '../../../../src/model/text/code-units.ts';
import { numberPairs, pairAt, type TextTape } from '../text-tape.ts';

type Lists = readonly [inHeading: number[], inText: number[]];

/** Grams ascend. None where single characters are indexed. `tape` has the places' texts, of which `headings` characters each are heading. */
export function listPlaces(
  headings: readonly number[],
  tape: TextTape,
  rule: GramRule,
): [gram: string, list: PlaceList][] {
  if (rule.length === 1) return [];
  const { chars, numbers, ends } = tape;
  const pairs = numberPairs(tape, rule.common);
  // A single character is told by its number, and a common pair by what follows.
  const grams = [...chars, ...pairs.values()];
  const rowOfPair = new Map([...pairs.keys()].map((pair, i) => [pair, chars.length + i]));
  const lists: Lists[] = grams.map(() => [[], []]);
  /** For each gram, the place that held it last, twice, and one more where its heading does. */
  const last = new Int32Array(grams.length).fill(-1);
  let begin = 0;
  for (const [number, heading] of headings.entries()) {
    const end = ends[number] as number;
    const inHeading = begin + heading;
    const held: number[] = [];
    const note = (row: number, isHeading: boolean): void => {
      if ((last[row] as number) < number * 2) held.push(row);
      last[row] = Math.max(last[row] as number, number * 2 + (isHeading ? 1 : 0));
    };
    for (let at = begin; at < end; at++) {
      if ((numbers[at] as number) > 0) note(numbers[at] as number, at < inHeading);
      const pair = rowOfPair.size === 0 ? undefined : rowOfPair.get(pairAt(tape, at));
      if (pair !== undefined) note(pair, at + 1 < inHeading);
    }
    for (const row of held) (lists[row] as Lists)[(last[row] as number) % 2 === 1 ? 0 : 1].push(number);
    begin = end;
  }
  return grams
    .map((gram, row): [string, PlaceList] => {
      const [inHeading, inText] = lists[row] as Lists;
      return [gram, [toDistances(inHeading), toDistances(inText)]];
    })
    .filter(([gram]) => gram !== '')
    .sort(([a], [b]) => byCodeUnits(a, b));
}
