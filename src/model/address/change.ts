/** One thing that happened to published entries on one day: a line of the change log and an entry of the feed. */
import type { AddressList, PublishedAddress } from './address-list.ts';

export interface Change {
  /** `2026-01-31` */
  readonly day: string;
  readonly kind: 'published' | 'moved' | 'retired';
  readonly addresses: readonly PublishedAddress[];
}

/** What the list of addresses tells of its own history, the latest day first. */
export function listChanges({ addresses }: AddressList): Change[] {
  const changes = new Map<string, PublishedAddress[]>();
  const add = (day: string | null, kind: Change['kind'], address: PublishedAddress): void => {
    if (day === null) return;
    const key = `${day} ${kind}`;
    changes.set(key, [...(changes.get(key) ?? []), address]);
  };
  for (const address of addresses) {
    if (address.status === 'reserved') continue;
    add(address.since, 'published', address);
    if (address.status !== 'current') add(address.until, address.status, address);
  }
  return [...changes]
    .map(([key, own]) => ({ day: key.slice(0, 10), kind: key.slice(11) as Change['kind'], addresses: own }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}
