/** Compares what a compilation publishes now with what its ledger promised. */
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { expectedHash, type Ledger, type Recorded } from '../file/ledger.ts';
import { listPublished, listReserved, type Published } from '../published.ts';
import { type Answer, answerAll, listNearest } from './answer.ts';
import { hasWords, standingOf } from './promise.ts';

/** A promise that is not kept: the address is gone (`now` is null) or stands on other words. */
export interface Broken {
  readonly address: string;
  readonly recorded: Recorded;
  readonly now: Published | null;
  /** The one place where the same words stand now, if there is one. */
  readonly movedTo: Published | null;
  /** What most likely became of its words. */
  readonly answer: Answer;
  /** Where they may stand now, the likeliest first. */
  readonly candidates: readonly Published[];
}

/** What is `lost` or `changed` stops a build; the rest does not. */
export interface Comparison {
  /** Published, not yet in the ledger. */
  readonly added: readonly Published[];
  readonly lost: readonly Broken[];
  readonly changed: readonly Broken[];
  /** A heading that stood alone and has got its text; a plan that has got its body. */
  readonly completed: readonly Published[];
  /** Skipped numbers not yet in the ledger. */
  readonly reserved: readonly string[];
  /** Plans whose body the ledger does not know: it is of an older version. */
  readonly unguarded: readonly Published[];
}

/** Looks at this compilation alone: git and the ledgers of others are asked in hold-ledgers.ts. */
export function compare(compilation: Compilation, ledger: Ledger): Comparison {
  const published = listPublished(compilation);
  const now = new Map(published.map((entry) => [entry.address, entry]));
  const isCompleted = (entry: Published): boolean => {
    const record = ledger.addresses[entry.address];
    return record !== undefined && standingOf(record, entry) === 'completed';
  };
  const broken = findBroken(ledger, now);
  const isBroken = new Set(broken.map(({ address }) => address));
  /** Where words may have gone: nowhere that a promise is kept. */
  const open = published.filter(({ address }) => !(address in ledger.addresses) || isBroken.has(address));
  const byHash = Map.groupBy(open, ({ hash }) => hash);
  const held = new Set(Object.keys(ledger.addresses).flatMap((own) => (isBroken.has(own) ? [] : [planOf(own)])));
  const traced = broken.map((row) => ({
    ...row,
    ...findMoved(row.address, row.recorded, byHash),
    isHeld: held.has(row.address),
  }));
  const answers = answerAll(traced, open);
  const taken = new Set(traced.map(({ movedTo }) => movedTo));
  const free = open.filter((entry) => !taken.has(entry));
  const answered = traced.map((row, i) => ({
    ...row,
    answer: answers[i] as Answer,
    candidates: i < MOST_COMPARED ? listNearest(row.address, row.recorded, free) : [],
  }));
  return {
    added: published.filter(({ address }) => !(address in ledger.addresses)),
    lost: answered.filter((row) => row.now === null),
    changed: answered.filter((row) => row.now !== null),
    completed: published.filter(isCompleted),
    reserved: listReserved(compilation).filter((address) => !ledger.reserved.includes(address)),
    unguarded: published.filter((entry) => {
      const record = ledger.addresses[entry.address];
      return entry.body !== null && record !== undefined && record.body === undefined;
    }),
  };
}

const planOf = (address: string): string => address.replace(/#.*/, '');

/** All broken promises, those of lost addresses first. */
export const brokenIn = ({ lost, changed }: Comparison): Broken[] => [...lost, ...changed];

function findBroken(ledger: Ledger, now: ReadonlyMap<string, Published>) {
  return Object.entries(ledger.addresses).flatMap(([address, recorded]) => {
    const entry = now.get(address) ?? null;
    const isBroken = entry === null || standingOf(recorded, entry) === 'broken';
    return isBroken ? [{ address, recorded, now: entry }] : [];
  });
}

/** Likeness costs: nobody reads so many. */
const MOST_COMPARED = 50;

/** Where the same words stand now: in several places, the one in their own plan, or no certain one. */
function findMoved(
  address: string,
  recorded: Recorded,
  open: ReadonlyMap<string, readonly Published[]>,
): { movedTo: Published | null; isUnclear: boolean } {
  const same = (open.get(expectedHash(recorded)) ?? []).filter(
    (entry) => entry.address !== address && hasWords(recorded, entry, address),
  );
  const near = same.filter(({ plan }) => address.startsWith(`${plan}#`));
  const [only, ...more] = near.length === 1 ? near : same;
  return { movedTo: only !== undefined && more.length === 0 ? only : null, isUnclear: more.length > 0 };
}
