import { check } from '../../../scripts/check/check.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Finding } from '../../../src/model/plan/finding.ts';

/** What a rule finds in a text, in the order of the lines. */
export function findIn(rule: string, lines: readonly string[], file = 'a.txt'): Finding[] {
  const tree = parse(readSource(Buffer.from(`${lines.join('\n')}\n`), file), 'a');
  return check(tree, joinCompilation(tree)).filter((finding) => finding.rule === rule);
}

/** `3 all`, `4 editor`: the line of each, and whom it is for. */
export const saidOf = (rule: string, lines: readonly string[]): string[] =>
  findIn(rule, lines).map(({ place, audience = 'all' }) => `${place.line} ${audience}`);
