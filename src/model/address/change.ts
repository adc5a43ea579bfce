/** One thing that happened to published entries on one day: a line of the change log and an entry of the feed. */
import type { AddressList, PublishedAddress } from './address-list.ts';
import { compareMoments } from './moment.ts';

export interface Change {
  /** See `moment.ts`: two publications of one day are two changes. */
  readonly moment: string;
  readonly kind: 'published' | 'moved' | 'retired';
  readonly addresses: readonly PublishedAddress[];
}

/** What the list of addresses tells of its own history, the latest first. */
export function listChanges({ addresses }: AddressList): Change[] {
  const changes = new Map<string, PublishedAddress[]>();
  const add = (moment: string | null, kind: Change['kind'], address: PublishedAddress): void => {
    if (moment === null) return;
    const key = `${moment} ${kind}`;
    changes.set(key, [...(changes.get(key) ?? []), address]);
  };
  for (const address of addresses) {
    if (address.status === 'reserved') continue;
    add(address.since, 'published', address);
    if (address.status !== 'current') add(address.until, address.status, address);
  }
  return [...changes]
    .map(([key, own]) => {
      const [moment = '', kind] = key.split(' ');
      return { moment, kind: kind as Change['kind'], addresses: own };
    })
    .sort((a, b) => compareMoments(a.moment, b.moment));
}
