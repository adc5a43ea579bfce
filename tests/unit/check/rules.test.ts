/**
 * A folder of tests/fixtures/rules for every rule, named by its id: `has.*` is a seed in which the rule finds what
 * `findings.json` says, `nearly.*` one that comes close and in which it finds nothing: at least half of their characters
 * are the same. What other rules find in either is of no concern.
 *
 *     "warning 8:1 第2篇的标题与目录不同……  核对原件……"
 *      severity, line:column, message, two spaces, hint
 */
import { readdirSync, readFileSync } from 'node:fs';
import { diffChars } from 'diff';
import { describe, expect, test } from 'vitest';
import { check, RULES } from '../../../scripts/check/check.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Source } from '../../../src/model/plan/source.ts';

const FOLDER = new URL('../../fixtures/rules/', import.meta.url);
const IDS = Object.keys(RULES);

/** The one seed of a rule's folder that is called so, whatever kind of file it is. */
function readSeed(id: string, name: 'has' | 'nearly'): Source {
  const [file = name, ...others] = readdirSync(new URL(`${id}/`, FOLDER)).filter((each) => each.startsWith(`${name}.`));
  expect(others).toEqual([]);
  return readSource(readFileSync(new URL(`${id}/${file}`, FOLDER)), file);
}

function findIn(id: string, name: 'has' | 'nearly'): string[] {
  const tree = parse(readSeed(id, name), 'demo');
  return check(tree, joinCompilation(tree))
    .filter(({ rule }) => rule === id)
    .map(({ severity, place, message, hint }) => `${severity} ${place.line}:${place.column} ${message}  ${hint}`);
}

const textOf = ({ lines }: Source): string => lines.map(({ text, ending }) => text + ending).join('');
/** How much of two texts is the same, from 0 to 1. */
function shareOf(one: string, other: string): number {
  const same = diffChars(one, other).filter(({ added, removed }) => !added && !removed);
  return (2 * same.reduce((sum, { value }) => sum + value.length, 0)) / (one.length + other.length);
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
    expect(shareOf(textOf(readSeed(id, 'has')), textOf(readSeed(id, 'nearly')))).toBeGreaterThan(0.5);
  });
});

test('no file outside of check/ knows a rule by its id: what others need to know is a fact of the model', () => {
  const folders = ['scripts', 'src'].map((name) => new URL(`../../../${name}/`, import.meta.url));
  const knowing = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !/^check[/\\]/.test(file))
      .filter((file) => IDS.some((id) => readFileSync(new URL(file, folder), 'utf8').includes(`'${id}'`))),
  );
  expect(knowing).toEqual([]);
});
