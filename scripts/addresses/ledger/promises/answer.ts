/**
 * What most likely became of words that stand no more where they were promised, so that an editor has only to agree:
 *
 *     moved               the same words stand elsewhere
 *     reworded            like words stand here
 *     moved-reworded      like words stand elsewhere: 压实主体责任 → 压紧压实主体责任
 *     replaced            words that are not like them stand here, and nowhere else do any that are
 *     unclear             the same words stand in several other places
 *     gone                nothing is like them, and what stands here, if anything does, came from elsewhere
 *
 * No two promises are given one place. What was replaced may be the same entry, written anew, or another one: that only
 * the editor knows.
 */
import { type Likely, pairLikest } from '../../../../src/model/text/pair-likest.ts';
import { expectedHash, type Recorded } from '../file/ledger.ts';
import type { Published } from '../published.ts';
import { HERE, LEAST_LIKENESS, likenessFinder, MOST_PAIRS } from './likeness.ts';

export type Answer =
  | { readonly kind: 'moved' | 'moved-reworded'; readonly to: Published }
  | { readonly kind: 'reworded' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'gone' };

interface Unanswered {
  readonly address: string;
  readonly recorded: Recorded;
  readonly now: Published | null;
  readonly movedTo: Published | null;
  readonly isUnclear: boolean;
  /** Of a plan: whether entries of it stand where they stood. */
  readonly isHeld: boolean;
}

/** An answer for each, in the same order. */
export function answerAll(rows: readonly Unanswered[], open: readonly Published[]): Answer[] {
  const answers = new Map<Unanswered, Answer>();
  const taken = new Set<string>();
  for (const row of rows) {
    if (row.isUnclear) answers.set(row, { kind: 'unclear' });
    if (row.movedTo === null) continue;
    answers.set(row, { kind: 'moved', to: row.movedTo });
    taken.add(row.movedTo.address);
  }
  const likenessOf = finder();
  const free = open.filter(({ address }) => !taken.has(address));
  const likely = rows
    .filter((row) => !answers.has(row))
    .flatMap((row) => findLike(row, rows.length * open.length <= MOST_PAIRS ? free : placeHere(row, free), likenessOf));
  for (const [row, { other: place }] of pairLikest(likely)) {
    taken.add(place.address);
    const isHere = place.address === row.address;
    answers.set(row, isHere ? { kind: 'reworded' } : { kind: 'moved-reworded', to: place });
  }
  const isFree = ({ now }: Unanswered): boolean => now !== null && !taken.has(now.address);
  return rows.map((row) => answers.get(row) ?? { kind: isFree(row) ? 'replaced' : 'gone' });
}

/** Alone where there are too many to compare each with each. */
const placeHere = ({ now }: Unanswered, free: readonly Published[]): readonly Published[] =>
  now !== null && free.includes(now) ? [now] : [];

type FindLikeness = (row: Unanswered, place: Published) => number;

function findLike(
  row: Unanswered,
  places: readonly Published[],
  likenessOf: FindLikeness,
): Likely<Unanswered, Published>[] {
  return places.flatMap((place) => {
    const likeness = likenessOf(row, place);
    return likeness < LEAST_LIKENESS ? [] : [{ one: row, other: place, likeness }];
  });
}

function finder(): FindLikeness {
  const compare = likenessFinder();
  return ({ address, recorded, isHeld }, place) => {
    if (!isOfKind(address, place)) return 0;
    if (place.address !== address) return compare(recorded, place);
    return (isHeld ? 1 : compare(recorded, place)) + HERE;
  };
}

/** A plan is like a plan, an entry like an entry. */
const isOfKind = (address: string, { anchor }: Published): boolean => (anchor !== null) === address.includes('#');

const MOST_NEAR = 3;
const LEAST_NEARNESS = 0.3;

/** Where words may stand now: for the editor to look at, however unlike. */
export function listNearest(address: string, recorded: Recorded, open: readonly Published[]): Published[] {
  const compare = likenessFinder();
  return open
    .filter((place) => place.address !== address && isOfKind(address, place))
    .map((place) => ({ place, likeness: place.hash === expectedHash(recorded) ? SAME : compare(recorded, place) }))
    .filter(({ likeness }) => likeness >= LEAST_NEARNESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NEAR)
    .map(({ place }) => place);
}

/** More than any likeness. */
const SAME = 3;
