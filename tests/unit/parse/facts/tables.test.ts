import { describe, expect, test } from 'vitest';
import { findTables, isCaption } from '../../../../scripts/parse/facts/tables.ts';
import type { SourcePiece, SourceTable } from '../../../../src/model/plan/source-table.ts';

const linesOf = (texts: readonly string[]) => texts.map((text, i) => ({ number: i + 1, text, ending: '\n' as const }));

/** A table on lines `first` to `last`: what tabs part there are its cells. */
function tableOf(texts: readonly string[], first: number, last: number, more: Partial<SourceTable> = {}): SourceTable {
  const cells = texts.slice(first - 1, last).flatMap((text, row) => {
    let at = 0;
    return text.split('\t').map((cell, column) => {
      const piece: SourcePiece = { line: first + row, start: at, end: at + cell.length };
      at = piece.end + 1;
      return { row, column, rows: 1, columns: 1, pieces: [piece] };
    });
  });
  return { first, last, columns: 2, headRows: 1, wraps: false, cells, ...more };
}

/** `first-last caption` of each table that is found. */
function find(
  texts: readonly string[],
  tables: readonly SourceTable[],
  overruled: ReadonlyMap<number, 'text'> = new Map(),
) {
  const found = findTables({ lines: linesOf(texts), tables }, overruled);
  const named = ({ caption }: SourceTable): string =>
    caption === undefined ? '' : ` ${texts[caption.line - 1]?.slice(caption.start, caption.end)}`;
  return [...new Set(found.values())].map((table) => `${table.first}-${table.last}${named(table)}`);
}

const ROWS = ['任务\t单位', '栽植\t林业局'];

describe('a table', () => {
  test('is known by each of its lines', () => {
    const texts = ['甲', ...ROWS, '乙'];
    const found = findTables({ lines: linesOf(texts), tables: [tableOf(texts, 2, 3)] }, new Map());
    expect([...found.keys()]).toEqual([2, 3]);
  });
  test.each([
    ['a caption above', ['表1 分工', ...ROWS], 2, '1-3 表1 分工'],
    ['spaces around the caption', ['　表1 分工 ', ...ROWS], 2, '1-3 表1 分工'],
    ['a blank line below its caption', ['表1 分工', '', ...ROWS], 3, '1-4 表1 分工'],
    ['two', ['表1 分工', '', ' ', ...ROWS], 4, '1-5 表1 分工'],
    ['three: too far', ['表1 分工', '', '', '', ...ROWS], 5, '5-6'],
    ['other words above', ['分工如下', ...ROWS], 2, '2-3'],
    ['nothing above', ROWS, 1, '1-2'],
    ['a caption above other words', ['表1 分工', '分工如下', ...ROWS], 3, '3-4'],
    ['words above its caption', ['分工如下', '表1 分工', ...ROWS], 3, '2-4 表1 分工'],
  ])('with %s', (_, texts, first, found) => {
    expect(find(texts, [tableOf(texts, first, first + 1)])).toEqual([found]);
  });
  test('keeps the caption that its source gives it', () => {
    const texts = ['表1 分工', ...ROWS, '表2 其他'];
    const caption = { line: 4, start: 0, end: 5 };
    expect(find(texts, [tableOf(texts, 2, 4, { caption, cells: tableOf(texts, 2, 3).cells })])).toEqual([
      '2-4 表2 其他',
    ]);
  });
  test('takes no caption from the table above', () => {
    const texts = [...ROWS, '表1 分工\t甲', '栽植\t乙', '育苗\t丙'];
    expect(find(texts, [tableOf(texts, 1, 3), tableOf(texts, 4, 5)])).toEqual(['1-3', '4-5']);
  });
  test('is none where another has its lines', () => {
    const texts = [...ROWS, ...ROWS];
    expect(find(texts, [tableOf(texts, 1, 3), tableOf(texts, 2, 4)])).toEqual(['1-3']);
  });
  test('is none where an editor says otherwise, of its caption, too', () => {
    const texts = ['表1 分工', ...ROWS];
    for (const line of [1, 2, 3]) expect(find(texts, [tableOf(texts, 2, 3)], new Map([[line, 'text']]))).toEqual([]);
  });
  test.each(['目录', '目 录', '　目　录　', '目次', '目录：', '目录:', '目录 ：'])(
    'below %s is a list of titles',
    (title) => {
      const texts = [title, ...ROWS];
      expect(find(texts, [tableOf(texts, 2, 3)])).toEqual([]);
    },
  );
  test.each(['目录表', '本目录', '目 的'])('below %s is one', (title) => {
    const texts = [title, ...ROWS];
    expect(find(texts, [tableOf(texts, 2, 3)])).toEqual(['2-3']);
  });
});

