/** What a line is cut into, with what is known of each piece. */
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../../scripts/parse/facts/piece.ts';
import { readPieces } from '../../../../scripts/parse/facts/pieces.ts';
import type { Encoding } from '../../../../src/model/plan/source.ts';
import type { SourceTable } from '../../../../src/model/plan/source-table.ts';

const linesOf = (texts: readonly string[]) => texts.map((text, i) => ({ number: i + 1, text, ending: '\n' as const }));
const read = (texts: readonly string[], encoding: Encoding = 'utf-8'): Piece[] =>
  readPieces({ lines: linesOf(texts), encoding });

/** `lead|text|trail marks flags` of each piece; the pieces are the line. */
function describePieces(text: string): string[] {
  const pieces = read([text]);
  expect(pieces.map((piece) => piece.lead + piece.text + piece.trail).join('')).toBe(text);
  expect(pieces.map(({ isFirst }) => isFirst)).toEqual(pieces.map((_, i) => i === 0));
  expect(pieces.map(({ isLast }) => isLast)).toEqual(pieces.map((_, i) => i === pieces.length - 1));
  return pieces.map(({ lead, text: core, trail, marks, ...piece }) => {
    const flags = (['isInner', 'isWeak', 'isBlock'] as const)
      .filter((flag) => piece[flag] === true)
      .map((flag) => flag.slice(2));
    return [
      `${lead}|${core}|${trail}`,
      ...marks.map(({ mark, certainty }) => `${mark.printed}=${certainty}`),
      ...flags,
    ].join(' ');
  });
}

test.each([
  ['栽植', ['|栽植|']],
  ['', ['||']],
  [' 一、栽植\t', [' |一、栽植|\t 一、=sure']],
  [' 第七章 责任 第四十二条 育苗 ', [' |第七章 责任|  第七章=sure', '|第四十二条 育苗|  第四十二条=sure Inner']],
  ['第三条 补植。 第四条 育苗', ['|第三条 补植。|  第三条=sure', '|第四条 育苗| 第四条=possible Inner']],
  ['第三条 补植。第四条育苗', ['|第三条 补植。| 第三条=sure', '|第四条育苗| 第四条=possible Inner Weak']],
  ['一、栽植 | 1.备足树苗 | 农办', ['|一、栽植| |  一、=sure', '|1.备足树苗 | 农办| 1.=sure Inner']],
  ['一、栽植｜1.备足树苗', ['|一、栽植|｜ 一、=sure', '|1.备足树苗| 1.=sure Inner']],
  ['栽植。（二）育苗', ['|栽植。|', '|（二）育苗| （二）=sure Inner Weak']],
  ['<p>一、栽植</p><p>附件：2.补植。</p>', ['<p>|一、栽植|</p> 一、=sure Block', '<p>|附件：2.补植。|</p> Block']],
  ['栽植<br>&nbsp;<br>补植', ['|栽植| Block', '<br>&nbsp;|| Block', '<br>|补植| Block']],
  [`第七章 责任 第${'一'.repeat(9)}条 育苗`, ['|第七章 责任|  第七章=sure', '|第一一一一一一一一一条 育苗| Inner']],
] as [string, string[]][])('%s', (text, pieces) => {
  expect(describePieces(text)).toEqual(pieces);
});

test.each('p div br h3 li tr'.split(' '))('<%s> parts paragraphs', (tag) => {
  expect(describePieces(`栽植<${tag}>二、补植`)).toEqual(['|栽植| Block', `<${tag}>|二、补植| 二、=sure Block`]);
  expect(describePieces(`<${tag} class="a">栽植<${tag} />补植`)).toHaveLength(2);
});

test.each([
  ['一、栽植。第四条 育苗', true],
  [`一、栽植。第${'二'.repeat(12)}条育苗`, true],
  ['一、栽植；（二）育苗 补植', false],
  ['一、栽植：第四条 育苗', true],
])('%s: a word of its own stands inside', (text, isStrong) => {
  expect(read([text]).some(({ isInner, isWeak }) => isInner && isWeak !== true)).toBe(isStrong && text.includes(' '));
});

test('an annex opens a line or a paragraph, not what stands inside', () => {
  const annexes = (text: string): boolean[] => read([text]).map(({ annex }) => annex !== undefined);
  expect(annexes('附件1：分工')).toEqual([true]);
  expect(annexes('<p>分工</p><p>附件1：分工</p>')).toEqual([false, true]);
  expect(annexes('一、栽植|1.附件')).toEqual([false, false]);
});

test('a row of Word’s cells bears no marks', () => {
  const count = (encoding: Encoding): number[] => read(['一、栽植\t1.补植'], encoding).map(({ marks }) => marks.length);
  expect(count('docx')).toEqual([0]);
  expect(count('utf-8')).toEqual([1]);
  expect(read(['一、栽植'], 'docx').map(({ marks }) => marks.length)).toEqual([1]);
});

