/** Holds the compilations of a site to their ledgers, and lists what is left of those that were withdrawn. */
import type { AddressList } from '../../../../src/model/address/address-list.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { Refusal } from '../../../shell/refusal.ts';
import { type Ledger, ledgerFile } from '../file/ledger.ts';
import { listRetired } from '../list-addresses.ts';
import { findFault, type TargetSite, targetSiteOf } from '../targets.ts';
import { checkDecisions, checkLedger, checkNames } from './check-ledger.ts';
import { type Committed, checkCommitted } from './committed.ts';

/** By the compilation’s name. */
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
  const refusals = findFaults(compilations, ledgers, committed);
  const known = new Set(refusals.map(({ message }) => message));
  const notes = compilations.flatMap((one) => {
    const said = attempt(() => checkLedger(one, ledgers.get(one.compilation)));
    if (!(said instanceof Refusal)) return said;
    if (!known.has(said.message)) refusals.push(said);
    return [];
  });
  if (refusals.length > 0) throw Refusal.join(refusals);
  return notes;
}

/** All that is wrong with the ledgers themselves; what became of the words at each address is another question. */
export function findFaults(
  compilations: readonly Compilation[],
  ledgers: Ledgers,
  committed: readonly Committed[],
): Refusal[] {
  const models = new Map(compilations.map((one) => [one.compilation, one]));
  const site = targetSiteOf({ compilations: models, ledgers });
  const names = [...models.keys()];
  const checks = [
    ...[...Map.groupBy(committed, ({ file }) => file).values()].map((own) => () => checkCommitted(own, ledgers)),
    ...[...ledgers.values()].flatMap((ledger) => [() => checkNames(names, [ledger]), () => checkTargets(ledger, site)]),
    () => checkFormerNames([...ledgers.values()]),
    ...compilations.map((one) => () => {
      const ledger = ledgers.get(one.compilation);
      if (ledger !== undefined) checkDecisions(one, ledger);
    }),
  ];
  return checks.map(attempt).filter((said) => said instanceof Refusal);
}

function attempt<T>(check: () => T): T | Refusal {
  try {
    return check();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** An earlier name leads to one compilation. */
function checkFormerNames(ledgers: readonly Ledger[]): void {
  const owners = new Map<string, string>(ledgers.map(({ compilation }) => [compilation, compilation]));
  for (const { compilation, formerly } of ledgers) {
    for (const name of formerly) {
      const owner = owners.get(name);
      owners.set(name, compilation);
      if (owner === undefined) continue;
      throw new Refusal({
        file: ledgerFile(compilation),
        found: `曾用名“${name}”也是汇编 ${owner} 的名字，旧地址不知道通到哪里`,
        todo: '从其中一份锚表里去掉这个曾用名，或撤下改名',
      });
    }
  }
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

/** Of ledgers without a seed that the editor has not asked to forget: links to them still lead to a word. */
export function listWithdrawn(compilations: readonly Compilation[], ledgers: Ledgers): AddressList[] {
  const names = new Set(compilations.map(({ compilation }) => compilation));
  return [...ledgers.values()]
    .filter(({ compilation, forgotten }) => !names.has(compilation) && forgotten === undefined)
    .map(listRetired);
}
