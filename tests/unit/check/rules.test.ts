/**
 * A folder of tests/fixtures/rules for every rule, named by its id: `has.*` is a seed in which the rule finds what
 * `findings.json` says, `nearly.*` one that comes close and in which it finds nothing. What other rules find in either
 * is of no concern.
 *
 *     "warning 8:1 第2篇的标题与目录不同……"
 *      severity, line:column, message
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, RULES } from '../../../scripts/check/check.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

const FOLDER = new URL('../../fixtures/rules/', import.meta.url);
const IDS = Object.keys(RULES);

/** What the rule finds in the one seed of its folder that is called so, whatever kind of file it is. */
function findIn(id: string, name: 'has' | 'nearly'): string[] {
  const [file = name] = readdirSync(new URL(`${id}/`, FOLDER)).filter((entry) => entry.startsWith(`${name}.`));
  const tree = parse(readSource(readFileSync(new URL(`${id}/${file}`, FOLDER)), file), 'demo');
  return check(tree, joinCompilation(tree))
    .filter(({ rule }) => rule === id)
    .map(({ severity, place, message }) => `${severity} ${place.line}:${place.column} ${message}`);
}

test('every rule has a folder, and every folder a rule', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(IDS.toSorted());
});

describe.each(IDS)('%s', (id) => {
  test('is found where it is', () => {
    const findings: unknown = JSON.parse(readFileSync(new URL(`${id}/findings.json`, FOLDER), 'utf8'));
    expect(findings).not.toEqual([]);
    expect(findIn(id, 'has')).toEqual(findings);
  });

  test('is not found where it nearly is', () => {
    expect(findIn(id, 'nearly')).toEqual([]);
  });
});
