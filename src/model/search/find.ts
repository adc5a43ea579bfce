/** Finds the places that contain every phrase of a query. */
import { type Catalogue, placeAt } from './catalogue.ts';
import { coverPhrase, spellInHeading, spellInText } from './gram.ts';
import type { Lookup, Postings } from './index-lookup.ts';
import type { Phrase } from './query.ts';

/** The places found: for each plan its places, for each of them whether its heading holds all of the phrases. */
export type Found = ReadonlyMap<number, ReadonlyMap<number, boolean>>;

export async function findAll(phrases: readonly Phrase[], catalogue: Catalogue, lookUp: Lookup): Promise<Found> {
  const [first, ...others] = await Promise.all(phrases.map((phrase) => findPhrase(phrase, catalogue, lookUp)));
  return others.reduce(intersectFound, first ?? new Map());
}

export async function findPhrase(phrase: Phrase, catalogue: Catalogue, lookUp: Lookup): Promise<Found> {
  const [char] = phrase;
  if (char === undefined) return new Map();
  if (phrase.length < catalogue.gram) return findChar(char, catalogue, lookUp);
  const cover = coverPhrase(phrase, catalogue.gram);
  const postings = await Promise.all(cover.map(([, word]) => lookUp(word)));
  const found = new Map<number, Map<number, boolean>>();
  for (const plan of rarest(postings).keys()) {
    const rows = postings.map((rows) => rows.get(plan));
    if (rows.includes(undefined)) continue;
    const begins = joinGrams(rows as (readonly number[])[], cover);
    if (begins.length > 0) found.set(plan, placesOfPositions(begins, phrase.length, plan, catalogue));
  }
  return found;
}

async function findChar(char: string, catalogue: Catalogue, lookUp: Lookup): Promise<Found> {
  const found = new Map<number, Map<number, boolean>>();
  const postings = await Promise.all([lookUp(spellInHeading(char)), lookUp(spellInText(char))]);
  for (const [i, rows] of postings.entries()) {
    for (const [plan, positions] of rows) {
      const places = found.get(plan) ?? new Map<number, boolean>();
      const plans = catalogue.plans[plan];
      if (plans !== undefined) for (const position of positions) places.set(placeAt(plans, position), i === 0);
      found.set(plan, places);
    }
  }
  return found;
}

function rarest(postings: readonly Postings[]): Postings {
  return postings.reduce((a, b) => (b.size < a.size ? b : a));
}

/** The positions from which on every gram stands at its distance. */
function joinGrams(rows: readonly (readonly number[])[], cover: readonly [number, string][]): readonly number[] {
  let begins = rows[0] as readonly number[];
  for (const [i, [distance]] of cover.entries()) {
    if (i > 0) begins = followedBy(begins, rows[i] as readonly number[], distance);
  }
  return begins;
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
  plan: number,
  catalogue: Catalogue,
): Map<number, boolean> {
  const places = new Map<number, boolean>();
  const row = catalogue.plans[plan];
  if (row === undefined) return places;
  for (const begin of begins) {
    const place = placeAt(row, begin);
    const isHeading = begin + length <= (row.starts[place] as number) + (row.headings[place] as number);
    places.set(place, isHeading || places.get(place) === true);
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
