import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../../../scripts/parse/facts/piece.ts';
import { ListedTitles } from '../../../../../scripts/parse/reading/compilation/title-match.ts';
import { readLines } from './read-lines.ts';

const TITLE = '市教育局2024年工作要点';

test('of plans with one title the next two may come, and no third', () => {
  const listed = new ListedTitles(Array<string>(5).fill(TITLE));
  const [piece] = readLines([TITLE]);
  const match = listed.match(piece as Piece, undefined);
  expect(match?.(0).map(({ plan }) => plan)).toEqual([0, 1]);
  expect(match?.(2).map(({ plan }) => plan)).toEqual([2, 3]);
  expect(match?.(4).map(({ plan }) => plan)).toEqual([4]);
});

describe('a line of the bodies', () => {
  const listed = new ListedTitles([TITLE, '县教育局2024年工作要点', '区卫生局2024年防疫计划']);
  /** What it may be where it is the turn of plan `from`: the plan, why, over how many lines. */
  const read = (from: number, ...lines: string[]): string[] => {
    const [piece, below] = readLines(lines) as [Piece, Piece | undefined];
    return (listed.match(piece, below)?.(from) ?? []).map(({ plan, why, length }) => `${plan} ${why} ${length}`);
  };
  test('is a title, in whoever’s turn it stands', () => {
    expect(read(0, '区卫生局2024年防疫计划')).toEqual(['2 title-same 1']);
    expect(read(1, TITLE)).toEqual([]);
    expect(read(0, `《${TITLE}》`)).toEqual(['0 title-same 1']);
  });
  test('bears its number in the 目录', () => {
    expect(read(0, '2.县教育局2024年工作要点')).toEqual(['1 title-numbered 1']);
    expect(read(0, '3.县教育局2024年工作要点')).toEqual([]);
  });
  test('goes on in the next one', () => {
    expect(read(0, '县教育局', '2024年工作要点')).toEqual(['1 title-broken 2']);
    expect(read(0, '县教育局', '2024年计划')).toEqual([]);
    expect(read(0, '县教育局')).toEqual([]);
    expect(read(0, '县教育局', `2024年工作要点${'甲'.repeat(60)}`)).toEqual([]);
  });
  test('is worded a little otherwise, where it is that plan’s turn or the one’s behind', () => {
    expect(read(0, '市教育局2024年的工作要点')).toEqual(['0 title-alike 1', '1 title-alike 1']);
    expect(read(2, '区卫生局2024年的防疫计划')).toEqual(['2 title-alike 1']);
    expect(read(0, '区卫生局2024年的防疫计划')).toEqual([]);
    for (const stop of '。；;，,') expect(read(0, `市教育局2024年${stop}工作要点`)).toEqual([]);
  });
  test('is none where it is blank, in a table, too long, or stands behind others', () => {
    expect(read(0, '', TITLE)).toEqual([]);
    const [piece] = readLines([TITLE]) as [Piece];
    expect(listed.match({ ...piece, table: {} as never }, undefined)).toBeUndefined();
    expect(listed.match({ ...piece, isFirst: false }, undefined)).toBeUndefined();
    expect(listed.match({ ...piece, text: '甲'.repeat(121) }, undefined)).toBeUndefined();
    const long = new ListedTitles(['甲'.repeat(61), '甲'.repeat(60)]);
    const match = (length: number) =>
      long.match(readLines(['甲'.repeat(length - 1).concat('乙')])[0] as Piece, undefined);
    expect(match(60)?.(0)).not.toEqual([]);
    expect(match(61)).toBeUndefined();
    expect(long.match(readLines(['甲'.repeat(61)])[0] as Piece, undefined)?.(0)).toHaveLength(1);
  });
});
