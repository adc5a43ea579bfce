/** What is a page number at the end of a listed line, and what leads to it. */
import { describe, expect, test } from 'vitest';
import { canBeListed, cutPage } from '../../../scripts/parse/cut-page.ts';

/** `heading|leader|page`, where something must lead to the page; what they are is the line. */
function cut(text: string, glued = false): string | undefined {
  const found = cutPage(text, glued);
  if (found === undefined) return undefined;
  const { heading, leader, page } = found;
  expect(heading + leader + page).toBe(text);
  return `${heading}|${leader}|${page}`;
}

describe('the page', () => {
  test.each([
    ...[...'0123456789０１２３４５６７８９'].map((digit) => `1${digit}`),
    ...['1', '12', '123', '第5页', '第 5 页', '第5', '5页', '5 页', 'P5', 'p5', 'P.5', 'P．5', 'P 5', 'P. 5'],
    ...[
      '-5-',
      '— 5 —',
      '– 5 –',
      '－5－',
      '-5',
      '—5',
      '–5',
      '－5',
      '(5)',
      '（5）',
      '( 5 )',
      '5-',
      '5—',
      '5–',
      '5－',
      '5)',
      '5）',
    ],
  ])('%s', (page) => {
    for (const glued of [true, false]) expect(cut(`栽植……${page}`, glued)).toBe(`栽植|……|${page}`);
  });
  test.each(['2031', '２０３１'])('has four digits only behind dots: %s', (page) => {
    for (const leader of ['..', '．．', '··', '••', '・・', '‥‥', '__', '…', '⋯', '.·'])
      expect(cut(`栽植${leader}${page}`)).toBe(`栽植|${leader}|${page}`);
    for (const leader of ['', ' ', '.', '·', '-', '--'])
      for (const glued of [true, false]) expect(cut(`栽植${leader}${page}`, glued)).toBeUndefined();
    expect(cut(`栽植……${page}页`)).toBeUndefined();
  });
  test.each(['栽植……12345', '栽植……页', '栽植……', '栽植', '', '栽植……第', '栽植……5节', '栽植……5。', '栽植……（）'])(
    'is none: %s',
    (text) => {
      for (const glued of [true, false]) expect(cut(text, glued)).toBeUndefined();
    },
  );
});

describe('what leads to it', () => {
  test.each([
    ...[...'.．·•・‥_'].map((char) => char.repeat(2)),
    ...['…', '⋯', ' ', '　', '\t', '. ', '-.', '— .', '– .', '－ .', '._', '·…·'],
  ])('%j', (leader) => {
    expect(cut(`栽植${leader}5`)).toBe(`栽植|${leader}|5`);
  });
  test.each(['', '.', '．', '·', '•', '・', '‥', '_', '——'])('not %j, but where it may be glued', (leader) => {
    expect(cut(`栽植${leader}甲5`)).toBeUndefined();
    expect(cut(`栽植甲${leader.slice(1)}5`)).toBeUndefined();
    expect(cut(`栽植甲${leader}5`, true)).toMatch(/^栽植甲\|.*\|.*5$/);
  });
  test.each(['.', '．', '·', '•', '・', '‥', '_'])('not one %s alone', (leader) => {
    expect(cut(`栽植${leader}5`)).toBeUndefined();
    expect(cut(`栽植${leader}5`, true)).toBe(`栽植|${leader}|5`);
  });
  test('ends where a dash belongs to the page', () => {
    expect(cut('栽植---5')).toBe('栽植|--|-5');
    expect(cut('栽植--5')).toBeUndefined();
  });
  test('is all there is where the line has no words', () => {
    expect(cut('5')).toBe('||5');
    expect(cut('..5')).toBe('|..|5');
    expect(cut('甲5')).toBeUndefined();
  });
  test('may be long', () => {
    expect(cut(`栽植${'.'.repeat(100)}5`)).toBe(`栽植|${'.'.repeat(100)}|5`);
  });
});

test.each([
  ['甲'.repeat(120), true],
  ['甲'.repeat(121), false],
  ...[...'.．·•・…⋯‥_'].map((char) => [`${'甲'.repeat(109)}${char.repeat(12)}`, true]),
  [`${'甲'.repeat(110)}${'.'.repeat(11)}`, false],
  [`${'甲'.repeat(100)}${'.'.repeat(300)}`, true],
  [`${'甲'.repeat(100)}${'.'.repeat(301)}`, false],
] as [string, boolean][])('%s may be listed: %s', (text, can) => {
  expect(canBeListed(text)).toBe(can);
});
