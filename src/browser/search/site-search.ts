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

interface PagefindModule extends Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
}

const FOLDER = '/pagefind/';
/** A compilation's. */
const FEW_PLANS = 5;
/** A query is no longer than this; a pasted page is no query. */
const LONGEST_QUERY = 200;

export class SiteSearch {
  readonly catalogue: Catalogue;
  readonly #lookUp: Lookup;
  readonly #places = new Map<number, Promise<SearchPlace[]>>();

  constructor(catalogue: Catalogue, lookUp: Lookup) {
    this.catalogue = catalogue;
    this.#lookUp = lookUp;
  }

  async search(query: string): Promise<Result> {
    const phrases = parseQuery(query.slice(0, LONGEST_QUERY));
    return { query, phrases, groups: rankHits(await findAll(phrases, this.catalogue, this.#lookUp)) };
  }

  /** For each phrase that does occur its count, for each other one the longest part of it that does. */
  async offer(phrases: readonly Phrase[]): Promise<Offer[]> {
    const near = await Promise.all(phrases.map((phrase) => findNearest(phrase, this.catalogue, this.#lookUp)));
    return near.flatMap((nearest, i) => {
      if (nearest === undefined) return [];
      const count = countHits(rankHits(nearest.found));
      return [{ query: nearest.part, count, isWhole: nearest.part === phrases[i]?.join('') }];
    });
  }

  /** Of few plans, all places are had at once: later results then need nothing more. */
  readAhead(): void {
    const { plans } = this.catalogue;
    if (plans.length <= FEW_PLANS) for (const plan of plans.keys()) this.placesOf(plan).catch(() => {});
  }

  placesOf(plan: number): Promise<SearchPlace[]> {
    const known = this.#places.get(plan);
    if (known !== undefined) return known;
    const places = load<SearchPlace[]>(`places/${this.catalogue.plans[plan]?.record}.json`);
    this.#places.set(plan, places);
    // What could not be had may be had the next time.
    places.catch(() => this.#places.delete(plan));
    return places;
  }
}

let opened: Promise<SiteSearch> | undefined;

/** Loads the engine and the catalogue, once. Fails where they cannot be had; the next call tries again. */
export function openSearch(): Promise<SiteSearch> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<SiteSearch> {
  const [pagefind, file] = await Promise.all([loadPagefind(), load<CatalogueFile>('catalogue.json')]);
  const catalogue = openCatalogue(file);
  return new SiteSearch(catalogue, lookUpIn(pagefind, catalogue));
}

async function loadPagefind(): Promise<Pagefind> {
  const pagefind: PagefindModule = await import(/* @vite-ignore */ `${location.origin}${FOLDER}pagefind.js`);
  // A worker would cost another 40 kB of script and, for an index of this kind, more time than it saves.
  await pagefind.options({ basePath: FOLDER, noWorker: true, ranking: { termSimilarity: 0 } });
  await becomesReady(pagefind);
  return pagefind;
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
