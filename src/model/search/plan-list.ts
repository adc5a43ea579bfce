/**
 * On a vast site the index tells of each gram of one, two and three characters which plans hold it, and no more: such
 * a list is short however common the gram. A phrase can only stand in plans that hold all of its grams; whether it
 * does, and where, their texts tell.
 *
 * Plans are numbered through the site. A list is spelt: ascending numbers, each by its distance from the one before, in
 * digits of 32, all but the last of which are marked (the VLQ of source maps, without its sign). Behind a space stands
 * the list of those plans that hold the gram in a heading.
 *
 *     教育 in plans 0, 3 and 40, in a heading of plan 3  →  "ADlB D"
 */

/** As published: grams that stand near each other in order share a file. */
export type PlanListFile = Readonly<Record<string, string>>;

/** Names of files, each with the first gram in it, ascending. */
export type FirstGrams = readonly (readonly [first: string, file: string])[];

/** The plans that hold a gram. */
export interface PlanList {
  readonly plans: readonly number[];
  readonly inHeading: readonly number[];
}

/** A longer phrase is covered by its threes. */
const LONGEST_GRAM = 3;
/** More grams of a phrase are not asked for: what they would still rule out, the texts do. */
const MOST_GRAMS = 6;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

export function spellDistance(distance: number): string {
  let spelt = '';
  let left = distance;
  for (; left >= 32; left = Math.floor(left / 32)) spelt += DIGITS[32 + (left % 32)];
  return spelt + DIGITS[left];
}

export function readPlanList(spelt: string): PlanList {
  const [plans = '', inHeading = ''] = spelt.split(' ');
  return { plans: readNumbers(plans), inHeading: readNumbers(inHeading) };
}

function readNumbers(spelt: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let weight = 1;
  for (const digit of spelt) {
    const value = VALUES.get(digit) as number;
    number += (value % 32) * weight;
    weight *= 32;
    if (value >= 32) continue;
    numbers.push(number);
    weight = 1;
  }
  return numbers;
}

/** The grams to ask for, spread over the phrase. */
export function gramsOfPhrase(phrase: readonly string[]): string[] {
  const length = Math.min(LONGEST_GRAM, phrase.length);
  const last = phrase.length - length;
  const count = Math.min(MOST_GRAMS, last + 1);
  const starts = Array.from({ length: count }, (_, i) => (count === 1 ? 0 : Math.round((i * last) / (count - 1))));
  return [...new Set(starts.map((start) => phrase.slice(start, start + length).join('')))];
}

/** The file that a gram would be in, if it is in any. */
export function fileAt(gram: string, files: FirstGrams): string | undefined {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.[0] as string) <= gram) low = middle + 1;
    else high = middle;
  }
  return files[low - 1]?.[1];
}

/** What ascends and stands in each list; the shortest first, so that little is ever compared. */
export function intersectAll(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  return others.reduce((kept, list) => {
    const held = new Set(list);
    return kept.filter((number) => held.has(number));
  }, first);
}
