/**
 * What a search finds: a place in a plan that has an address. The plan's title, its preamble, each numbered entry,
 * what it says behind its entries, and its sign-off are one place each.
 *
 * A place's text is cut into runs. A run is what is printed without a break, so a phrase can go from a mark (`28.`) and
 * its heading over the stop into the text behind it, but never from one paragraph into the next.
 */
import { MARK_KINDS, type MarkKind } from '../plan/mark.ts';
import { foldForSearch } from './folded.ts';

/** What can be filtered by. The order is the catalogue’s alphabet: new ones come last. */
export const PLACE_KINDS = ['title', 'preamble', ...MARK_KINDS, 'notes', 'signoff'] as const;

/** One of `PLACE_KINDS`. */
export type PlaceKind = 'title' | 'preamble' | MarkKind | 'notes' | 'signoff';

/** Texts are raw, as the source has them. */
export interface SearchPlace {
  readonly kind: PlaceKind;
  /** Empty where the place is the plan's page itself. */
  readonly anchor: string;
  /** Of an entry, with which its first run begins. */
  readonly mark: string;
  /** How much of the first run is mark and heading, in UTF-16 units. */
  readonly heading: number;
  readonly runs: readonly string[];
  /** Whether the place stands in the 目录 only. */
  readonly isMissing: boolean;
}

/** How many of a place's characters are its heading. */
export function countHeading({ runs, heading }: SearchPlace): number {
  return foldForSearch((runs[0] ?? '').slice(0, heading)).chars.length;
}
