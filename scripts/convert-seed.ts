/**
 * The one place that knows the order of the stages: source → parse → join (with anchors) → check → list addresses → emit.
 * Each is a pure function of the one before.
 */
import type { AddressList } from '../src/model/address-list.ts';
import type { Compilation } from '../src/model/compilation.ts';
import type { CompilationTree } from '../src/model/tree.ts';
import { check } from './check/check.ts';
import { emit } from './emit/emit.ts';
import type { EmittedFile } from './emit/emitted-file.ts';
import { joinCompilation } from './join/join-compilation.ts';
import type { Ledger } from './ledger/ledger.ts';
import { listAddresses } from './ledger/list-addresses.ts';
import { parse } from './parse/parse.ts';
import type { Seed } from './source/read-seeds.ts';

export interface Converted {
  readonly seed: Seed;
  readonly tree: CompilationTree;
  readonly compilation: Compilation;
  readonly addresses: AddressList;
  readonly files: readonly EmittedFile[];
}

/** Without a ledger every address counts as new. */
export function convertSeed(seed: Seed, ledger?: Ledger): Converted {
  const tree = parse(seed.source, seed.name);
  const joined = joinCompilation(tree);
  const compilation = { ...joined, findings: check(tree, joined) };
  const addresses = listAddresses(compilation, ledger);
  return { seed, tree, compilation, addresses, files: emit(tree, compilation, addresses) };
}
