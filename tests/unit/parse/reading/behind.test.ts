/** Whether words stand again behind a line: alone, in front of a stop, over two lines. */
import { describe, expect, test } from 'vitest';
import { headOf, LinesBehind } from '../../../../scripts/parse/reading/behind.ts';
import { readLines } from './compilation/read-lines.ts';

const behind = (lines: readonly string[], from = 0): LinesBehind => new LinesBehind(readLines(lines), from);

describe('a line stands again', () => {
  const lines = ['护林', '1.护林防火', '', '护　林', 'ＡＢ 护林', '护林'];
  test('behind where it is asked for, and nowhere else', () => {
    expect(behind(lines).has('护林', 4)).toBe(true);
    expect(behind(lines).has('护林', 5)).toBe(false);
    expect(behind(lines.slice(0, 2)).has('护林', 0)).toBe(false);
    expect(behind(['护林', '栽树'], 1).has('护林', -1)).toBe(false);
  });

  test('whatever its width and spaces', () => {
    expect(behind(lines.slice(0, 4)).has('护林', 2)).toBe(true);
    expect(behind(lines).has('AB护林', 0)).toBe(true);
  });

  test('whichever of those that begin alike is asked for first', () => {
    const some = behind(['护林防火', '护林防虫', '护林防火']);
    expect([some.has('护林防虫', 0), some.has('护林防火', 1), some.has('护林防火', 2)]).toEqual([true, true, false]);
  });

  test('up to 120 characters', () => {
    const long = (count: number): string => '护林'.repeat(count / 2);
    expect(behind(['栽树', long(120)]).has(long(120), 0)).toBe(true);
    expect(behind(['栽树', long(122)]).has(long(122), 0)).toBe(false);
  });
});

describe('a head stands again', () => {
  test('in front of the first stop, however long the line is', () => {
    const some = behind(['栽树', `护林防火。${'各村要巡山。'.repeat(30)}`]);
    expect([some.hasHead('护林防火', 0), some.hasHead('护林防火', 1), some.has('护林防火', 0)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['护林：巡山', '护林'],
    ['护林:巡山', '护林'],
    ['护林，巡山。', '护林，巡山'],
    ['护林', ''],
    ['。护林', ''],
    [`${'林'.repeat(119)}。`, '林'.repeat(119)],
    [`${'林'.repeat(120)}。`, ''],
  ])('%s', (text, head) => {
    expect(headOf(text)).toBe(head);
  });
});

describe('a heading stands again over two lines', () => {
  test('with or without a blank one between, and however short they are', () => {
    expect(behind(['栽树', '护林防火', '抓好巡山']).hasWrapped('护林防火抓好巡山', 1)).toBe(true);
    expect(behind(['栽树', '护林', '', '巡山']).hasWrapped('护林巡山', 2)).toBe(true);
    expect(behind(['护', '林', '巡']).hasWrapped('护林', 0)).toBe(true);
    expect(behind(['护', '林', '巡']).hasWrapped('林巡', 1)).toBe(true);
    expect(behind(['护', '林', '巡']).hasWrapped('护巡', 0)).toBe(false);
  });

  test('where the second line stands behind', () => {
    const some = behind(['护林', '巡山', '栽树']);
    expect([some.hasWrapped('护林巡山', 0), some.hasWrapped('护林巡山', 1)]).toEqual([true, false]);
  });

  test('where none of the two is longer than 120 characters', () => {
    const [fits, long] = ['林'.repeat(120), '林'.repeat(121)];
    expect(behind(['护林', fits]).hasWrapped(`护林${fits}`, 0)).toBe(true);
    expect(behind(['护林', long]).hasWrapped(`护林${long}`, 0)).toBe(false);
    expect(behind([long, '护林']).hasWrapped(`${long}护林`, 0)).toBe(false);
  });
});
