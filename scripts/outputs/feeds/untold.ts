/**
 * What the ledger tells of a compilation's past and the history of its seed does not. Both know that an entry came, moved
 * or went: the history by the words of two versions, the ledger by the editor's decision. It is told once, by the history,
 * which knows what else changed then.
 */
import type { PublishedAddress } from '../../../src/model/address/address-list.ts';
import type { Change } from '../../../src/model/address/change.ts';
import type { EntryChange, Revision } from '../../../src/model/address/history.ts';

/** Both have the latest first. What was published first is always told: it is the compilation itself. */
export function listUntold(changes: readonly Change[], revisions: readonly Revision[]): Change[] {
  const told = countTold(revisions);
  const untold = changes.toReversed().map((change, i) => {
    const addresses = i === 0 ? change.addresses : change.addresses.filter((address) => !take(told, change, address));
    return { ...change, addresses };
  });
  return untold.filter(({ addresses }) => addresses.length > 0).reverse();
}

/** How often each thing happened at an address: as often it may happen in the ledger. */
function countTold(revisions: readonly Revision[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const key of revisions.flatMap(({ changes }) => changes.flatMap(keysOf)))
    told.set(key, (told.get(key) ?? 0) + 1);
  return told;
}

function keysOf({ kind, plan, anchor, left }: EntryChange): string[] {
  switch (kind) {
    case 'added':
      return [`published ${addressOf({ plan, anchor })}`];
    case 'moved':
      return [`moved ${left}`];
    case 'removed':
      return [`retired ${left}`];
    case 'reworded':
      return [];
  }
}

function take(told: Map<string, number>, { kind }: Change, address: PublishedAddress): boolean {
  const key = `${kind} ${addressOf(address)}`;
  const count = told.get(key) ?? 0;
  told.set(key, count - 1);
  return count > 0;
}

const addressOf = ({ plan, anchor }: Pick<PublishedAddress, 'plan' | 'anchor'>): string =>
  anchor === null ? `${plan}` : `${plan}#${anchor}`;
