import { joinCompilation } from '../../../../scripts/model/join-compilation.ts';
import { parse } from '../../../../scripts/parse/parse.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';

/** The published model of a seed written down in a test. */
export function convert(text: string, name = 'demo'): Compilation {
  return joinCompilation(parse(readSource(Buffer.from(text), `${name}.txt`), name));
}

/** The same, as though it were proven of all numbers skipped that the source has none, or of none. */
export const withGaps = (compilation: Compilation, isProven: boolean): Compilation => ({
  ...compilation,
  plans: compilation.plans.map((plan) => ({
    ...plan,
    skipped: plan.skipped.map(({ isDoubt: _, ...numbers }) => ({ ...numbers, ...(!isProven && { isDoubt: true }) })),
  })),
});
