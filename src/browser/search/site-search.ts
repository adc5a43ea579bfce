/**
 * The site's search in the browser: Pagefind's engine, the catalogue and the plans' places, each loaded when it is
 * first needed. See src/model/search/ for how a phrase is found.
 */
import { type Catalogue, openCatalogue } from '../../model/search/catalogue.ts';
import { findAll } from '../../model/search/find.ts';
import { type Lookup, lookUpIn, type Pagefind } from '../../model/search/index-lookup.ts';
import { findNearest } from '../../model/search/near.ts';
import { type Phrase, parseQuery } from '../../model/search/query.ts';
import { countHits, type HitGroup, rankHits } from '../../model/search/rank.ts';
import type { SearchPlace } from '../../model/search/search-place.ts';
import type { Started } from '../engine.ts';

export interface Result {
  readonly query: string;
  readonly phrases: readonly Phrase[];
  readonly groups: readonly HitGroup[];
}

/** What there is instead where nothing is found. */
export interface Offer {
  /** A query that finds something, as folded. */
  readonly query: string;
  readonly count: number;
  /** Whether it is a phrase of the query as it stands, rather than a part of one. */
  readonly isWhole: boolean;
}

const FOLDER = '/pagefind/';
/** A query is no longer than this; a pasted page is no query. */
const LONGEST_QUERY = 200;

export interface SiteSearch {
  readonly catalogue: Catalogue;
  search(query: string): Promise<Result>;
  /** For each phrase that does occur its count, for each other one the longest part of it that does. */
  offer(phrases: readonly Phrase[]): Promise<Offer[]>;
  readonly placesOf: PlacesOf;
}

function searchIn(catalogue: Catalogue, placesOf: PlacesOf, lookUp: Lookup): SiteSearch {
  return {
    catalogue,
    placesOf,
    async search(query) {
      const phrases = parseQuery(query.slice(0, LONGEST_QUERY));
      return { query, phrases, groups: rankHits(await findAll(phrases, catalogue, lookUp)) };
    },
    async offer(phrases) {
      const near = await Promise.all(phrases.map((phrase) => findNearest(phrase, catalogue, lookUp)));
      return near.flatMap((nearest, i) => {
        if (nearest === undefined) return [];
        const count = countHits(rankHits(nearest.found));
        return [{ query: nearest.part, count, isWhole: nearest.part === phrases[i]?.join('') }];
      });
    },
  };
}

type PlacesOf = (plan: number) => Promise<SearchPlace[]>;

/** Loads each plan's places once. */
function readPlacesOf({ plans }: Catalogue): PlacesOf {
  const known = new Map<number, Promise<SearchPlace[]>>();
  return (plan) => {
    const places = known.get(plan) ?? load<SearchPlace[]>(`places/${plans[plan]?.record}.json`);
    known.set(plan, places);
    // What could not be had may be had the next time.
    places.catch(() => known.delete(plan));
    return places;
  };
}

let opened: Promise<SiteSearch> | undefined;

/**
 * Has the engine and the catalogue, once; `start` is the page's. Fails where they cannot be had; the next call tries
 * again.
 */
export function openSearch(start: () => Started): Promise<SiteSearch> {
  opened ??= open(start()).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open({ engine, catalogue }: Started): Promise<SiteSearch> {
  const [pagefind, file] = await Promise.all([engine, catalogue]);
  await becomesReady(pagefind);
  const opened = openCatalogue(file);
  return searchIn(opened, readPlacesOf(opened), lookUpIn(pagefind, opened));
}

/** Pagefind looks only every 50 ms whether it is ready, but answers at once when asked anew. */
async function becomesReady(pagefind: Pagefind): Promise<void> {
  for (let isReady = false; !isReady; ) {
    isReady = await Promise.race([
      pagefind.search('').then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 3)),
    ]);
  }
}

async function load<T>(name: string): Promise<T> {
  const response = await fetch(FOLDER + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as T;
}
