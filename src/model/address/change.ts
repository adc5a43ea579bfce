/** One thing that happened to published entries on one day: a line of the change log and an entry of the feed. */
import type { AddressList, PublishedAddress } from './address-list.ts';
import { compareMoments } from './moment.ts';

/** Addresses that came or went at one moment. */
export interface Change {
  /** See `moment.ts`: two publications of one day are two changes. */
  readonly moment: string;
  readonly kind: 'published' | 'moved' | 'retired';
  readonly addresses: readonly PublishedAddress[];
}

/**
 * What the list of addresses tells of its own history, the latest first. An address that words came to from another one
 * is not published then: they moved.
 */
export function listChanges({ addresses }: AddressList): Change[] {
  const changes = new Map<string, PublishedAddress[]>();
  const add = (moment: string | null, kind: Change['kind'], address: PublishedAddress): void => {
    if (moment === null) return;
    const key = `${moment} ${kind}`;
    changes.set(key, [...(changes.get(key) ?? []), address]);
  };
  const left = new Set(addresses.filter(({ until }) => until !== null).map((address) => keyOf(address.until, address)));
  const come = new Set(addresses.map((address) => keyOf(address.since, address)));
  for (const address of addresses) {
    if (address.status === 'reserved' || address.status === 'vacant') continue;
    if (!left.has(keyOf(address.since, address))) add(address.since, 'published', address);
    if (address.status === 'current') continue;
    // What was withdrawn later had moved on first.
    add(address.until, come.has(keyOf(address.until, address)) ? 'moved' : address.status, address);
  }
  return [...changes]
    .map(([key, own]) => {
      const [moment = '', kind] = key.split(' ');
      return { moment, kind: kind as Change['kind'], addresses: own };
    })
    .sort((a, b) => compareMoments(a.moment, b.moment));
}

/** A moment, and what became of the words in the end: where they went from one address, they came to another. */
const keyOf = (moment: string | null, { to, reason, url }: PublishedAddress): string =>
  `${moment} ${to ?? reason ?? url}`;
