/**
 * Every address a compilation has ever published and what became of it: what `/{compilation}/addresses.json` holds,
 * and where pages find the old anchors they must keep alive.
 */
import type { AnchorKind } from './anchor.ts';

/**
 * - `current`: stands on the page.
 * - `moved`: its words stand at `to` now.
 * - `retired`: its words are gone; `reason` says why.
 * - `reserved`: a number the source skips; nothing ever stood there.
 * - `vacant`: a number that an earlier source skipped, of which it is not proven any more; nothing ever stood there.
 */
export type AddressStatus = 'current' | 'moved' | 'retired' | 'reserved' | 'vacant';

/** One meaning of an address: what stands there, or what became of what stood there. */
export interface PublishedAddress {
  /** The permalink: the plan's page, or the anchor on it. */
  readonly url: string;
  /** The page of the entry alone; null for a plan. */
  readonly page: string | null;
  readonly plan: number;
  readonly anchor: string | null;
  /** In the words printed there: 第27项, 第三部分; of a plan 第1篇. */
  readonly name: string;
  readonly kind: AnchorKind | 'plan';
  readonly status: AddressStatus;
  /** Of what stands or stood there; empty for a number at which nothing ever stood. */
  readonly heading: string;
  /** The moments of publication and of the move, see `moment.ts`; null where none is recorded. */
  readonly since: string | null;
  readonly until: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

/** As published in `addresses.json`: whatever was ever an address of the compilation. */
export interface AddressList {
  readonly compilation: string;
  readonly title: string;
  readonly url: string;
  /** Names it was published under before; `/{name}/…` leads to the same place here. */
  readonly formerly: readonly string[];
  /** Why the whole compilation was withdrawn, or null. */
  readonly retired: string | null;
  /** One row an address; an address used again has a row for each of its meanings, the latest first. */
  readonly addresses: readonly PublishedAddress[];
}

/** What stood at an address before other words came to stand there. */
export function earlierMeanings({ addresses }: AddressList, url: string): PublishedAddress[] {
  return addresses.filter((address) => address.url === url && isEarlier(address.status));
}

/** Whether other words may stand there by now. */
export function isEarlier(status: AddressStatus): boolean {
  return status === 'moved' || status === 'retired';
}

/** The anchors of one plan that stand on no entry any more, and what a page says in their place. */
export function oldAnchorsOf(list: AddressList, plan: number): PublishedAddress[] {
  const own = list.addresses.filter((address) => address.plan === plan);
  const current = new Set(own.filter(({ status }) => status === 'current').map(({ url }) => url));
  return own.filter(({ status, url, anchor }) => status !== 'current' && anchor !== null && !current.has(url));
}
