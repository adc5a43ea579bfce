import { describe, expect, test } from 'vitest';
import { check } from '../../../scripts/check/check.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Finding } from '../../../src/model/plan/finding.ts';

function findingsOf(text: string, rule: string): Finding[] {
  const tree = parse(readSource(Buffer.from(`县工作要点\n1.甲。${text}\n`), 'demo.txt'), 'demo');
  return check(tree, joinCompilation(tree)).filter((finding) => finding.rule === rule);
}
const columnOf = (text: string, rule: string): number | undefined => findingsOf(text, rule)[0]?.place.column;

describe('a line of any length', () => {
  test('of spaces between two characters is one finding', () => {
    expect(findingsOf(`前${' '.repeat(9_000_000)}后。`, 'space-in-text')).toHaveLength(1);
  });

  test('of words apart is one finding that counts them', () => {
    const [finding, ...others] = findingsOf('推进 '.repeat(500_000), 'space-in-text');
    expect(others).toEqual([]);
    expect(finding?.message).toContain('此行共 499999 处');
  });

  test('of brackets is a finding for each kind', () => {
    expect(findingsOf('(《'.repeat(1_000_000), 'unbalanced-bracket').map(({ place }) => place.column)).toEqual([5, 6]);
  });

  test('of half-width punctuation is one finding that counts it', () => {
    expect(findingsOf('好,'.repeat(1_000_000), 'half-width-punctuation')[0]?.message).toContain('共 1000000 处');
  });
});

describe('a place counts characters, not code units', () => {
  test.each([
    ['𠮷𠮷 好。', 'space-in-text', 7],
    ['𠮷𠮷好(。', 'unbalanced-bracket', 8],
    ['𠮷𠮷好,好。', 'half-width-punctuation', 8],
    ['𠮷𠮷\u200b好。', 'unusual-character', 7],
    ['𠮷好。𠮷', 'truncated-end', 8],
  ])('%s', (text, rule, column) => expect(columnOf(text, rule)).toBe(column));
});

test('a space in front of what is no Chinese character is none between two', () => {
  expect(findingsOf('推进 A 和 。', 'space-in-text')).toEqual([]);
});