describe('between cells may stand', () => {
  test.each([...' \t\u3000\u200b\u200f\u2060\ufeff|｜¦─╿+=:—-'])('%j', (rule) => {
    const texts = [`甲${rule}${rule}乙`];
    const table = tableOf(texts, 1, 1);
    const pieces = [0, 3].map((start) => ({ line: 1, start, end: start + 1 }));
    const cells = pieces.map((piece, column) => ({ row: 0, column, rows: 1, columns: 1, pieces: [piece] }));
    expect(find(texts, [{ ...table, cells }])).toEqual(['1-1']);
  });
  const withPieces = (text: string, pieces: readonly (readonly [number, number])[]): string[] =>
    find(
      [text],
      [
        {
          ...tableOf([text], 1, 1),
          cells: pieces.map(([start, end], column) => ({
            row: 0,
            column,
            rows: 1,
            columns: 1,
            pieces: [{ line: 1, start, end }],
          })),
        },
      ],
    );
  test('no words', () => {
    expect(
      withPieces('甲和乙', [
        [0, 1],
        [2, 3],
      ]),
    ).toEqual([]);
    expect(
      withPieces('前甲 乙', [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([]);
    expect(
      withPieces('甲 乙后', [
        [0, 1],
        [2, 3],
      ]),
    ).toEqual([]);
  });
  test('no words, in whatever line', () => {
    const texts = [...ROWS, '育苗和补植\t林业局'];
    const table = tableOf(texts, 1, 3);
    const cells = table.cells.map((cell) => (cell.row === 2 && cell.column === 0 ? { ...cell, pieces: [] } : cell));
    expect(find(texts, [{ ...table, cells }])).toEqual([]);
  });
  test('no other cell', () => {
    expect(
      withPieces('甲乙', [
        [0, 1],
        [0, 0],
        [1, 2],
      ]),
    ).toEqual(['1-1']);
    expect(
      withPieces('甲乙 丙', [
        [0, 2],
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([]);
    expect(
      withPieces('甲 乙', [
        [2, 3],
        [0, 1],
      ]),
    ).toEqual(['1-1']);
    expect(
      withPieces('甲乙', [
        [0, 1],
        [1, 2],
      ]),
    ).toEqual(['1-1']);
    expect(
      withPieces('甲乙丙', [
        [0, 3],
        [0, 1],
      ]),
    ).toEqual([]);
  });
});

describe('a caption', () => {
  test.each([
    ...[
      '表1 分工',
      '续表1 分工',
      '表格1 分工',
      '表 1 分工',
      '表　1',
      '表１',
      '表１-２',
      '表一',
      '表十二',
      '表1-2 分工',
      '表1－2',
    ],
    ...['表1–2', '表1.2', '表1．2', '表1.２', '表1-123', '表123', '表1分工'],
    ...[...'二三四五六七八九'].map((numeral) => `表${numeral}`),
    `表1 ${'甲'.repeat(57)}`,
  ])('%s', (text) => {
    expect(isCaption(text)).toBe(true);
  });
  test.each([
    ...[
      '表 分工',
      '列表1',
      '图1',
      '表1：完成。',
      '表1；分工',
      '表1;分工',
      '表1！',
      '表1？',
      '表1%',
      '表12.5％',
      '表3亿',
      '表3万',
      '表3月',
    ],
    ...['表3日', '表3个', '表3项', '表2年', '表１２．５％', '附表1 分工', '附表1中的任务', `表1 ${'甲'.repeat(58)}`],
  ])('not %s', (text) => {
    expect(isCaption(text)).toBe(false);
  });
});
