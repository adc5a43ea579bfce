/** A text → its published model, for tests of what is made from it. */
import { readFileSync } from 'node:fs';
import { check } from '../../scripts/check/check.ts';
import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { parse } from '../../scripts/parse/parse.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';

export interface ReadSeed {
  readonly compilation: Compilation;
  readonly tree: CompilationTree;
}

function readBytes(bytes: Uint8Array, name: string): ReadSeed {
  const tree = parse(readSource(bytes, `${name}.txt`), name);
  const joined = joinCompilation(tree);
  return { tree, compilation: { ...joined, findings: check(tree, joined) } };
}

export const readText = (text: string): ReadSeed => readBytes(Buffer.from(text), 'sample');

export const convertText = (text: string, name = 'sample'): Compilation =>
  readBytes(Buffer.from(text), name).compilation;

const EDUCATION = new URL('../../seeds/education-2024.txt', import.meta.url);

export const readEducationSeed = (): ReadSeed => readBytes(readFileSync(EDUCATION), 'education-2024');

export const readEducation = (): Compilation => readEducationSeed().compilation;
