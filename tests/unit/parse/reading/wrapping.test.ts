import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../../scripts/parse/facts/piece.ts';
import { findWrapping, isIndented } from '../../../../scripts/parse/reading/wrapping/wrapping.ts';
import { readLines } from './compilation/read-lines.ts';

const find = (...lines: string[]) => findWrapping(readLines(lines));
const widthIn = (...lines: string[]): number | undefined => find(...lines)?.width;

/** Lines so wide that stop in mid-sentence, or with it; one with no clause. */
const open = (width: number): string => `今年，${'甲'.repeat(width - 3)}`;
const ended = (width: number): string => `${open(width - 1)}。`;
const bare = (width: number): string => '甲'.repeat(width);
const times = <T>(count: number, ...lines: T[]): T[] => Array.from({ length: count }, () => lines).flat();

test('lines that stop in mid-sentence at the width of the page are wrapped', () => {
  expect(
    widthIn(
      '一、今年全乡上下齐心协力，河岸清理',
      '任务全部完成，各村管护队伍也都组建',
      '起来，巡查做到每旬一次。',
      '二、明年要继续压实各村责任，把巡查',
      '记录管好用好，让群众看到变化。',
    ),
  ).toBe(17);
});

test.each([
  ['who is responsible', '责任单位：乡水务站'],
  ['a short paragraph', '成立专班，明确分工。'],
])('headings of one width with a comma are not: %s', (_, below) => {
  const headings = [
    '（一）加强组织领导，压实工作责任',
    '（二）加强宣传引导，营造良好氛围',
    '（三）加强督促检查，推动任务落地',
    '（四）加强队伍建设，提升管护能力',
  ];
  expect(widthIn(...headings.flatMap((heading) => [heading, below]))).toBeUndefined();
});

test.each(['\u3000', ' ', '\t'])(
  'lines of a 目录 of one width are not, though but a space leads to their pages',
  (gap) => {
    const towns = ['甲', '乙', '丙', '丁', '戊'];
    const listed = towns.map((town, i) => `${town}镇水务站2024年工作要点${gap}${i + 11}`);
    expect(
      widthIn('目录', ...listed, ...towns.flatMap((town) => [`${town}镇`, '修好堤坝，管好水库。'])),
    ).toBeUndefined();
  },
);

test.each([...'.．·…⋯'])('lines that %s leads to a page are not', (dot) => {
  const lines = times(5, `${open(13)}${dot.repeat(3)}甲`);
  expect(widthIn(...lines, '修好堤坝。')).toBeUndefined();
  expect(widthIn(...lines.map((line) => line.replaceAll(dot, '')), '修好堤坝。')).toBe(14);
  expect(widthIn(...times(5, `${open(13)}${dot} ${dot} ${dot}甲`), '修好堤坝。')).toBeUndefined();
});
test.each([...'，。；：'])('a line with a clause and a number behind it is: %s', (stop) => {
  expect(widthIn(...times(5, `${bare(12)}${stop}甲乙 12`), ended(9))).toBe(16.5);
});

