/**
 * What a search has to know of every plan before it has read any: the index answers in positions of the plans' rows,
 * and the catalogue turns them into places, so that hits are counted, ranked and filtered without their texts.
 *
 * All places of the site are numbered through, plan after plan, and so are all positions, as if the plans' rows stood
 * in one line.
 */
import type { PlaceListNames } from './place-list.ts';
import type { FirstGrams } from './plan-list.ts';
import type { PositionNames } from './position-list.ts';
import { PLACE_KINDS, type PlaceKind, type SearchPlace } from './search-place.ts';

/** As published. Files are named from the search's folder on. */
export interface CatalogueFile {
  readonly index: SmallIndex | LargeIndex;
  readonly compilations: readonly {
    readonly compilation: string;
    readonly title: string;
    readonly plans: readonly CatalogueRow[];
  }[];
}

/** What `catalogue.json` holds; which of the two, its index says. */
export type PublishedCatalogue = CatalogueFile | VastCatalogueFile;

/** Whether it names compilations alone, and plans are asked for by lists. */
export const isVast = (file: PublishedCatalogue): file is VastCatalogueFile => file.index.gramLength === 3;

/** Pagefind's (see pagefind-words.ts). */
export interface SmallIndex {
  readonly gramLength: 1;
  /** What Pagefind calls it in the names of its files. */
  readonly name: string;
}

/** Lists of our own. */
export interface LargeIndex {
  readonly gramLength: 2;
  readonly commonPairs: readonly string[];
  readonly positions: PositionNames;
  readonly places: PlaceListNames;
}

/** As published on a vast site: a compilation's plans are in a file of its own, which is loaded when one is shown. */
export interface VastCatalogueFile {
  readonly index: VastIndex;
  readonly compilations: readonly {
    readonly compilation: string;
    readonly title: string;
    /** How many plans it has. */
    readonly plans: number;
    /** Its `VastRow`s. */
    readonly file: string;
  }[];
}

/** Lists of plans (see plan-list.ts). Their files are named in tables. */
export interface VastIndex {
  readonly gramLength: 3;
  readonly tables: FirstGrams;
}

/** `places` names the file that holds them. */
export interface VastRow extends Pick<CatalogueRow, 'ordinal' | 'title' | 'kinds'> {
  readonly places: string;
}

/** What is known of a plan before its texts are loaded. */
export interface CatalogueRow {
  readonly ordinal: number;
  readonly title: string;
  /** The plan's places on a small site, else the name of the file that holds them. */
  readonly places: readonly SearchPlace[] | string;
  /** A letter for each place, by `PLACE_KINDS`. */
  readonly kinds: string;
  readonly headings: readonly number[];
  readonly spans: readonly number[];
}

/** A letter for each kind. */
const LETTERS = PLACE_KINDS.map((_, i) => (10 + i).toString(36));

/** As `readKinds` reads them. */
export function spellKinds(places: readonly SearchPlace[]): string {
  return places.map(({ kind }) => LETTERS[PLACE_KINDS.indexOf(kind)]).join('');
}

/** A letter for each place, as the catalogue spells them. */
export function readKinds(letters: string): PlaceKind[] {
  return Array.from(letters, (letter) => PLACE_KINDS[LETTERS.indexOf(letter)] as PlaceKind);
}
