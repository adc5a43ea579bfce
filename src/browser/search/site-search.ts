/**
 * The site's search in the browser: the catalogue, and Pagefind's engine on a small site, lists and the plans' places on
 * a large one (of a vast one see vast-search.ts), each loaded when it is first needed. See src/model/search/ for how a phrase is found.
 */

import { isVast, type LargeIndex, type PublishedCatalogue, type SmallIndex } from '../../model/search/catalogue.ts';
import { foldForSearch } from '../../model/search/folded.ts';
import { lookUpIn } from '../../model/search/pagefind-words.ts';
import { type PlaceListFile, readListsOf } from '../../model/search/place-list.ts';
import { lookUpInLists, type PositionFile } from '../../model/search/position-list.ts';
import type { SearchPlace } from '../../model/search/search-place.ts';
import type { LoadCatalogue } from '../load-catalogue.ts';
import { loadOnce } from '../search-files.ts';
import { type Catalogue, openCatalogue } from './catalogue.ts';
import { startEngine } from './engine.ts';
import { type Find, findAll, findInIndex, findInTexts } from './find.ts';
import { findNearest } from './near.ts';
import { createPause } from './pause.ts';
import { parseQuery } from './query.ts';
import { countHits, rankHits } from './rank.ts';
import type { PlacesOf, SiteSearch } from './search-result.ts';
import { searchVastSite } from './vast-search.ts';

/** How long nobody has searched when the reader has paused, in milliseconds. */
const PAUSE = 600;
/** Code that runs for the first time is slow: what is asked before an answer is wanted. */
const WARMING = { queries: 12, length: 6 };

function searchIn(catalogue: Catalogue, find: Find, takenOver = Promise.resolve()): SiteSearch {
  return {
    catalogue,
    takenOver,
    placesOf: readPlacesOf(catalogue),
    async search(query) {
      const phrases = parseQuery(query);
      return { query, phrases, groups: rankHits(await findAll(phrases, find), catalogue) };
    },
    async offer(phrases) {
      const near = await Promise.all(phrases.map((phrase) => findNearest(phrase, find)));
      return near.flatMap((nearest, i) => {
        if (nearest === undefined) return [];
        const count = countHits(rankHits(nearest.found, catalogue));
        return [{ query: nearest.part, count, isWhole: nearest.part === phrases[i]?.join('') }];
      });
    },
  };
}

/** Has each plan's places once. */
function readPlacesOf({ plans }: Catalogue): PlacesOf {
  const read = loadOnce<SearchPlace[]>();
  return async (plan) => {
    const places = plans[plan]?.places ?? [];
    return typeof places === 'string' ? await read(places) : places;
  };
}

let opened: Promise<SiteSearch> | undefined;

/** Opens once; `loadCatalogue` is the page's. Fails where something cannot be had; the next call tries again. */
export function openSearch(loadCatalogue: LoadCatalogue): Promise<SiteSearch> {
  opened ??= loadCatalogue()
    .then(open)
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

function open(file: PublishedCatalogue): SiteSearch {
  if (isVast(file)) return searchVastSite(file, loadOnce<never>());
  const catalogue = openCatalogue(file);
  const { index } = file;
  if (index.gramLength === 2) return searchIn(catalogue, findInLists(catalogue, index));
  return searchInTexts(catalogue, index);
}

function findInLists(catalogue: Catalogue, { positions, places }: LargeIndex): Find {
  return findInIndex(
    catalogue,
    lookUpInLists(positions, loadOnce<PositionFile>()),
    readListsOf(places, loadOnce<PlaceListFile>()),
  );
}

/**
 * The texts answer until the reader pauses: only then is Pagefind started, which would hold up the typing. It takes
 * over when it is ready and has run a few times.
 */
function searchInTexts(catalogue: Catalogue, { name }: SmallIndex): SiteSearch {
  const texts = catalogue.plans.flatMap((plan) => (typeof plan?.places === 'object' ? plan.places : []));
  const inTexts = findInTexts(texts);
  let find = inTexts;
  const pause = createPause(PAUSE);
  const takeOver = async (): Promise<void> => {
    await pause.passed;
    const inIndex = findInIndex(catalogue, lookUpIn(startEngine(name)));
    for (const { runs } of texts.slice(0, WARMING.queries)) {
      await inIndex(foldForSearch(runs[0] ?? '').chars.slice(0, WARMING.length));
      await new Promise((resolve) => setTimeout(resolve));
    }
    find = (phrase) => inIndex(phrase).catch(() => inTexts(phrase));
  };
  const takenOver = takeOver();
  // Where the engine cannot be had, the texts go on.
  takenOver.catch(() => {});
  return searchIn(
    catalogue,
    (phrase) => {
      pause.prolong();
      return find(phrase);
    },
    takenOver,
  );
}
