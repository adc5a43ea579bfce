/** Holds the compilations of a site to their ledgers, and lists what is left of those that were withdrawn. */
import type { AddressList } from '../../../src/model/address/address-list.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { Refusal } from '../../shell/refusal.ts';
import { checkLedger, checkNames } from './check-ledger.ts';
import { type Committed, checkCommitted } from './committed.ts';
import { type Ledger, ledgerFile } from './ledger.ts';
import { listRetired } from './list-addresses.ts';
import { findFault, siteOf, type TargetSite } from './targets.ts';

export type Ledgers = ReadonlyMap<string, Ledger>;

/**
 * Returns notes for the editor. Throws one `Refusal` that says of all compilations which published addresses are gone or
 * stand on other words, and which decisions lead nowhere. `committed` are the ledgers that were ever committed.
 */
export function holdToLedgers(
  compilations: readonly Compilation[],
  ledgers: Ledgers,
  committed: readonly Committed[] = [],
): string[] {
  const models = new Map(compilations.map((one) => [one.compilation, one]));
  const site = siteOf({ compilations: models, ledgers });
  const refusals: Refusal[] = [];
  const attempt = (check: () => string[] | undefined): string[] => {
    try {
      return check() ?? [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      return [];
    }
  };
  const notes = [
    ...attempt(() => void checkCommitted(committed, ledgers)),
    ...attempt(() => void checkNames([...models.keys()], [...ledgers.values()])),
    ...[...ledgers.values()].flatMap((ledger) => attempt(() => void checkTargets(ledger, site))),
    ...compilations.flatMap((one) => attempt(() => checkLedger(one, ledgers.get(one.compilation)))),
  ];
  if (refusals.length > 0) throw Refusal.join(refusals);
  return notes;
}

/** What moved to another compilation leads to words there. */
function checkTargets({ compilation, former }: Ledger, site: TargetSite): void {
  for (const { address, to } of former) {
    const fault = to?.startsWith('/') ? findFault(to, compilation, address, site) : undefined;
    if (fault === undefined) continue;
    throw new Refusal({
      file: ledgerFile(compilation),
      found: `锚表说 ${address} 移到了 ${to}：${fault}`,
      todo: '用版本库里上一次提交的锚表恢复，再用 npm run ledger 说明它的去向',
    });
  }
}

export function listWithdrawn(compilations: readonly Compilation[], ledgers: Ledgers): AddressList[] {
  const names = new Set(compilations.map(({ compilation }) => compilation));
  return [...ledgers.values()]
    .filter(({ compilation, forgotten }) => !names.has(compilation) && forgotten === undefined)
    .map(listRetired);
}
