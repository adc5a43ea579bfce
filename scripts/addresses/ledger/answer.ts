/**
 * What most likely became of words that stand no more where they were promised, so that an editor has only to agree:
 *
 *     moved               the same words stand elsewhere
 *     reworded            other words stand here under a like heading
 *     moved-reworded      other words stand elsewhere under a like heading: 压实主体责任 → 压紧压实主体责任
 *     unclear             the same words stand in several other places
 *     gone                nothing is like them
 *
 * No two promises are given one place. Texts are not compared: a ledger has only their hashes.
 */
import { foldText } from '../../../src/model/text/fold.ts';
import { similarity } from '../../../src/model/text/similarity.ts';
import type { Recorded } from './ledger.ts';
import type { Published } from './published.ts';

export type Answer =
  | { readonly kind: 'moved' | 'moved-reworded'; readonly to: Published }
  | { readonly kind: 'reworded' }
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
  const likely = rows.filter((row) => !answers.has(row)).flatMap((row) => findLike(row, open, rows.length));
  for (const { row, place } of likely.sort((a, b) => b.likeness - a.likeness)) {
    if (answers.has(row) || taken.has(place.address)) continue;
    taken.add(place.address);
    const isHere = place.address === row.address;
    answers.set(row, isHere ? { kind: 'reworded' } : { kind: 'moved-reworded', to: place });
  }
  return rows.map((row) => answers.get(row) ?? { kind: 'gone' });
}

interface Likely {
  readonly row: Unanswered;
  readonly place: Published;
  readonly likeness: number;
}

const LEAST_LIKENESS = 0.6;
/** Between two places that are equally like, words stay where they were. */
const HERE = 0.01;
/** Likeness costs; beyond so many pairs only the own place is looked at. */
const MOST_PAIRS = 100_000;

function findLike(row: Unanswered, open: readonly Published[], rows: number): Likely[] {
  const places = rows * open.length > MOST_PAIRS ? (row.now === null ? [] : [row.now]) : open;
  return places.flatMap((place) => {
    const likeness = likenessOf(row, place);
    return likeness < LEAST_LIKENESS ? [] : [{ row, place, likeness }];
  });
}

function likenessOf({ address, recorded, isHeld }: Unanswered, place: Published): number {
  if ((place.anchor !== null) !== address.includes('#')) return 0;
  const [was, is] = [foldText(recorded.heading), foldText(place.heading)];
  if (place.address === address) return (isHeld ? 1 : similarity(was, is)) + HERE;
  return was === '' ? 0 : similarity(was, is);
}

const MOST_NEAR = 3;
const LEAST_NEARNESS = 0.3;

/** Where words may stand now: for the editor to look at, however unlike. */
export function listNearest(address: string, recorded: Recorded, open: readonly Published[]): Published[] {
  return open
    .filter((entry) => entry.address !== address && (entry.anchor !== null) === address.includes('#'))
    .map((entry) => ({
      entry,
      likeness: entry.hash === recorded.hash ? 2 : similarity(recorded.heading, entry.heading),
    }))
    .filter(({ likeness }) => likeness >= LEAST_NEARNESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NEAR)
    .map(({ entry }) => entry);
}
