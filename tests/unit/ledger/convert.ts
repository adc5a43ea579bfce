import { joinCompilation } from '../../../scripts/join/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Compilation } from '../../../src/model/compilation.ts';

/** The published model of a seed written down in a test. */
export function convert(text: string, name = 'demo'): Compilation {
  return joinCompilation(parse(readSource(Buffer.from(text), `${name}.txt`), name));
}