describe('the width of a page', () => {
  test.each([
    ['narrower', [17, 17, 17, 20, 20, 20], 20],
    ['narrower', [16, 16, 16, 20, 20, 20], undefined],
    ['wider', [20, 20, 20, 23, 23, 23], 23],
    ['wider', [20, 20, 20, 24, 24, 24], undefined],
  ])('is kept by lines at most three characters %s: %j', (_, widths, found) => {
    expect(widthIn(...widths.map(open), ended(20))).toBe(found);
  });
  test('is kept by three lines in five that hold a clause', () => {
    expect(widthIn(...times(3, open(20)), ...times(2, open(15)), ended(20))).toBe(20);
    expect(widthIn(...times(5, open(20)), ...times(4, open(15)), ended(20))).toBeUndefined();
  });
  test('is told by lines with a clause, where there are three', () => {
    const headings = times(4, bare(15), '修。');
    expect(widthIn(...headings, ...times(3, open(20)), ended(20))).toBe(20);
    expect(widthIn(...times(2, bare(15)), bare(15), ...times(2, open(15)), ended(9))).toBe(15);
  });
  test('is passed by few lines', () => {
    const most = times(14, open(20), open(20), ended(20));
    expect(widthIn(...most, ...times(6, ended(26)))).toBe(20);
    expect(widthIn(...most, ...times(8, ended(26)))).toBeUndefined();
    expect(widthIn(...most, ...times(8, ended(25)))).toBe(20);
  });
  test('is reached in mid-sentence by one wide line in five', () => {
    expect(widthIn(...times(4, open(20)), ...times(16, ended(20)))).toBe(20);
    expect(widthIn(...times(4, open(20)), ...times(17, ended(20)))).toBeUndefined();
    expect(widthIn(...times(4, open(20)), ...times(17, ended(13)))).toBe(20);
  });
  test('counts what a line is set in by, and half of what is half as wide', () => {
    expect(widthIn(...times(4, `\u3000\u3000${open(20)}`), ended(9))).toBe(22);
    expect(widthIn(...times(4, `${open(20)}AB`), ended(9))).toBe(21);
  });
  test('is told by lines that nothing parts from the next one alone', () => {
    const label = (what: string) => times(4, open(20), `${what}：乙`);
    for (const who of ['责任', '牵头', '配合', '主办', '协办', '完成'])
      for (const what of ['单位', '部门', '科室', '领导', '人', '时限', '时间']) {
        expect(widthIn(...label(`${who}${what}`))).toBeUndefined();
        expect(widthIn(...label(`${who}${what}`).map((line) => line.replace('：', ':')))).toBeUndefined();
      }
    expect(widthIn(...label('乙方责任单位'))).toBe(20);
    expect(widthIn(...times(4, open(20), '各县人民政府：'))).toBeUndefined();
    expect(widthIn(...times(4, open(20), '1.甲乙丙。'))).toBeUndefined();
    expect(widthIn(...times(4, `关于印发${bare(10)}2024年工作要点的通知`, '甲乙丙。'))).toBeUndefined();
  });
});

describe('headings of one width', () => {
  /** Each marked line stands above a short one, so that it goes on with nothing that is as wide. */
  const headed = (marked: number, unmarked: number): string[] => [
    ...times(marked, `（一）${open(17)}`, ended(9)),
    ...times(unmarked, open(20), ended(9)),
  ];
  test('are those that a number opens, but for one in seven', () => {
    expect(widthIn(...headed(17, 3))).toBe(20);
    expect(widthIn(...headed(18, 2))).toBeUndefined();
  });
  test('hold no clause and go on in no line as wide', () => {
    expect(widthIn(...times(3, open(20), ended(9)), ...times(3, bare(20), ended(9)))).toBe(20);
    expect(widthIn(...times(3, open(20), ended(9)), ...times(4, bare(20), ended(9)))).toBeUndefined();
    expect(widthIn(...times(3, open(20), ended(9)), ...times(2, bare(20), bare(20), ended(9)))).toBe(20);
    const rows = times(3, bare(20), bare(20), ended(9));
    expect(widthIn(...rows, bare(20), ended(9))).toBe(20);
    expect(widthIn(...times(7, bare(20), ended(9)))).toBeUndefined();
  });
  test.each([...'，。；：,;:'])('%s parts clauses', (stop) => {
    expect(widthIn(...times(4, `甲甲${stop}${bare(17)}`, ended(9)))).toBeDefined();
    expect(widthIn(...times(4, bare(20), ended(9)))).toBeUndefined();
  });
});

