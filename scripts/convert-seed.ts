/**
 * The one place that knows the order of the stages: source → parse → join (with anchors) → check → emit.
 * Each is a pure function of the one before.
 */
import type { Compilation } from '../src/model/compilation.ts';
import type { CompilationTree } from '../src/model/tree.ts';
import { check } from './check/check.ts';
import { emit } from './emit/emit.ts';
import type { EmittedFile } from './emit/emitted-file.ts';
import { joinCompilation } from './join/join-compilation.ts';
import { parse } from './parse/parse.ts';
import type { Seed } from './source/read-seeds.ts';

export interface Converted {
  readonly seed: Seed;
  readonly tree: CompilationTree;
  readonly compilation: Compilation;
  readonly files: readonly EmittedFile[];
}

export function convertSeed(seed: Seed): Converted {
  const tree = parse(seed.source, seed.name);
  const joined = joinCompilation(tree);
  const compilation = { ...joined, findings: check(tree, joined) };
  return { seed, tree, compilation, files: emit(tree, compilation) };
}
