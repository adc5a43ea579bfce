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
    const [finding, ...others] = findingsOf('推进 '.repeat(200_000), 'space-in-text');
    expect(others).toEqual([]);
    expect(finding?.message).toContain('此行共 199999 处');
  });

  test('of brackets is a finding for each kind', () => {
    expect(findingsOf('(《'.repeat(200_000), 'unbalanced-bracket').map(({ place }) => place.column)).toEqual([5, 6]);
  });

  test('of half-width punctuation is one finding that counts it', () => {
    expect(findingsOf('好,'.repeat(200_000), 'half-width-punctuation')[0]?.message).toContain('共 200000 处');
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

describe('a character that is not seen', () => {
  test.each([
    ['a soft hyphen', '党\u00ad建。', '00AD'],
    ['a word joiner', '党\u2060建。', '2060'],
    ['an Arabic mark', '党\u061c建。', '061C'],
    ['a separator', '党\u2063建。', '2063'],
    ['a Hangul filler', '党\u3164建。', '3164'],
    ['a grapheme joiner', '党\u034f建。', '034F'],
    ['a line separator', '党\u2028建。', '2028'],
    ['a byte order mark', '党\ufeff建。', 'FEFF'],
    ['a selector that selects nothing', 'a\ufe00b。', 'FE00'],
    ['a break of Word', '党\v建。', '000B'],
    ['a break of a page', '党\f建。', '000C'],
  ])('%s', (_, text, code) => expect(findingsOf(text, 'unusual-character')[0]?.actual).toBe(`U+${code}`));

  test.each([
    ['a form of an ideograph', '葛\u{e0100}城。'],
    ['a form of a sign', '☎\ufe0f咨询。'],
    ['a break of a page at a line’s end', '党建。\f'],
  ])('but not %s', (_, text) => expect(findingsOf(text, 'unusual-character')).toEqual([]));

  test('is told with all others of its line', () => {
    const [finding, ...others] = findingsOf('党\u00ad建\u2060引\u200b领\u2060。', 'unusual-character');
    expect(others).toEqual([]);
    expect(finding?.place.column).toBe(6);
    expect(finding?.message).toContain('有 4 处不寻常的字符 U+00AD、U+2060、U+200B，');
  });

  test('is told once in a line of any length', () => {
    const [finding] = findingsOf('党\u200b'.repeat(200_000), 'unusual-character');
    expect(finding?.message).toContain('有 200000 处不寻常的字符 U+200B，');
  });

  test('is no half-width punctuation where it is shown as something else', () =>
    expect(findingsOf('党\f建。', 'half-width-punctuation')).toEqual([]));
});

test('brackets that close each other over paragraphs are a pair', () => {
  const said = (text: string): number => findingsOf(text, 'unbalanced-bracket').length;
  expect(said('按照《防汛预案〈修订\n稿〉的说明》巡堤。')).toBe(0);
  expect(said('按照《防汛预案巡堤。\n2.乙。\n3.丙。\n4.丁。\n5.总结》。')).toBe(2);
  expect(said('按照防汛预案》巡堤。\n2.《巡查。')).toBe(2);
});

test('a line of a 目录 that holds the next one, too, words no heading otherwise', () => {
  const said = (listed: string): string[] => {
    const text = [
      '护林办法',
      '目录',
      '第一章 总则 1',
      listed,
      '第一章 总则',
      '甲。',
      '第二章 防护',
      '乙。',
      '第三章 附则',
      '丙。',
      '',
    ].join('\n');
    const tree = parse(readSource(Buffer.from(text), 'demo.txt'), 'demo');
    const found = check(tree, joinCompilation(tree)).filter(({ rule }) => rule === 'heading-differs');
    return found.map(({ audience }) => audience ?? 'all');
  };
  expect(said('第二章 森林防护 3\n第三章 附则 5')).toEqual(['all']);
  expect(said('第二章 防护第三章 附则 5')).not.toContain('all');
});