describe('paragraphs end in a blank', () => {
  const by = (bare: number, marked: number, endedBare: number, endedMarked: number): boolean | undefined =>
    find(
      ...times(bare, open(20)),
      ...times(marked, `${open(20)} `),
      ...times(endedBare, ended(18)),
      ...times(endedMarked, `${ended(18)} `),
      open(20),
      '无',
    )?.byTrail;
  test('where most that end bear one, and few others', () => {
    expect(by(8, 0, 0, 3)).toBe(true);
    expect(by(8, 0, 0, 2)).toBe(false);
    expect(by(8, 0, 4, 6)).toBe(false);
    expect(by(8, 0, 3, 7)).toBe(true);
    expect(by(6, 2, 0, 3)).toBe(true);
    expect(by(5, 3, 0, 3)).toBe(false);
  });
  test('a clause of a list ends, too', () => {
    expect(find(...times(4, open(20)), ...times(3, `${open(18)}； `))?.byTrail).toBe(true);
    expect(find(...times(4, open(20)), ...times(3, `${open(18)}！ `))?.byTrail).toBe(false);
    expect(find(...times(4, open(20)), ...times(3, `今年。${bare(15)} `), ended(9))?.byTrail).toBe(false);
  });
});

describe('paragraphs begin with an indent', () => {
  const IN = '\u3000\u3000';
  /** Lines behind a sentence and behind an open line, set in or not. */
  const by = (starts: number, setIn: number, goingOn: number, goingOnSetIn: number): boolean | undefined =>
    find(
      '甲。',
      ...times(setIn, `${IN}${ended(12)}`),
      ...times(starts - setIn, ended(14)),
      open(20),
      ...times(goingOn, open(20)),
      ...times(goingOnSetIn, `${IN}${open(18)}`),
      ended(20),
    )?.byIndent;
  test('where many behind a sentence are set in, and few behind an open line', () => {
    // One line more is open behind a sentence, and one that ends goes on.
    expect(by(9, 5, 9, 0)).toBe(true);
    expect(by(9, 4, 9, 0)).toBe(false);
    expect(by(9, 9, 7, 1)).toBe(true);
    expect(by(9, 9, 7, 2)).toBe(false);
  });
  test('not where but one line begins', () => {
    expect(find('甲。', `${IN}${open(20)}`, ...times(4, open(20)), ended(20))?.byIndent).toBe(false);
    expect(find('甲。', `${IN}甲。`, `${IN}${open(20)}`, ...times(4, open(20)), ended(20))?.byIndent).toBe(true);
  });
  test.each([
    ['\u3000', true],
    ['  ', true],
    ['\t\t', true],
    [' \u3000', true],
    [' ', false],
    ['\t', false],
    ['', false],
  ])('“%s” is one: %s', (lead, found) => expect(isIndented(readLines([`${lead}甲`])[0] as Piece)).toBe(found));
});

describe('a blank line parts paragraphs', () => {
  /** Full lines and short ones, with a blank line behind so many of them. */
  const by = (full: number, fullParted: number, short: number, shortParted: number): boolean | undefined =>
    find(
      ...times(full - fullParted, open(20)),
      ...times(fullParted, ended(20), ''),
      ...times(short - shortParted, ended(16)),
      ...times(shortParted, ended(16), ''),
      '尾。',
    )?.byBlank;
  test('where one stands behind most short lines, and seldom behind a full one', () => {
    expect(by(9, 2, 4, 4)).toBe(true);
    expect(by(9, 3, 4, 4)).toBe(false);
    expect(by(9, 0, 3, 3)).toBe(true);
    expect(by(9, 0, 2, 2)).toBe(false);
    expect(by(9, 0, 11, 10)).toBe(true);
    expect(by(9, 0, 10, 9)).toBe(false);
  });
  test('a page’s number is no line', () => {
    expect(find(...times(6, open(20)), '3', ...times(4, ended(16), ''), '4', '尾。')?.byBlank).toBe(true);
    expect(find(...times(6, open(20)), ...times(4, ended(16), '', '3', '4'), '尾。')?.byBlank).toBe(true);
  });
});
