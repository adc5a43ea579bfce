/** A compilation with its ledger → the list of all its addresses. Without the compilation: what the ledger remembers. */
import { compilationUrl, entryPageUrl, entryUrl, planUrl } from '../../../src/model/address/address.ts';
import type { AddressList, PublishedAddress } from '../../../src/model/address/address-list.ts';
import { lastStep, parseAnchor } from '../../../src/model/address/anchor.ts';
import { inSite } from '../../../src/model/address/site-path.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { emptyLedger, type Former, type Ledger } from './file/ledger.ts';
import { listPublished, listReserved, type Published, readAddress } from './published.ts';

/** Without a ledger nothing is known of before: each address is current or a reserved number. */
export function listAddresses(compilation: Compilation, ledger: Ledger | undefined): AddressList {
  const known = ledger ?? emptyLedger(compilation.compilation, compilation.title);
  const published = listPublished(compilation);
  const taken = new Set([...published, ...known.former].map(({ address }) => address));
  const proven = new Set(listReserved(compilation));
  const skipped = [...proven.union(new Set(known.reserved))].filter((address) => !taken.has(address));
  const named = { ...known, title: compilation.title, plans: compilation.plans };
  return list(named, [
    ...published.map((entry) => currentRow(named, entry)),
    ...skipped.map((address) => row(named, address, { status: proven.has(address) ? 'reserved' : 'vacant' })),
  ]);
}

/** A ledger with the plans that its addresses are named by; none of a compilation that was withdrawn. */
type Named = Ledger & { readonly plans?: readonly Plan[] };

/** Of a compilation that was withdrawn: everything it had published, retired. */
export function listRetired(ledger: Ledger): AddressList {
  const { retired: reason = null, addresses } = ledger;
  const rows = Object.entries(addresses).map(([address, { heading, since }]) =>
    row(ledger, address, { status: 'retired', heading, since, reason }),
  );
  return list(ledger, rows);
}

function list(ledger: Named, rows: readonly PublishedAddress[]): AddressList {
  const { compilation, title, formerly, retired = null } = ledger;
  const former = newestFirst(ledger.former).map((record) => formerRow(ledger, record));
  return { compilation, title, url: compilationUrl(compilation), formerly, retired, addresses: [...rows, ...former] };
}

/** Of an address that was used several times, the latest meaning first; else in the order of the decisions. */
function newestFirst(former: readonly Former[]): Former[] {
  const ages = new Map<Former, number>();
  const seen = new Map<string, number>();
  for (const row of former.toReversed()) {
    const age = seen.get(row.address) ?? 0;
    seen.set(row.address, age + 1);
    ages.set(row, age);
  }
  return former.toSorted((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0));
}

function currentRow(ledger: Named, { address, heading }: Published): PublishedAddress {
  const since = ledger.addresses[address]?.since ?? null;
  return row(ledger, address, { status: 'current', heading, since });
}

function formerRow(ledger: Named, { address, heading, since, until, to, reason }: Former): PublishedAddress {
  const moved = to === undefined ? {} : { to: urlOf(ledger.compilation, to) };
  return row(ledger, address, {
    status: to === undefined ? 'retired' : 'moved',
    heading,
    since,
    until,
    ...moved,
    reason: reason ?? null,
  });
}

type RowDetail = Pick<PublishedAddress, 'status'> & Partial<PublishedAddress>;

function row({ compilation, plans = [] }: Named, address: string, detail: RowDetail): PublishedAddress {
  const { plan, anchor } = readAddress(address) ?? { plan: 0, anchor: null };
  return {
    url: urlOf(compilation, address),
    page: anchor === null ? null : entryPageUrl(compilation, plan, anchor),
    plan,
    anchor,
    name: anchor === null ? `第${plan}篇` : namePlace(plans[plan - 1], anchor),
    kind: anchor === null ? 'plan' : lastStep(parseAnchor(anchor)).kind,
    heading: '',
    since: null,
    until: null,
    to: null,
    reason: null,
    ...detail,
  };
}

function urlOf(compilation: string, address: string): string {
  if (address.startsWith('/')) return inSite(address);
  const { plan, anchor } = readAddress(address) ?? { plan: 0, anchor: null };
  return anchor === null ? planUrl(compilation, plan) : entryUrl(compilation, plan, anchor);
}
