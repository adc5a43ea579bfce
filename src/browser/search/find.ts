/**
 * Finds the places that contain every phrase of a query: in the index, or, while the index of a small site is not
 * there yet, in the texts themselves. Both find the same.
 */

import { foldForSearch } from '../../model/search/folded.ts';
import { coverPhrase, isListed, type Lookup, slotsOf } from '../../model/search/gram.ts';
import { type ReadPlaceList, readList } from '../../model/search/place-list.ts';
import type { SearchPlace } from '../../model/search/search-place.ts';
import { countHeading } from '../../model/search/search-place.ts';
import { type Catalogue, holderOf } from './catalogue.ts';
import { occurrences } from './occurrences.ts';
import type { Phrase } from './query.ts';

/** The places found, as the catalogue numbers them, each with whether its heading holds all of the phrases. */
export type FoundPlaces = ReadonlyMap<number, boolean>;

/** Finds the places that contain a phrase. */
export type Find = (phrase: Phrase) => Promise<FoundPlaces>;

export async function findAll(phrases: readonly Phrase[], find: Find): Promise<FoundPlaces> {
  const [first, ...others] = await Promise.all(phrases.map(find));
  return others.reduce(intersect, first ?? new Map());
}

/** A small site's index has no place lists. */
export function findInIndex(
  catalogue: Catalogue,
  lookUp: Lookup,
  readPlaceList: ReadPlaceList = async () => [[], []],
): Find {
  return async (phrase) => {
    if (phrase.length === 0) return new Map();
    if (isListed(phrase, catalogue.rule)) return new Map(readList(await readPlaceList(phrase.join(''))));
    const cover = coverPhrase(phrase, catalogue.rule);
    const rows = await Promise.all(cover.map(([, gram]) => lookUp(gram)));
    return placesOfPositions(joinGrams(rows, cover), phrase.length, catalogue);
  };
}

/** `places` are all plans'. */
export function findInTexts(places: readonly SearchPlace[]): Find {
  const texts = places.map((place) => ({
    runs: place.runs.map((run) => foldForSearch(run).chars),
    heading: countHeading(place),
  }));
  return async (phrase) => {
    const found = new Map<number, boolean>();
    for (const [place, { runs, heading }] of texts.entries()) {
      const [first, ...others] = runs.map((chars) => occurrences(chars, phrase));
      const isHeading = first?.[0] !== undefined && first[0] + phrase.length <= heading;
      if (isHeading || first?.length || others.some(({ length }) => length > 0)) found.set(place, isHeading);
    }
    return found;
  };
}

/** The positions from which on every gram stands at its distance. */
function joinGrams(rows: readonly (readonly number[])[], cover: readonly [number, string][]): number[] {
  const begins = (rows[0] as readonly number[]).map((position) => position - (cover[0]?.[0] ?? 0));
  return cover
    .slice(1)
    .reduce((kept, [distance], i) => followedBy(kept, rows[i + 1] as readonly number[], distance), begins);
}

/** Both rows ascend: one walk along the two. */
function followedBy(begins: readonly number[], row: readonly number[], distance: number): number[] {
  const kept: number[] = [];
  let at = 0;
  for (const begin of begins) {
    while (at < row.length && (row[at] as number) < begin + distance) at++;
    if (row[at] === begin + distance) kept.push(begin);
  }
  return kept;
}

function placesOfPositions(
  begins: readonly number[],
  length: number,
  { rule, starts, headings }: Catalogue,
): Map<number, boolean> {
  const places = new Map<number, boolean>();
  let place = 0;
  for (const begin of begins) {
    place = holderOf(starts, begin, place);
    const end = (begin - (starts[place] as number)) / slotsOf(rule) + length;
    places.set(place, end <= (headings[place] as number) || places.get(place) === true);
  }
  return places;
}

function intersect(a: FoundPlaces, b: FoundPlaces): FoundPlaces {
  const both = new Map<number, boolean>();
  for (const [place, isHeading] of a) {
    const other = b.get(place);
    if (other !== undefined) both.set(place, isHeading && other);
  }
  return both;
}
