/** Compares what a compilation publishes now with what its ledger promised. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { similarity } from '../../../src/model/text/similarity.ts';
import { expectedHash, type Ledger, type Recorded } from './ledger.ts';
import { listPublished, listReserved, type Published } from './published.ts';

/** A promise that is not kept: the address is gone (`now` is null) or stands on other words. */
export interface Broken {
  readonly address: string;
  readonly recorded: Recorded;
  readonly now: Published | null;
  /** The one place where the same words stand now, if there is one. */
  readonly movedTo: Published | null;
  /** Where they may stand now, the likeliest first. */
  readonly candidates: readonly Published[];
}

export interface Comparison {
  /** Published, not yet in the ledger. */
  readonly added: readonly Published[];
  readonly lost: readonly Broken[];
  readonly changed: readonly Broken[];
  /** A heading that stood alone and has got its text. */
  readonly completed: readonly Published[];
  /** Skipped numbers not yet in the ledger. */
  readonly reserved: readonly string[];
}

export function compare(compilation: Compilation, ledger: Ledger): Comparison {
  const published = listPublished(compilation);
  const now = new Map(published.map((entry) => [entry.address, entry]));
  const recorded = Object.entries(ledger.addresses);
  const isKept = ([address, record]: [string, Recorded]): boolean => {
    const entry = now.get(address);
    return entry !== undefined && (entry.hash === expectedHash(record) || isCompleted(entry, record));
  };
  const broken = recorded.filter((row) => !isKept(row));
  const isBroken = new Set(broken.map(([address]) => address));
  /** Where words may have gone: nowhere that a promise is kept. */
  const open = published.filter(({ address }) => !(address in ledger.addresses) || isBroken.has(address));
  const byHash = Map.groupBy(open, ({ hash }) => hash);
  const traced = broken.map(([address, record], i) => ({
    address,
    recorded: record,
    now: now.get(address) ?? null,
    movedTo: findMoved(address, record, byHash),
    // Likeness costs: nobody reads so many.
    candidates: i < MOST_COMPARED ? nearest(address, record, open) : [],
  }));
  return {
    added: published.filter(({ address }) => !(address in ledger.addresses)),
    lost: traced.filter((row) => row.now === null),
    changed: traced.filter((row) => row.now !== null),
    completed: published.filter((entry) => {
      const record = ledger.addresses[entry.address];
      return record !== undefined && entry.hash !== expectedHash(record) && isCompleted(entry, record);
    }),
    reserved: listReserved(compilation).filter((address) => !ledger.reserved.includes(address)),
  };
}

function isCompleted(entry: Published, record: Recorded): boolean {
  return entry.headingHash === expectedHash(record);
}

const MOST_COMPARED = 50;
const MOST_CANDIDATES = 3;
const LEAST_SIMILARITY = 0.3;

/** A plan moves to a plan, an entry to an entry; if several places have the words, to the only one in its own plan. */
function findMoved(
  address: string,
  recorded: Recorded,
  open: ReadonlyMap<string, readonly Published[]>,
): Published | null {
  const same = (open.get(expectedHash(recorded)) ?? []).filter((entry) => isAlternative(entry, address));
  const near = same.filter(({ plan }) => address.startsWith(`${plan}#`));
  const [only, ...more] = near.length === 1 ? near : same;
  return only !== undefined && more.length === 0 ? only : null;
}

function isAlternative(entry: Published, address: string): boolean {
  return entry.address !== address && (entry.anchor !== null) === address.includes('#');
}

function nearest(address: string, { heading, hash }: Recorded, open: readonly Published[]): Published[] {
  return open
    .filter((entry) => isAlternative(entry, address))
    .map((entry) => ({ entry, likeness: entry.hash === hash ? 2 : similarity(heading, entry.heading) }))
    .filter(({ likeness }) => likeness >= LEAST_SIMILARITY)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_CANDIDATES)
    .map(({ entry }) => entry);
}
