/**
 * The pages that keep old paths alive: entries that moved, were withdrawn or never were, plans that are gone, and
 * everything below a compilation's earlier names. A host that reads `_redirects` answers most of them itself.
 */
import { compilationUrl } from '../model/address/address.ts';
import type { AddressList, PublishedAddress } from '../model/address/address-list.ts';
import { sayAddress } from '../model/address/address-words.ts';
import { titleWith } from '../model/address/anchor-name.ts';
import { inSite, outOfSite } from '../model/address/site-path.ts';
import { typeset } from '../model/text/typeset.ts';

/** A page that stands where another one stood. */
export interface FormerPage {
  /** Without slashes at its ends. */
  readonly path: string;
  readonly title: string;
  /** What became of what stood here. */
  readonly words: string;
  /** Where it leads now; null where it leads nowhere. */
  readonly to: string | null;
  /** Whether the reader is sent there at once: nothing here needs choosing. */
  readonly isSentOn: boolean;
  /** What stood on the page under an anchor. */
  readonly anchors: readonly FormerAnchor[];
}

interface FormerAnchor {
  readonly anchor: string;
  readonly words: string;
  readonly to: string | null;
}

/** None where a page stands now: there the page itself says what its address meant before. */
export function listFormerPages(lists: readonly AddressList[]): FormerPage[] {
  const live = new Set(
    lists.flatMap(({ addresses, url, retired }) => (retired === null ? [url, ...currentPages(addresses)] : [])),
  );
  const pages = lists.flatMap((list) => [
    ...(list.retired === null ? [] : [retiredCompilation(list)]),
    ...formerPlans(list),
    ...formerEntries(list),
    ...list.formerly.flatMap((name) => underOldName(list, name)),
  ]);
  const seen = new Set<string>();
  return pages.filter(({ path }) => {
    const isNew = !live.has(inSite(`/${path}/`)) && !seen.has(path);
    seen.add(path);
    return isNew;
  });
}

function currentPages(addresses: readonly PublishedAddress[]): string[] {
  return addresses.filter(({ status }) => status === 'current').map(({ page, url }) => page ?? url);
}

function retiredCompilation({ url, title, retired }: AddressList): FormerPage {
  return {
    path: trim(url),
    title: typeset(title),
    words: `这个汇编已撤下：${retired}。`,
    to: null,
    isSentOn: false,
    anchors: [],
  };
}

/** Plans that are gone, with all their anchors. */
function formerPlans({ addresses }: AddressList): FormerPage[] {
  const gone = addresses.filter(({ kind, status }) => kind === 'plan' && status !== 'current');
  return gone.map((plan) => ({
    path: trim(plan.url),
    title: typeset(plan.heading),
    words: sayAddress(plan),
    to: plan.to,
    isSentOn: false,
    anchors: distinct(addresses.filter((one) => one.plan === plan.plan && one.anchor !== null)).map(describeAnchor),
  }));
}

function formerEntries({ addresses }: AddressList): FormerPage[] {
  const gone = addresses.filter(({ page, status }) => page !== null && status !== 'current');
  return gone.map((address) => ({
    path: trim(address.page as string),
    title: titleWith(address.name, address.heading),
    words: sayAddress(address),
    to: address.to ?? address.url,
    isSentOn: address.status === 'moved',
    anchors: [],
  }));
}

/** The first page, the plans and the entries below an earlier name. */
function underOldName(list: AddressList, name: string): FormerPage[] {
  const moved = (path: string): string => path.replace(list.url, compilationUrl(name));
  const words = `这个汇编现在的地址是 ${list.url}。`;
  const page = (path: string, title: string, anchors: readonly FormerAnchor[] = []): FormerPage => ({
    path: trim(moved(path)),
    title: typeset(title),
    words,
    to: path,
    isSentOn: anchors.length === 0,
    anchors,
  });
  const plans = list.addresses.filter(({ kind, status }) => kind === 'plan' && status === 'current');
  const entries = list.addresses.filter(({ page }) => page !== null);
  const anchorsOf = (plan: number): FormerAnchor[] =>
    distinct(entries.filter((one) => one.plan === plan)).map(describeAnchor);
  return [
    page(list.url, list.title),
    ...plans.map(({ url, heading, plan }) => page(url, heading, anchorsOf(plan))),
    ...distinct(entries).map((entry) => page(entry.page as string, titleWith(entry.name, entry.heading))),
  ];
}

/** Of an address used again, its first meaning in the list: the current one. */
function distinct(addresses: readonly PublishedAddress[]): PublishedAddress[] {
  return [...new Map([...addresses].reverse().map((address) => [address.url, address])).values()].reverse();
}

function describeAnchor(address: PublishedAddress): FormerAnchor {
  return {
    anchor: address.anchor as string,
    words: sayAddress(address),
    to: address.to ?? (address.status === 'current' ? address.url : null),
  };
}

/** The path of a page, as Astro wants it. */
const trim = (path: string): string => outOfSite(path).replace(/^\/|\/$/g, '');
