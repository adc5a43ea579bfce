/**
 * Two plans side by side: which entries of one and the other say nearly the same, and what only one of them has.
 * Entries are paired by how alike their words are, the likest first, each once; what is not alike is not paired.
 */
import { diffChars } from 'diff';
import type { Entry, Plan } from '../model/plan/compilation.ts';
import { unitsOf } from '../model/plan/units.ts';
import { foldText } from '../model/text/fold.ts';
import { type Likely, pairLikest } from '../model/text/pair-likest.ts';
import { type CountedText, countPairs, likenessOf, similarity } from '../model/text/similarity.ts';
import { typeset } from '../model/text/typeset.ts';

export interface Passage {
  readonly kind: 'same' | 'own';
  readonly text: string;
}

export interface ComparedEntry {
  readonly entry: Entry;
  /** Its words; with a twin beside it, cut into what both have and what only this one has. */
  readonly passages: readonly Passage[];
}

export interface ComparedRow {
  readonly left: ComparedEntry | null;
  readonly right: ComparedEntry | null;
  /** How alike the two are, 0 to 1. */
  readonly likeness: number;
}

export interface ComparedGroup {
  /** The left plan's own part or section that the rows stand in; null where it has none. */
  readonly heading: string | null;
  readonly rows: readonly ComparedRow[];
}

export interface ComparedPlans {
  /** By the parts of the left plan, in its order: its entries with their twins. */
  readonly groups: readonly ComparedGroup[];
  /** What only the right plan has, by its parts. */
  readonly rightOnly: readonly ComparedGroup[];
  readonly pairs: number;
}

/** Below it two texts share words, not matter. */
const LEAST_LIKENESS = 0.34;
/** How many edits a text may need above those that its likeness tells. Who needs more has the same words in another order. */
const MORE_EDITS = 8;

/** Entries that are like each other stand side by side, in the order of the left plan; each unit of both is in one group once. */
export function comparePlans(left: Plan, right: Plan): ComparedPlans {
  const twins = pairEntries(unitsOf(left), unitsOf(right));
  const taken = new Set([...twins.values()].map(({ other }) => other));
  const groups = groupByPart(left).map(({ heading, entries }) => ({
    heading,
    rows: entries.map((entry): ComparedRow => {
      const twin = twins.get(entry);
      if (twin === undefined) return { left: alone(entry), right: null, likeness: 0 };
      return { ...compareWords(entry, twin.other), likeness: twin.likeness };
    }),
  }));
  const rightOnly = groupByPart(right)
    .map(({ heading, entries }) => ({
      heading,
      rows: entries
        .filter((entry) => !taken.has(entry))
        .map((entry): ComparedRow => ({ left: null, right: alone(entry), likeness: 0 })),
    }))
    .filter(({ rows }) => rows.length > 0);
  return { groups, rightOnly, pairs: twins.size };
}

function groupByPart(plan: Plan): { heading: string | null; entries: Entry[] }[] {
  const byAnchor = new Map(plan.entries.map((entry) => [entry.anchor, entry]));
  const topOf = (entry: Entry): Entry => {
    const parent = entry.parent === null ? undefined : byAnchor.get(entry.parent);
    return parent === undefined ? entry : topOf(parent);
  };
  // By hand: this runs in browsers that do not have `Map.groupBy`.
  const groups = new Map<Entry | null, Entry[]>();
  for (const entry of unitsOf(plan)) {
    const top = entry.parent === null ? null : topOf(entry);
    const group = groups.get(top);
    if (group === undefined) groups.set(top, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([top, entries]) => ({
    heading: top === null ? null : typeset(`${top.mark}${top.heading}`),
    entries,
  }));
}

function pairEntries(left: readonly Entry[], right: readonly Entry[]): Map<Entry, Likely<Entry, Entry>> {
  const others = right.map(countEntry);
  return pairLikest(
    left
      .map(countEntry)
      .flatMap((own) =>
        others
          .map((other) => ({ one: own.entry, other: other.entry, likeness: likenessOfEntries(own, other) }))
          .filter(({ likeness }) => likeness >= LEAST_LIKENESS),
      ),
  );
}

interface CountedEntry {
  readonly entry: Entry;
  /** Null where it has none. */
  readonly heading: CountedText | null;
  readonly text: CountedText | null;
}

const countEntry = (entry: Entry): CountedEntry => ({
  entry,
  heading: entry.heading === '' ? null : countPairs(foldText(entry.heading)),
  text: entry.text === null ? null : countPairs(foldText(entry.text)),
});

/** Headings are short and say what an entry is about: the likeness is the greater of theirs and the texts'. */
function likenessOfEntries(a: CountedEntry, b: CountedEntry): number {
  const of = (x: CountedText | null, y: CountedText | null): number =>
    x === null || y === null ? 0 : likenessOf(x, y, LEAST_LIKENESS);
  return Math.max(of(a.heading, b.heading), of(a.text, b.text));
}

function compareWords(left: Entry, right: Entry): { left: ComparedEntry; right: ComparedEntry } {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const likeness = similarity(a, b);
  const maxEditLength = Math.ceil((1 - likeness) * (a.length + b.length)) + MORE_EDITS;
  const parts = likeness < LEAST_LIKENESS ? undefined : diffChars(a, b, { maxEditLength });
  if (parts === undefined) return { left: alone(left), right: alone(right) };
  const side = (skipped: 'added' | 'removed'): Passage[] =>
    parts
      .filter((part) => !part[skipped])
      .map(({ added, removed, value }) => ({ kind: added || removed ? 'own' : 'same', text: value }));
  return { left: { entry: left, passages: side('added') }, right: { entry: right, passages: side('removed') } };
}

const alone = (entry: Entry): ComparedEntry => ({ entry, passages: [{ kind: 'own', text: wordsOf(entry) }] });

const wordsOf = ({ heading, stop, text }: Entry): string => typeset(`${heading}${stop}${text ?? ''}`);
