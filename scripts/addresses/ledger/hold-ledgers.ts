/** Holds the compilations of a site to their ledgers, and lists what is left of those that were withdrawn. */
import type { AddressList } from '../../../src/model/address/address-list.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { checkLedger, checkNames } from './check-ledger.ts';
import type { Ledger } from './ledger.ts';
import { listRetired } from './list-addresses.ts';

export type Ledgers = ReadonlyMap<string, Ledger>;

/** Returns notes for the editor. Throws a `Refusal` where a published address is gone or stands on other words. */
export function holdToLedgers(compilations: readonly Compilation[], ledgers: Ledgers): string[] {
  checkNames(
    compilations.map(({ compilation }) => compilation),
    [...ledgers.values()],
  );
  return compilations.flatMap((one) => checkLedger(one, ledgers.get(one.compilation)));
}

export function listWithdrawn(compilations: readonly Compilation[], ledgers: Ledgers): AddressList[] {
  const names = new Set(compilations.map(({ compilation }) => compilation));
  return [...ledgers.values()].filter(({ compilation }) => !names.has(compilation)).map(listRetired);
}
