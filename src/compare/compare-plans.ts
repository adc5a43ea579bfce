/**
 * Two plans side by side: which entries of one and the other say nearly the same, and what only one of them has.
 * Units are paired by how alike their words are, the likest first, each once; what is not alike is not paired. What stands
 * in a unit is of its words: an article is compared with what it lists.
 */
import { diffChars } from 'diff';
import type { Entry, Plan } from '../model/plan/compilation.ts';
import { type Likely, pairLikest } from '../model/text/pair-likest.ts';
import { similarity } from '../model/text/similarity.ts';
import { typeset } from '../model/text/typeset.ts';
import { LEAST_ALIKE, likenessOfUnits, readUnits, type Unit } from './unit.ts';

export interface Passage {
  readonly kind: 'same' | 'own';
  readonly text: string;
}

/** One side of a row. */
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

/** Rows that stand in one part of a plan. */
export interface ComparedGroup {
  /** The left plan's own part or section that the rows stand in; null where it has none. */
  readonly heading: string | null;
  readonly rows: readonly ComparedRow[];
}

/** Every unit of both plans stands in it once. */
export interface ComparedPlans {
  /** By the parts of the left plan, in its order: its entries with their twins. */
  readonly groups: readonly ComparedGroup[];
  /** What only the right plan has, by its parts. */
  readonly rightOnly: readonly ComparedGroup[];
  readonly pairs: number;
}

/** How many edits a text may need above those that its likeness tells. Who needs more has the same words in another order. */
const MORE_EDITS = 8;

/** Units that are like each other stand side by side, in the order of the left plan; each unit of both is in one group once. */
export function comparePlans(left: Plan, right: Plan): ComparedPlans {
  const [own, others] = [readUnits(left), readUnits(right)];
  const twins = pairUnits(own, others);
  const taken = new Set([...twins.values()].map(({ other }) => other));
  const groups = groupByPart(left, own).map(({ heading, units }) => ({
    heading,
    rows: units.map((unit): ComparedRow => {
      const twin = twins.get(unit);
      if (twin === undefined) return { left: alone(unit), right: null, likeness: 0 };
      return { ...compareWords(unit, twin.other), likeness: twin.likeness };
    }),
  }));
  const rightOnly = groupByPart(
    right,
    others.filter((unit) => !taken.has(unit)),
  ).map(({ heading, units }) => ({
    heading,
    rows: units.map((unit): ComparedRow => ({ left: null, right: alone(unit), likeness: 0 })),
  }));
  return { groups, rightOnly, pairs: twins.size };
}

function groupByPart(plan: Plan, units: readonly Unit[]): { heading: string | null; units: Unit[] }[] {
  const byAnchor = new Map(plan.entries.map((entry) => [entry.anchor, entry]));
  const topOf = (entry: Entry): Entry => {
    const parent = entry.parent === null ? undefined : byAnchor.get(entry.parent);
    return parent === undefined ? entry : topOf(parent);
  };
  // By hand: this runs in browsers that do not have `Map.groupBy`.
  const groups = new Map<Entry | null, Unit[]>();
  for (const unit of units) {
    const top = unit.entry.parent === null ? null : topOf(unit.entry);
    const group = groups.get(top);
    if (group === undefined) groups.set(top, [unit]);
    else group.push(unit);
  }
  return [...groups].map(([top, own]) => ({
    heading: top === null ? null : typeset(`${top.mark}${top.heading}`),
    units: own,
  }));
}

const pairUnits = (left: readonly Unit[], right: readonly Unit[]): Map<Unit, Likely<Unit, Unit>> =>
  pairLikest(
    left.flatMap((one) =>
      right
        .map((other) => ({ one, other, likeness: likenessOfUnits(one, other) }))
        .filter(({ likeness }) => likeness >= LEAST_ALIKE),
    ),
  );

function compareWords(left: Unit, right: Unit): { left: ComparedEntry; right: ComparedEntry } {
  const [a, b] = [left.words, right.words];
  const likeness = similarity(a, b);
  const maxEditLength = Math.ceil((1 - likeness) * (a.length + b.length)) + MORE_EDITS;
  const parts = likeness < LEAST_ALIKE ? undefined : diffChars(a, b, { maxEditLength });
  if (parts === undefined) return { left: alone(left), right: alone(right) };
  const side = (skipped: 'added' | 'removed'): Passage[] =>
    parts
      .filter((part) => !part[skipped])
      .map(({ added, removed, value }) => ({ kind: added || removed ? 'own' : 'same', text: value }));
  return {
    left: { entry: left.entry, passages: side('added') },
    right: { entry: right.entry, passages: side('removed') },
  };
}

const alone = ({ entry, words }: Unit): ComparedEntry => ({ entry, passages: [{ kind: 'own', text: words }] });
