/** A text → its published model, for tests of what is made from it. */
import { readFileSync } from 'node:fs';
import { check } from '../../scripts/check/check.ts';
import { joinCompilation } from '../../scripts/join/join-compilation.ts';
import { parse } from '../../scripts/parse/parse.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { Compilation } from '../../src/model/compilation.ts';

function convertBytes(bytes: Uint8Array, name: string): Compilation {
  const tree = parse(readSource(bytes, `${name}.txt`), name);
  const joined = joinCompilation(tree);
  return { ...joined, findings: check(tree, joined) };
}

export const convertText = (text: string, name = 'sample'): Compilation => convertBytes(Buffer.from(text), name);

export const readEducation = (): Compilation =>
  convertBytes(readFileSync(new URL('../../seeds/education-2024.txt', import.meta.url)), 'education-2024');
