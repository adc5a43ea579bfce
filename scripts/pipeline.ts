/**
 * The one place that knows the order of the stages: source → parse → join (with anchors) → check → list addresses → emit.
 * Each is a pure function of the one before.
 */
import type { AddressList } from '../src/model/address/address-list.ts';
import type { Compilation } from '../src/model/plan/compilation.ts';
import type { CompilationTree } from '../src/model/plan/tree.ts';
import type { Ledger } from './addresses/ledger/ledger.ts';
import { listAddresses } from './addresses/ledger/list-addresses.ts';
import { check } from './check/check.ts';
import { joinCompilation } from './model/join-compilation.ts';
import { findTitles } from './model/link-references.ts';
import { emit } from './outputs/pages/emit.ts';
import { parse } from './parse/parse.ts';
import type { EmittedFile } from './shell/emitted-file.ts';
import type { Seed } from './source/read-seeds.ts';

export interface Converted {
  readonly seed: Seed;
  readonly tree: CompilationTree;
  readonly compilation: Compilation;
  readonly addresses: AddressList;
  readonly files: readonly EmittedFile[];
}

/** Converts the seeds of one site: what a text refers to may stand in another compilation. */
export function convertSeeds(seeds: readonly Seed[], ledgers: ReadonlyMap<string, Ledger>): Converted[] {
  const read = seeds.map((seed) => readSeed(seed, ledgers.get(seed.name)));
  const titles = findTitles(read.flatMap(({ compilation }) => compilation.plans));
  return read.map((one) => ({ ...one, files: emit(one.tree, one.compilation, one.addresses, titles) }));
}

/** Converts one seed alone. Without a ledger every address counts as new. */
export function convertSeed(seed: Seed, ledger?: Ledger): Converted {
  const [converted] = convertSeeds([seed], new Map(ledger === undefined ? [] : [[seed.name, ledger]]));
  return converted as Converted;
}

function readSeed(seed: Seed, ledger: Ledger | undefined): Omit<Converted, 'files'> {
  const tree = parse(seed.source, seed.name);
  const joined = joinCompilation(tree);
  const compilation = { ...joined, findings: check(tree, joined) };
  return { seed, tree, compilation, addresses: listAddresses(compilation, ledger) };
}
