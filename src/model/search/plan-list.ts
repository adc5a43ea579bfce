/**
 * On a vast site the index tells of each gram of one, two and three characters which plans hold it: such a list is short
 * however common the gram. A phrase can only stand in plans that hold all of its grams; whether it does, and where,
 * their texts tell.
 *
 * Plans are numbered through the site. A list is spelt: ascending numbers, each by its distance from the one before, in
 * digits of 32, all but the last of which are marked (the VLQ of source maps, without its sign). Behind a space stands
 * the list of those plans that hold the gram in a heading.
 *
 *     教育 in plans 0, 3 and 40, in a heading of plan 3  →  "ADlB D"
 *
 * Of a three it is told, too, where in the plan it stands, but only the remainder of its position by 64: one more digit.
 * Threes of one phrase stand at their distances, and so do the remainders. Where a three stands again in the same plan,
 * the distance is 0; so plans are counted from 1 there.
 *
 *     局工作 at positions 5 and 70 of plan 0, 1 of plan 3  →  "BFAGDB"
 */

/** As published: grams that stand near each other in order share a file. */
export type PlanListFile = Readonly<Record<string, string>>;

/** Names of files, each with the first gram in it, ascending; of a large one, its size in characters. */
export type FirstGrams = readonly (readonly [first: string, file: string, size?: number])[];

/** The plans that hold a gram. */
export interface PlanList {
  readonly plans: readonly number[];
  readonly inHeading: readonly number[];
  /** Of a three: for each of the plans, the remainders of its positions. */
  readonly remainders?: readonly (readonly number[])[];
}

/** A longer phrase is covered by its threes. */
export const LONGEST_GRAM = 3;
/** How many grams of a phrase are asked for: what they do not rule out, the texts do. */
const GRAMS = { least: 3, most: 5 };
/** What the positions of threes are divided by: the remainder is one digit. */
export const POSITIONS = 64;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/** Five bits a character, the lowest first; the last one is marked, so that no separator is needed. */
export function spellDistance(distance: number): string {
  let spelt = '';
  let left = distance;
  for (; left >= 32; left = Math.floor(left / 32)) spelt += DIGITS[32 + (left % 32)];
  return spelt + DIGITS[left];
}

/** By 64: one character. */
export const spellRemainder = (position: number): string => DIGITS[position % POSITIONS] as string;

/** Of a three, `spelt` has remainders; of shorter grams none. */
export function readPlanList(gram: string, spelt: string): PlanList {
  const [plans = '', inHeading = ''] = spelt.split(' ');
  const isThree = [...gram].length === LONGEST_GRAM;
  return { ...(isThree ? readThree(plans) : { plans: readNumbers(plans) }), inHeading: readNumbers(inHeading) };
}

function readThree(spelt: string): Pick<PlanList, 'plans' | 'remainders'> {
  const plans: number[] = [];
  const remainders: number[][] = [];
  let distance = 0;
  let weight = 1;
  for (let at = 0; at < spelt.length; at++) {
    const value = VALUES.get(spelt[at] as string) as number;
    distance += (value % 32) * weight;
    weight *= 32;
    if (value >= 32) continue;
    if (distance > 0) {
      plans.push((plans.at(-1) ?? -1) + distance);
      remainders.push([]);
    }
    remainders.at(-1)?.push(VALUES.get(spelt[++at] as string) as number);
    distance = 0;
    weight = 1;
  }
  return { plans, remainders };
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

/** The grams to ask for, spread over the phrase, each with where in it it begins. */
export function gramsOfPhrase(phrase: readonly string[]): [start: number, gram: string][] {
  const length = Math.min(LONGEST_GRAM, phrase.length);
  const last = phrase.length - length;
  const wanted = Math.max(GRAMS.least, Math.ceil(phrase.length / length));
  const count = Math.min(GRAMS.most, last + 1, wanted);
  return Array.from({ length: count }, (_, i) => {
    const start = count === 1 ? 0 : Math.round((i * last) / (count - 1));
    return [start, phrase.slice(start, start + length).join('')];
  });
}

/** The row of the file that a gram would be in, if it is in any. */
export function fileAt(gram: string, files: FirstGrams): FirstGrams[number] | undefined {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.[0] as string) <= gram) low = middle + 1;
    else high = middle;
  }
  return files[low - 1];
}

/** What ascends and stands in each list; the shortest first, so that little is ever compared. */
export function intersectAll(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((kept, list) => {
    const held = new Set(list);
    return kept.filter((number) => held.has(number));
  }, first);
}
