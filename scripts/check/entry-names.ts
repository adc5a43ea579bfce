/** How findings call numbers, and where they stand. */
import { parseAnchor, printAnchor, withOrdinal } from '../../src/model/address/anchor.ts';
import { quoteName } from '../../src/model/address/anchor-name.ts';
import type { Entry, Plan } from '../../src/model/plan/compilation.ts';
import { namePlace } from '../../src/model/plan/entry-name.ts';
import type { Place } from '../../src/model/plan/place.ts';

/** The numbers left out of a row, called like one that is in it: 第27项, “三、”至“五、”. */
export function nameSkipped(plan: Plan, { anchor }: Entry, first: number, last: number): string {
  const row = parseAnchor(anchor);
  const name = (ordinal: number): string => quoteName(namePlace(plan, printAnchor(withOrdinal(row, ordinal))));
  return first === last ? name(first) : `${name(first)}至${name(last)}`;
}

/** In the body; in the outline where there is no body. */
export function placeOfEntry(entry: Entry): Place {
  return (entry.bodyPlace ?? entry.outlinePlace) as Place;
}
