/** Finds the places that contain every phrase of a query. */
import { type Catalogue, type CataloguePlan, placeAt } from './catalogue.ts';
import { coverPhrase, isListed, slotsOf, spellInHeading, spellInText } from './gram.ts';
import type { Lookup, Postings } from './index-lookup.ts';
import type { Phrase } from './query.ts';

/** The places found: for each plan its places, for each of them whether its heading holds all of the phrases. */
export type Found = ReadonlyMap<number, ReadonlyMap<number, boolean>>;

export async function findAll(phrases: readonly Phrase[], catalogue: Catalogue, lookUp: Lookup): Promise<Found> {
  const [first, ...others] = await Promise.all(phrases.map((phrase) => findPhrase(phrase, catalogue, lookUp)));
  return others.reduce(intersectFound, first ?? new Map());
}

export async function findPhrase(phrase: Phrase, catalogue: Catalogue, lookUp: Lookup): Promise<Found> {
  if (phrase.length === 0) return new Map();
  if (isListed(phrase, catalogue.rule)) return findListed(phrase, catalogue, lookUp);
  const cover = coverPhrase(phrase, catalogue.rule);
  const postings = await Promise.all(cover.map(([, word]) => lookUp(word)));
  const found = new Map<number, Map<number, boolean>>();
  for (const plan of rarest(postings).keys()) {
    const rows = postings.map((rows) => rows.get(plan));
    if (rows.includes(undefined)) continue;
    const begins = joinGrams(rows as (readonly number[])[], cover);
    if (begins.length === 0) continue;
    const row = catalogue.plans[plan] as CataloguePlan;
    found.set(plan, placesOfPositions(begins, phrase.length, row, slotsOf(catalogue.rule)));
  }
  return found;
}

async function findListed(gram: Phrase, catalogue: Catalogue, lookUp: Lookup): Promise<Found> {
  const found = new Map<number, Map<number, boolean>>();
  const postings = await Promise.all([lookUp(spellInHeading(gram)), lookUp(spellInText(gram))]);
  for (const [i, rows] of postings.entries()) {
    for (const [plan, positions] of rows) {
      const places = found.get(plan) ?? new Map<number, boolean>();
      const row = catalogue.plans[plan] as CataloguePlan;
      for (const position of positions) places.set(placeAt(row, position), i === 0);
      found.set(plan, places);
    }
  }
  return found;
}

function rarest(postings: readonly Postings[]): Postings {
  return postings.reduce((a, b) => (b.size < a.size ? b : a));
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
  row: CataloguePlan,
  slots: number,
): Map<number, boolean> {
  const places = new Map<number, boolean>();
  for (const begin of begins) {
    const place = placeAt(row, begin);
    const end = (begin - (row.starts[place] as number)) / slots + length;
    places.set(place, end <= (row.headings[place] as number) || places.get(place) === true);
  }
  return places;
}

function intersectFound(a: Found, b: Found): Found {
  const both = new Map<number, Map<number, boolean>>();
  for (const [plan, places] of a) {
    const kept = new Map<number, boolean>();
    for (const [place, isHeading] of places) {
      const other = b.get(plan)?.get(place);
      if (other !== undefined) kept.set(place, isHeading && other);
    }
    if (kept.size > 0) both.set(plan, kept);
  }
  return both;
}
