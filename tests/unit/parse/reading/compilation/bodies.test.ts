import { describe, expect, test } from 'vitest';
import { readBodies } from '../../../../../scripts/parse/reading/compilation/bodies.ts';
import { WEIGHTS } from '../../../../../scripts/parse/weights.ts';
import { readLines } from './read-lines.ts';

const TITLES = ['甲市2024年工作要点', '乙县2024年工作要点', '丙区2024年工作要点'];

/** The bodies as `plan: first line to last line of its title, why`; `untitled` where the first plan has none. */
function read(lines: readonly string[], titles: readonly string[] = TITLES): string[] {
  const { places, isFirstUntitled } = readBodies(readLines(lines), 0, titles);
  const said = places.map(({ plan, start, end, step }) => `${plan}: ${start}-${end - 1} ${step.why}`);
  return isFirstUntitled ? ['untitled', ...said] : said;
}

describe('a body begins', () => {
  test('where its title comes again, with its number, over two lines, worded a little otherwise', () => {
    expect(
      read(['甲市2024年工作要点', '1.修堤。', '2.乙县2024年工作要点', '1.清淤。', '丙区', '2024年工作要点']),
    ).toEqual(['0: 0-0 title-same', '1: 2-2 title-numbered', '2: 4-5 title-broken']);
    expect(read(['甲市2024年的工作要点', '1.修堤。'], TITLES.slice(0, 1))).toEqual(['0: 0-0 title-alike']);
  });

  test('not where another number stands in front of the title', () => {
    expect(read(['甲市2024年工作要点', '3.乙县2024年工作要点', '乙县2024年工作要点', '丙区2024年工作要点'])).toEqual([
      '0: 0-0 title-same',
      '1: 2-2 title-same',
      '2: 3-3 title-same',
    ]);
  });

  test('at its first turn, though the title is named again', () => {
    expect(
      read(['甲市2024年工作要点', '1.修堤。', '甲市2024年工作要点', '乙县2024年工作要点', '丙区2024年工作要点']),
    ).toEqual(['0: 0-0 title-same', '1: 3-3 title-same', '2: 4-4 title-same']);
  });
});

test('plans keep their order: a title behind its turn is no title', () => {
  expect(read(['甲市2024年工作要点', '丙区2024年工作要点', '乙县2024年工作要点', '丙区2024年工作要点'])).toEqual([
    '0: 0-0 title-same',
    '2: 1-1 title-same',
  ]);
});

test('a plan whose title stands nowhere has no body', () => {
  expect(read(['甲市2024年工作要点', '1.修堤。', '丙区2024年工作要点'])).toEqual([
    '0: 0-0 title-same',
    '2: 2-2 title-same',
  ]);
});

describe('text in front of the first title', () => {
  test('is the first plan’s, where numbers stand in it', () => {
    expect(read(['1.修堤。五里。', '乙县2024年工作要点', '1.清淤。', '丙区2024年工作要点'])).toEqual([
      'untitled',
      '1: 1-1 title-same',
      '2: 3-3 title-same',
    ]);
  });

  test('is no plan’s in front of the first one’s own title', () => {
    expect(read(['1.修堤。五里。', ...TITLES])).toEqual(TITLES.map((_, i) => `${i}: ${i + 1}-${i + 1} title-same`));
  });
});

test('what the bodies lack and leave is paid for', () => {
  const cost = (lines: readonly string[]): number => readBodies(readLines(lines), 0, TITLES).cost;
  expect(cost(TITLES)).toBe(0);
  expect(cost(TITLES.slice(0, 2))).toBe(WEIGHTS.planGone);
  expect(cost(TITLES.slice(1))).toBe(WEIGHTS.planGone);
  expect(cost([...TITLES, '丙区2024年工作要点'])).toBe(0);
  expect(cost(['1.修堤。', ...TITLES])).toBe(WEIGHTS.textOfNone);
  expect(cost(['前言', ...TITLES])).toBe(0);
});

test('of plans with one title, the next two are looked at', () => {
  const same = ['甲市2024年工作要点', '甲市2024年工作要点'];
  expect(read([same[0] as string, '1.修堤。', same[1] as string, '1.清淤。'], same)).toEqual([
    '0: 0-0 title-same',
    '1: 2-2 title-same',
  ]);
});