describe('half a bracket', () => {
  test.each([
    ['（见附件', []],
    ['(见附件', []],
    ['（见附件）', ['1)']],
    ['（见附件)', ['1)']],
    ['）见（附件', []],
    ['见附件', ['1)']],
    [`（${'见'.repeat(199)}`, []],
    [`（${'见'.repeat(200)}`, ['1)']],
  ])('may close what %s opens', (above, marks) => {
    const [, piece] = read([above, '1)补植']);
    expect(piece?.marks.map(({ mark }) => mark.printed)).toEqual(marks);
  });
  test('is told from the last line that is not blank', () => {
    expect(read(['（见附件', ' ', '1)补植'])[2]?.marks).toEqual([]);
    expect(read(['（见附件', '甲', '1)补植'])[2]?.marks).toHaveLength(1);
    expect(read(['（见附件', '1.补植'])[1]?.marks).toHaveLength(1);
  });
});

describe('a torn mark', () => {
  const torn = (texts: readonly string[]): string[] =>
    read(texts).flatMap(({ text, isTorn, marks }) => (isTorn === true ? [`${text} ${marks[0]?.mark.printed}`] : []));
  test.each([
    [['（', '三）栽植'], ['（ （三）']],
    [['(', '三)栽植'], ['( (三)']],
    [['（三', '）栽植'], ['（三 （三）']],
    [['（12', '）栽植'], ['（12 （12）']],
    [['第', '三章 栽植'], ['第 第三章']],
    [['第一百二十三', '条 栽植'], ['第一百二十三 第一百二十三条']],
    [['（', '', '三）栽植'], ['（ （三）']],
    [['（', '', '', '三）栽植'], ['（ （三）']],
    [['（', '', '', '', '三）栽植'], []],
    [['（', '栽植）'], []],
    [['第', '三章栽植'], []],
    [['（一二三四', '）栽植'], []],
    [['第三章', '栽植'], ['第三章 第三章']],
    [['2.1', '原水'], ['2.1 2.1']],
    [['2.1', '3.4'], []],
    [['一、', '', '栽植'], ['一、 一、']],
    [['一、', '二、'], []],
    [['一、栽植', '补植'], []],
    [['甲（', '三）栽植'], []],
    [['（'], []],
    ...[...'一二三四五六七八九十'].map((numeral) => [[`（${numeral}`, '）栽植'], [`（${numeral} （${numeral}）`]]),
    ...[...'一二三四五六七八九十'].map((numeral) => [[`第${numeral}`, '章 栽植'], [`第${numeral} 第${numeral}章`]]),
    [['第一百', '章 栽植'], ['第一百 第一百章']],
  ] as [string[], string[]][])('%j', (texts, found) => {
    expect(torn(texts)).toEqual(found);
  });
  test('is the first line’s alone', () => {
    const [, rest] = read(['（', '三）栽植']);
    expect(rest).toMatchObject({ text: '三）栽植', marks: [] });
  });
});

test('a page number and a running head glued to a line are no part of its text', () => {
  const texts = ['甲乙，丙。- 1 -', '戊，己。', '庚，壬— 2 —', '第3页 一、癸，子。'];
  const pieces = read(texts);
  expect(pieces.map(({ head, text, foot }) => [head, text, foot])).toEqual([
    [undefined, '甲乙，丙。', '- 1 -'],
    [undefined, '戊，己。', undefined],
    [undefined, '庚，壬', '— 2 —'],
    ['第3页 ', '一、癸，子。', undefined],
  ]);
  expect(pieces[3]?.marks).toHaveLength(1);
  expect('head' in (pieces[0] as Piece)).toBe(false);
  expect('foot' in (pieces[3] as Piece)).toBe(false);
});
test('… nor of the pieces that it is cut into', () => {
  const pieces = read([
    '第1页 甲，乙。',
    '第2页 一、丙 | 1.丁，戊。- 9 -',
    '第3页 己，庚。',
    '辛。- 10 -',
    '壬。- 11 -',
  ]);
  const cut = pieces.filter(({ line }) => line.number === 2);
  expect(cut.map(({ head, text }) => [head, text])).toEqual([
    ['第2页 ', '一、丙'],
    [undefined, '1.丁，戊。- 9 -'],
  ]);
});

test('lines of a table and of a picture are blank', () => {
  const lines = linesOf(['一、栽植', '二、补植', '三、育苗']);
  const table = { first: 1, last: 1 } as SourceTable;
  const picture = { line: 2 } as never;
  const pieces = readPieces({ lines, encoding: 'utf-8' }, new Map([[1, table]]), new Map([[2, picture]]));
  expect(pieces.map(({ lead, text, marks }) => [lead, text, marks.length])).toEqual([
    ['一、栽植', '', 0],
    ['二、补植', '', 0],
    ['', '三、育苗', 1],
  ]);
  expect(pieces.map((piece) => [piece.table, piece.picture])).toEqual([
    [table, undefined],
    [undefined, picture],
    [undefined, undefined],
  ]);
});
