/** Two versions of a compilation → what was added, removed, moved and reworded, with the characters that changed. */
import { diffChars } from 'diff';
import { entryUrl, planUrl } from '../../../src/model/address/address.ts';
import type { DiffPiece, EntryChange } from '../../../src/model/address/history.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { listPublished, type Published } from '../ledger/published.ts';
import { pairEntries } from './pair-entries.ts';

export function compareVersions(before: Compilation, after: Compilation): EntryChange[] {
  const old = new Map(listPublished(before).map((entry) => [entry.address, entry]));
  const now = new Map(listPublished(after).map((entry) => [entry.address, entry]));
  const differs = ({ address, hash, body }: Published, others: ReadonlyMap<string, Published>): boolean =>
    others.get(address)?.hash !== hash || others.get(address)?.body !== body;
  const gone = [...old.values()].filter((entry) => differs(entry, now));
  const come = [...now.values()].filter((entry) => differs(entry, old));
  const pairs = pairEntries(gone, come);
  const describe = (entry: Published): EntryChange => {
    const from = pairs.get(entry);
    if (from === undefined) return changeOf('added', after, entry);
    const kind = from.address === entry.address ? 'reworded' : 'moved';
    const pieces =
      from.hash === entry.hash && from.body === entry.body
        ? []
        : diffWords(wordsOf(before, from), wordsOf(after, entry));
    const was = kind === 'moved' ? nameOf(before, from) : null;
    return { ...changeOf(kind, after, entry), from: was, left: from.address, pieces };
  };
  const known = new Set(pairs.values());
  const removed = gone.filter((entry) => !known.has(entry));
  return [
    ...come.map(describe),
    ...removed.map((entry) => ({ ...changeOf('removed', before, entry), url: null, left: entry.address })),
  ];
}

function changeOf(kind: EntryChange['kind'], version: Compilation, entry: Published): EntryChange {
  const { compilation } = version;
  const { plan, anchor, heading } = entry;
  const name = nameOf(version, entry);
  const url = anchor === null ? planUrl(compilation, plan) : entryUrl(compilation, plan, anchor);
  return { kind, plan, anchor, name, heading: typeset(heading), url, from: null, left: null, pieces: [] };
}

function nameOf({ plans }: Compilation, { plan, anchor }: Published): string {
  return `第${plan}篇${anchor === null ? '' : namePlace(plans[plan - 1], anchor)}`;
}

function wordsOf({ plans }: Compilation, { plan: ordinal, anchor, heading, text }: Published): string {
  const entry = plans[ordinal - 1]?.entries.find((one) => one.anchor === anchor);
  if (entry !== undefined) return typeset(`${entry.heading}${entry.stop}${text ?? ''}`);
  const lines = [heading, ...(text ?? '').split('\n')].filter((line) => line !== '');
  return typeset(lines.join(' '));
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
