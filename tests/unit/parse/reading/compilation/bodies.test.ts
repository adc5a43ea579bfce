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

describe('what speaks against a reading of the bodies', () => {
  const [A, B] = TITLES as [string, string];
  const costOf = (lines: readonly string[], titles: readonly string[] = [A, B]): number =>
    readBodies(readLines(lines), 0, titles).cost;
  test.each([
    ['nothing', [A, '甲。', B, '乙。'], 0],
    ['nothing: words in front', ['说明', A, '甲。', B], 0],
    ['nothing: a blank line in front', ['', A, B], 0],
    ['nothing: an amount in front', ['3.5公里已经修好', A, B], 0],
    ['numbered text in front that is no plan’s', ['1.修堤。', A, B], WEIGHTS.textOfNone],
    ['numbered text in front, and words behind it', ['1.修堤。', '甲。', A, B], WEIGHTS.textOfNone],
    ['the first plan’s numbered text without its title', ['1.修堤。', B], WEIGHTS.bodyUntitled],
    ['its text without numbers', ['甲。', B], WEIGHTS.bodyUnnumbered],
    ['no text of the first plan', [B], WEIGHTS.planGone],
    ['no text of the last', [A], WEIGHTS.planGone],
    ['no text at all', [], 2 * WEIGHTS.planGone],
    ['text of no title', ['1.修堤。'], 2 * WEIGHTS.planGone + WEIGHTS.bodyUntitled - WEIGHTS.planGone],
  ])('%s', (_, lines, cost) => expect(costOf(lines)).toBeCloseTo(cost));
  test('a listed title left in the text costs more than one that is like it', () => {
    expect(costOf([B, A, '甲。'])).toBeCloseTo(WEIGHTS.planGone);
    expect(costOf([A, B, '甲。', A, B])).toBe(0);
    expect(costOf(['甲市2024年的工作要点', A, B])).toBeLessThanOrEqual(WEIGHTS.titleAlikeLeft);
    expect(costOf(['甲市2024年的工作要点', A, B])).toBeGreaterThan(0);
  });
  test('where nothing is listed, no plan lacks its title', () => {
    expect(readBodies(readLines(['甲。']), 0, []).isFirstUntitled).toBe(false);
    expect(readBodies(readLines(['1.甲。']), 0, [A]).isFirstUntitled).toBe(true);
  });
});
