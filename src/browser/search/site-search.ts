/**
 * The site's search in the browser: Pagefind's engine, the catalogue and the plans' places, each loaded when it is
 * first needed. See src/model/search/ for how a phrase is found.
 */
import { type Catalogue, type CatalogueFile, openCatalogue } from '../../model/search/catalogue.ts';
import { findAll } from '../../model/search/find.ts';
import { type Lookup, lookUpIn, type Pagefind } from '../../model/search/index-lookup.ts';
import { findNearest } from '../../model/search/near.ts';
import { type Phrase, parseQuery } from '../../model/search/query.ts';
import { countHits, type HitGroup, rankHits } from '../../model/search/rank.ts';
import type { SearchPlace } from '../../model/search/search-place.ts';
import type { StartEngine } from '../engine.ts';
import { h } from './h.ts';

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
/** A compilation's. */
const FEW_PLANS = 5;
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

/** A small site's index and places are had while the engine is made ready: no query then waits for anything. */
function readAhead({ plans, index }: Catalogue, placesOf: PlacesOf): void {
  for (const file of index) preload(`${FOLDER}index/${file}`);
  if (plans.length <= FEW_PLANS) for (const plan of plans.keys()) placesOf(plan).catch(() => {});
}

let opened: Promise<SiteSearch> | undefined;

/**
 * Has the engine and the catalogue, once; `start` is the page's. Fails where they cannot be had; the next call tries
 * again.
 */
export function openSearch(start: StartEngine): Promise<SiteSearch> {
  opened ??= open(start).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(start: StartEngine): Promise<SiteSearch> {
  const starting = start();
  // Its failure is told below, once the catalogue is there.
  starting.catch(() => {});
  const catalogue = openCatalogue(await load<CatalogueFile>('catalogue.json', 'no-cache'));
  const placesOf = readPlacesOf(catalogue);
  readAhead(catalogue, placesOf);
  const engine = await starting;
  await becomesReady(engine);
  return searchIn(catalogue, placesOf, lookUpIn(engine, catalogue));
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

/** For a fetch of the engine's own. */
function preload(href: string): void {
  document.head.append(h('link', { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href }));
}

async function load<T>(name: string, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(FOLDER + name, { cache });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as T;
}
