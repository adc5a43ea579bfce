/** What the search takes of a compilation: its plans' places as they are published, and their texts as numbers. */
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { spellKinds } from '../../../src/model/search/catalogue.ts';
import { countHeading } from '../../../src/model/search/search-place.ts';
import { nameFile } from './name-file.ts';
import { placesOf } from './places.ts';
import { type TextTape, tapeTexts } from './text-tape.ts';

/** Of one compilation, whatever its texts are indexed by in the end. */
export interface Searched {
  readonly compilation: string;
  readonly title: string;
  /** What its entries say, in UTF-16 units: by that the way is chosen. */
  readonly characters: number;
  readonly plans: readonly SearchedPlan[];
  /** The texts of all its places. */
  readonly tape: TextTape;
}

export interface SearchedPlan {
  readonly ordinal: number;
  readonly title: string;
  /** The file of its places: its name follows from its content, which is JSON. */
  readonly path: string;
  readonly places: string;
  /** A letter for each place. */
  readonly kinds: string;
  /** For each place, how many of its characters are its heading. */
  readonly headings: readonly number[];
}

/** Follows from the compilation alone, so that it can be kept from build to build. */
export function readForSearch({ compilation, title, plans }: Compilation): Searched {
  const placed = plans.map((plan) => ({ plan, places: placesOf(plan) }));
  return {
    compilation,
    title,
    characters: plans.reduce((sum, plan) => sum + countCharacters(plan), 0),
    plans: placed.map(({ plan: { ordinal, title }, places }) => {
      const { path, content } = nameFile('places', places);
      return {
        ...{ ordinal, title, path, places: `${content}` },
        ...{ kinds: spellKinds(places), headings: places.map(countHeading) },
      };
    }),
    tape: tapeTexts(placed.flatMap(({ places }) => places)),
  };
}

const countCharacters = ({ entries }: Plan): number =>
  entries.reduce(
    (all, { heading, paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, all + heading.length),
    0,
  );
