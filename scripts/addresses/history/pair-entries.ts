/**
 * Which entries of a later version of a compilation are which of the earlier one: those with the same words; of the others
 * those whose words are like, the likest first; each with one. What is left was added, or is gone.
 */

import { foldText } from '../../../src/model/text/fold.ts';
import { type Likely, pairLikest } from '../../../src/model/text/pair-likest.ts';
import { type CountedText, countPairs, likenessOf } from '../../../src/model/text/similarity.ts';
import { compareHeadings, HERE, LEAST_LIKENESS, MOST_PAIRS, weigh } from '../ledger/promises/likeness.ts';
import { FEWEST_PAIRS } from '../ledger/promises/sketch.ts';
import type { Published } from '../ledger/published.ts';

/** By the later one. */
export function pairEntries(gone: readonly Published[], come: readonly Published[]): Map<Published, Published> {
  const pairs = pairSame(gone, come);
  const taken = new Set(pairs.values());
  const open = come.filter((entry) => !pairs.has(entry));
  const left = gone.filter((entry) => !taken.has(entry));
  for (const [entry, { other }] of pairLikest(listLike(left, open))) pairs.set(entry, other);
  return pairs;
}

/** One to one, in order. */
function pairSame(gone: readonly Published[], come: readonly Published[]): Map<Published, Published> {
  const byWords = Map.groupBy(gone, keyOf);
  const pairs = new Map<Published, Published>();
  for (const entry of come) {
    const from = byWords.get(keyOf(entry))?.shift();
    if (from !== undefined) pairs.set(entry, from);
  }
  return pairs;
}

const keyOf = ({ kind, hash, body }: Published): string => `${kind} ${hash} ${body}`;

function listLike(gone: readonly Published[], come: readonly Published[]): Likely<Published, Published>[] {
  const isMany = gone.length * come.length > MOST_PAIRS;
  const byAddress = new Map(gone.map((from) => [from.address, from]));
  const likeness = textComparer();
  return come.flatMap((entry) => {
    const own = byAddress.get(entry.address);
    return (isMany ? (own === undefined ? [] : [own]) : gone).flatMap((from) => {
      if (from.kind !== entry.kind) return [];
      const like = weigh(compareHeadings(from.heading, entry.heading), likeness(from, entry));
      return like < LEAST_LIKENESS ? [] : [{ one: entry, other: from, likeness: like + (from === own ? HERE : 0) }];
    });
  });
}

/** Undefined where one of the texts is too short to tell. Each is counted once. */
function textComparer(): (a: Published, b: Published) => number | undefined {
  const counted = new Map<Published, CountedText>();
  const count = (entry: Published): CountedText => {
    const known = counted.get(entry) ?? countPairs(foldText(entry.text ?? ''));
    counted.set(entry, known);
    return known;
  };
  return (a, b) => {
    const [was, is] = [count(a), count(b)];
    return Math.min(was.all, is.all) < FEWEST_PAIRS ? undefined : likenessOf(was, is);
  };
}
