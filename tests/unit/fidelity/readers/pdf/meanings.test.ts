import { describe, expect, test } from 'vitest';
import { bytesOf, decodeText, readMeanings } from '../../../../../scripts/fidelity/readers/pdf/meanings.ts';
import { takeTokens } from '../../../../../scripts/fidelity/readers/pdf/tokens.ts';

describe('a string of a PDF', () => {
  test.each([
    ['(abc)', 'abc'],
    ['<4142>', 'AB'],
    ['<4a 4B\n4c>', 'JKL'],
    ['<>', ''],
    ['(a\\(b\\)c\\\\d)', 'a(b)c\\d'],
    ['(\\n\\r\\t\\b\\f)', '\n\r\t\b\f'],
    ['(\\101\\1014\\7x\\18)', 'AA4\u0007x\u00018'],
    ['(a\\\nb\\\r\nc)', 'abc'],
    ['(\\q)', 'q'],
  ])('%j is read', (operand, bytes) => expect(bytesOf(operand)).toBe(bytes));

  test.each([
    ['<feff 4e59 7532>', '乙甲'],
    ['<FEFFD83DDE00>', '😀'],
    ['(abc)', 'abc'],
    ['<fe41>', '\u00feA'],
    ['<fffe4e59>', '\u00ff\u00feNY'],
  ])('%s is decoded', (operand, text) => expect(decodeText(bytesOf(operand))).toBe(text));
});

describe('what glyphs mean', () => {
  test.each([
    ['none', 'begincmap endcmap', []],
    [
      'one by one',
      '2 beginbfchar\n<0001> <4e59>\n<000a> <7532>\nendbfchar',
      [
        [1, '乙'],
        [10, '甲'],
      ],
    ],
    ['several characters of one glyph', '1 beginbfchar <0003> <00660069> endbfchar', [[3, 'fi']]],
    ['a pair of surrogates', '1 beginbfchar <0004> <D83DDE00> endbfchar', [[4, '😀']]],
    [
      'a range',
      '1 beginbfrange <0005> <0007> <0041> endbfrange',
      [
        [5, 'A'],
        [6, 'B'],
        [7, 'C'],
      ],
    ],
    [
      'a range whose last character counts',
      '1 beginbfrange <0005> <0006> <00660061> endbfrange',
      [
        [5, 'fa'],
        [6, 'fb'],
      ],
    ],
    [
      'blocks of both kinds',
      'beginbfchar <01> <0041> endbfchar beginbfrange <02> <02> <0042> <04> <05> <0044> endbfrange beginbfchar <06> <0046> endbfchar',
      [
        [1, 'A'],
        [2, 'B'],
        [4, 'D'],
        [5, 'E'],
        [6, 'F'],
      ],
    ],
    ['a row that is cut off', 'beginbfrange <02> <02> <0042> <04> <05> endbfrange', [[2, 'B']]],
  ] as [string, string, [number, string][]][])('%s', (_, cmap, glyphs) =>
    expect(Object.entries(readMeanings(cmap)).map(([code, words]) => [Number(code), words])).toEqual(glyphs),
  );
});

test.each([
  ['q 1 0 0 -1 0 800 cm', ['q', '1', '0', '0', '-1', '0', '800', 'cm']],
  ['/F1 12 Tf[(ab)-20<0102>]TJ', ['/F1', '12', 'Tf', '[', '(ab)', '-20', '<0102>', ']', 'TJ']],
  ['/Span<</MCID 3/ActualText(x)>>BDC', ['/Span', '<<', '/MCID', '3', '/ActualText', '(x)', '>>', 'BDC']],
  ['(a(b)c)Tj', ['(a(b)c)', 'Tj']],
  ['(a(b(c)(d))e) Tj', ['(a(b(c)(d))e)', 'Tj']],
  ['(a\\)b) Tj', ['(a\\)b)', 'Tj']],
  ['(a\\(b) Tj', ['(a\\(b)', 'Tj']],
  ['(\\\\) Tj', ['(\\\\)', 'Tj']],
  ['()Tj (x)Tj', ['()', 'Tj', '(x)', 'Tj']],
  ['<01 02\n03>Tj', ['<01 02\n03>', 'Tj']],
  ["(a)'", ['(a)', "'"]],
  ['(never ended', ['(never ended']],
  ['(a(b) Tj', ['(a(b) Tj']],
  ['', []],
])('the words of %j', (content, tokens) => {
  const shown: string[] = [];
  takeTokens(content, (token) => shown.push(token));
  expect(shown).toEqual(tokens);
});
