/**
 * Where grams are too common to be looked up by their positions (single characters, common pairs), each has a list of
 * the places that hold it: first those that hold it in their heading, then the others that hold it in their text.
 * Places are numbered as in the catalogue; each number is told by its distance from the one before.
 *
 *     育 in the headings of places 3 and 4, in the text of 0 and 9  →  [[3, 1], [0, 9]]
 */
import { byCodeUnits } from '../text/code-units.ts';
import { fromDistances, toDistances } from './distances.ts';
import { foldForSearch } from './folded.ts';
import { type GramRule, joinAt } from './gram.ts';
import type { SearchPlace } from './search-place.ts';
import { countHeading } from './search-place.ts';

export type PlaceList = readonly [inHeading: readonly number[], inText: readonly number[]];

/** As published: grams that stand near each other in order share a file. */
export type PlaceListFile = Readonly<Record<string, PlaceList>>;

/** The names of the files, each with its first gram, ascending. */
export type PlaceListNames = readonly (readonly [first: string, file: string])[];

/** The list of a gram that has no positions. */
export type ReadPlaceList = (gram: string) => Promise<PlaceList>;

/** `places` are all plans'. Grams ascend. None where single characters are indexed. */
export function listPlaces(places: readonly SearchPlace[], rule: GramRule): [gram: string, list: PlaceList][] {
  if (rule.length === 1) return [];
  const lists = new Map<string, [number[], number[]]>();
  for (const [number, place] of places.entries()) {
    for (const [gram, isHeading] of gramsOf(place, rule)) {
      const list = lists.get(gram) ?? [[], []];
      lists.set(gram, list);
      list[isHeading ? 0 : 1].push(number);
    }
  }
  return [...lists]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([gram, [inHeading, inText]]) => [gram, [toDistances(inHeading), toDistances(inText)]]);
}

/** A place's listed grams, and whether its heading holds them. */
function gramsOf(place: SearchPlace, rule: GramRule): Map<string, boolean> {
  const grams = new Map<string, boolean>();
  const headingLength = countHeading(place);
  for (const [i, run] of place.runs.entries()) {
    const { chars } = foldForSearch(run);
    for (let at = 0; at < chars.length; at++) {
      for (const length of [1, 2]) {
        const gram = joinAt(chars, at, length);
        const isHeading = i === 0 && Math.min(at + length, chars.length) <= headingLength;
        if (length === 1 || rule.common.has(gram)) grams.set(gram, isHeading || grams.get(gram) === true);
      }
    }
  }
  return grams;
}

/** The file in which a gram is listed, if it is at all. */
export function listFileOf(gram: string, names: PlaceListNames): string | undefined {
  return names.filter(([first]) => first <= gram).at(-1)?.[1];
}

/** Finds the list of a gram, an empty one where it has none. `load` has a file of lists. */
export function readListsOf(names: PlaceListNames, load: (file: string) => Promise<PlaceListFile>): ReadPlaceList {
  return async (gram) => {
    const file = listFileOf(gram, names);
    return (file === undefined ? undefined : (await load(file))[gram]) ?? [[], []];
  };
}

/** The places of a gram, ascending, headings first, each with whether it is in the heading. */
export function readList([inHeading, inText]: PlaceList): [place: number, isHeading: boolean][] {
  return [
    ...fromDistances(inHeading).map((place): [number, boolean] => [place, true]),
    ...fromDistances(inText).map((place): [number, boolean] => [place, false]),
  ];
}
