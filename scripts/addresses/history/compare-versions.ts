/** Two versions of a compilation → what was added, removed, moved and reworded, with the characters that changed. */
import { diffChars } from 'diff';
import { entryUrl, planUrl } from '../../../src/model/address/address.ts';
import type { DiffPiece, EntryChange } from '../../../src/model/address/history.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { listPublished, type Published } from '../ledger/published.ts';

export function compareVersions(before: Compilation, after: Compilation): EntryChange[] {
  const old = new Map(listPublished(before).map((entry) => [entry.address, entry]));
  const now = new Map(listPublished(after).map((entry) => [entry.address, entry]));
  const differs = (entry: Published, others: ReadonlyMap<string, Published>): boolean =>
    others.get(entry.address)?.hash !== entry.hash;
  const gone = [...old.values()].filter((entry) => differs(entry, now));
  const come = [...now.values()].filter((entry) => differs(entry, old));
  const moves = pairMoves(gone, come);
  const movedFrom = new Set(moves.values());
  const describe = (entry: Published): EntryChange => {
    const from = moves.get(entry);
    if (from !== undefined) return { ...changeOf('moved', after, entry), from: nameOf(before, from) };
    const was = old.get(entry.address);
    if (was === undefined || movedFrom.has(was)) return changeOf('added', after, entry);
    return { ...changeOf('reworded', after, entry), pieces: diffWords(wordsOf(before, was), wordsOf(after, entry)) };
  };
  const replaced = new Set(come.filter((entry) => !moves.has(entry)).map(({ address }) => address));
  const removed = gone.filter((entry) => !movedFrom.has(entry) && !replaced.has(entry.address));
  return [...come.map(describe), ...removed.map((entry) => ({ ...changeOf('removed', before, entry), url: null }))];
}

/** Entries whose words stand at another address now; one to one, in order. */
function pairMoves(gone: readonly Published[], come: readonly Published[]): Map<Published, Published> {
  const byHash = new Map<string, Published[]>();
  for (const entry of gone) byHash.set(keyOf(entry), [...(byHash.get(keyOf(entry)) ?? []), entry]);
  const moves = new Map<Published, Published>();
  for (const entry of come) {
    const from = byHash.get(keyOf(entry))?.shift();
    if (from !== undefined) moves.set(entry, from);
  }
  return moves;
}

const keyOf = ({ kind, hash }: Published): string => `${kind} ${hash}`;

function changeOf(kind: EntryChange['kind'], version: Compilation, entry: Published): EntryChange {
  const { compilation } = version;
  const { plan, anchor, heading } = entry;
  const name = nameOf(version, entry);
  const url = anchor === null ? planUrl(compilation, plan) : entryUrl(compilation, plan, anchor);
  return { kind, plan, anchor, name, heading: typeset(heading), url, from: null, pieces: [] };
}

function nameOf({ plans }: Compilation, { plan, anchor }: Published): string {
  return `第${plan}篇${anchor === null ? '' : namePlace(plans[plan - 1], anchor)}`;
}

function wordsOf({ plans }: Compilation, { plan: ordinal, anchor, heading }: Published): string {
  const entry = plans[ordinal - 1]?.entries.find((one) => one.anchor === anchor);
  return typeset(entry === undefined ? heading : `${entry.heading}${entry.stop}${entry.text ?? ''}`);
}

/** The most characters that may differ: beyond it a diff says less than the two texts side by side. */
const MOST_EDITS = 2000;

function diffWords(before: string, after: string): DiffPiece[] {
  const parts = diffChars(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
