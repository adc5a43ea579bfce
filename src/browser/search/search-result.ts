/** What a search of the site can be asked, and what it answers, whatever it looks in. */
import type { SearchPlace } from '../../model/search/search-place.ts';
import type { Catalogue } from './catalogue.ts';
import type { Phrase } from './query.ts';
import type { HitGroup } from './rank.ts';

export interface Result {
  readonly query: string;
  readonly phrases: readonly Phrase[];
  readonly groups: readonly HitGroup[];
  /** Of a vast site: plans that may hold the query and have not been looked at. */
  readonly rest?: Rest;
}

export interface Rest {
  readonly plans: number;
  /** Looks at some of them. What is found stands behind what was found before. */
  lookOn(): Promise<Result>;
}

/** What there is instead where nothing is found. */
export interface Offer {
  /** A query that finds something, as folded. */
  readonly query: string;
  /** Not known of a vast site. */
  readonly count: number | undefined;
  /** Whether it is a phrase of the query as it stands, rather than a part of one. */
  readonly isWhole: boolean;
}

export interface SiteSearch {
  readonly catalogue: Catalogue;
  /** `within` is a compilation, to which the search of a vast site keeps; others have all hits at once. */
  search(query: string, within?: string): Promise<Result>;
  /** For each phrase that does occur its count, for each other one the longest part of it that does. */
  offer(phrases: readonly Phrase[]): Promise<Offer[]>;
  readonly placesOf: PlacesOf;
  /** When the index answers: a large site's from the beginning, Pagefind's once it has taken over from the texts. */
  readonly takenOver: Promise<void>;
}

/** By the plan's number. */
export type PlacesOf = (plan: number) => Promise<readonly SearchPlace[]>;
