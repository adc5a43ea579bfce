/**
 * The search of a vast site. The index tells which plans may hold a query (see src/model/search/plan-list.ts); they are
 * looked at in order, those that may hold it in a heading first, and each text tells what it holds. So every hit that
 * is shown is one, none is left out before it, and how many there are is known when the last plan has been looked at.
 */
import type { VastCatalogueFile } from '../../model/search/catalogue.ts';
import type { SearchPlace } from '../../model/search/search-place.ts';
import { type Find, findAll, findInTexts } from './find.ts';
import { findNearest } from './near.ts';
import { findCandidates } from './plan-lists.ts';
import { type Phrase, parseQuery } from './query.ts';
import { countHits, type HitGroup, rankHits } from './rank.ts';
import type { Offer, Result, SiteSearch } from './search-result.ts';
import { openVastCatalogue, type ReadFile, type VastCatalogue } from './vast-catalogue.ts';

/** Plans looked at at once. */
const BATCH = 3;
/** So many plans with hits are enough for the time being. */
const ENOUGH = 3;
/** So few are looked at though there is enough: then the number of hits is known. */
const FEW = 6;
/** After so many without enough hits the reader is asked. */
const MOST = 6;

interface Candidate {
  readonly plan: number;
  /** Whether only a hit in a heading counts: else its turn comes later. */
  readonly byHeading: boolean;
}

export function searchVastSite(file: VastCatalogueFile, read: ReadFile): SiteSearch {
  const vast = openVastCatalogue(file, read);
  const placesOf = async (plan: number): Promise<readonly SearchPlace[]> =>
    read<SearchPlace[]>((await vast.openPlan(plan)).places as string);
  const texts = new Map<number, Find>();
  const look = async ({ plan, byHeading }: Candidate, phrases: readonly Phrase[]): Promise<HitGroup | undefined> => {
    const places = await placesOf(plan);
    const find = texts.get(plan) ?? findInTexts(places);
    texts.set(plan, find);
    const found = await findAll(phrases, find);
    if (byHeading && ![...found.values()].includes(true)) return undefined;
    const [group] = rankHits(found, { firsts: [0, places.length] });
    return group && { ...group, plan };
  };
  const start = async (query: string, phrases: readonly Phrase[], within?: string): Promise<Result> => {
    const queue = queueUp(await findCandidates(phrases, file.index.tables, read), vast, within);
    return seek({ query, phrases, groups: [] }, queue, look);
  };
  return {
    catalogue: vast.catalogue,
    takenOver: Promise.resolve(),
    placesOf,
    search: (query, within) => start(query, parseQuery(query), within),
    offer: async (phrases) => {
      const offers = await Promise.all(phrases.map((phrase) => offerFor(phrase, start)));
      return offers.flatMap((offer) => offer ?? []);
    },
  };
}

function queueUp(
  { plans, inHeading }: Awaited<ReturnType<typeof findCandidates>>,
  vast: VastCatalogue,
  within: string | undefined,
): Candidate[] {
  const isWanted = (plan: number): boolean => within === undefined || vast.isOf(plan, within);
  const queue = (list: readonly number[], byHeading: boolean): Candidate[] =>
    list.filter(isWanted).map((plan) => ({ plan, byHeading }));
  return [...queue(inHeading, true), ...queue(plans, false)];
}

type Look = (candidate: Candidate, phrases: readonly Phrase[]) => Promise<HitGroup | undefined>;

async function seek(known: Result, queue: readonly Candidate[], look: Look): Promise<Result> {
  const groups = [...known.groups];
  const isShown = new Set(groups.map(({ plan }) => plan));
  let left = queue;
  for (let looked = 0; left.length > 0 && looked < MOST; looked += BATCH) {
    if (groups.length - known.groups.length >= ENOUGH && left.length > FEW) break;
    const now = left.slice(0, BATCH);
    const found = await Promise.all(now.map((candidate) => look(candidate, known.phrases)));
    for (const group of found) {
      if (group === undefined || isShown.has(group.plan)) continue;
      groups.push(group);
      isShown.add(group.plan);
    }
    left = left.slice(BATCH).filter(({ plan }) => !isShown.has(plan));
  }
  const result: Result = { query: known.query, phrases: known.phrases, groups };
  if (left.length === 0) return result;
  const plans = new Set(left.map(({ plan }) => plan)).size;
  return { ...result, rest: { plans, lookOn: () => seek(result, left, look) } };
}

/** What a part of a phrase is found in stands in for its hits: what is not looked at yet counts as none. */
async function offerFor(
  phrase: Phrase,
  start: (query: string, phrases: readonly Phrase[]) => Promise<Result>,
): Promise<Offer | undefined> {
  const nearest = await findNearest(phrase, async (part) => {
    const { groups } = await start('', [part]);
    return new Map(Array.from({ length: countHits(groups) }, (_, i) => [i, false]));
  });
  if (nearest === undefined) return undefined;
  return { query: nearest.part, count: undefined, isWhole: nearest.part === phrase.join('') };
}
