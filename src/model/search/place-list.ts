/**
 * Where grams are too common to be looked up by their positions (single characters, common pairs), each has a list of
 * the places that hold it: first those that hold it in their heading, then the others that hold it in their text.
 * Places are numbered as in the catalogue; each number is told by its distance from the one before.
 *
 *     育 in the headings of places 3 and 4, in the text of 0 and 9  →  [[3, 1], [0, 9]]
 */
import { fromDistances } from './distances.ts';

/** The numbers of the places that hold a gram, ascending; one that has it in both is in both. */
export type PlaceList = readonly [inHeading: readonly number[], inText: readonly number[]];

/** As published: grams that stand near each other in order share a file. */
export type PlaceListFile = Readonly<Record<string, PlaceList>>;

/** The names of the files, each with its first gram, ascending. */
export type PlaceListNames = readonly (readonly [first: string, file: string])[];

/** The list of a gram that has no positions. */
export type ReadPlaceList = (gram: string) => Promise<PlaceList>;

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
