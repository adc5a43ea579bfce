import { describe, expect, test } from 'vitest';
import { readFrontLines } from '../../../../../scripts/parse/reading/compilation/front-lines.ts';
import { readOutlines } from '../../../../../scripts/parse/reading/compilation/outlines.ts';
import { PlanHeadings } from '../../../../../scripts/parse/reading/compilation/plan-headings.ts';
import { WEIGHTS } from '../../../../../scripts/parse/weights.ts';
import { readLines } from './read-lines.ts';

const TITLES = ['甲市2024年工作要点', '乙县2024年工作要点', '丙区2024年工作要点'];

function read(lines: readonly string[], bodies: readonly (readonly string[])[]) {
  return readOutlines(readFrontLines(readLines(lines)), TITLES, new PlanHeadings(bodies.map((own) => new Set(own))));
}

/** Where an outline begins or breaks off: `line: why, plan`. */
function breaksIn(lines: readonly string[], bodies: readonly (readonly string[])[]): string[] {
  return read(lines, bodies)
    .steps.filter(({ why }) => why !== 'outline-on' && why !== 'plain')
    .map(({ at, why, state }) => `${at}: ${why}, ${state.plan}`);
}

describe('an outline begins', () => {
  test('where numbers start again, for the plan whose body has its headings', () => {
    const lines = ['1.修堤', '2.清淤', '1.栽树', '2.护林'];
    expect(breaksIn(lines, [['修堤', '清淤'], ['栽树', '护林'], []])).toEqual([
      '0: outline-next, 0',
      '2: outline-next, 1',
    ]);
    expect(breaksIn(lines, [['修堤', '清淤'], ['打井'], ['栽树', '护林']])).toEqual([
      '0: outline-next, 0',
      '2: outline-next, 2',
    ]);
  });

  test('at a number 1 that starts nothing again, where the headings are another body’s', () => {
    const lines = ['一、水利', '1.修堤', '(一)林业', '2.栽树', '3.护林', '4.防火', '5.打井'];
    const bodies = [['水利', '修堤'], ['林业', '栽树', '护林', '防火', '打井'], []];
    expect(breaksIn(lines, bodies)).toEqual(['0: outline-next, 0', '2: outline-early, 1']);
    expect(breaksIn(lines, [bodies.flat(), [], []])).toEqual(['0: outline-next, 0']);
  });

  test('at a plan’s title', () => {
    expect(
      breaksIn(['甲市2024年工作要点', '1.修堤', '乙县2024年工作要点', '1.栽树'], [['修堤'], ['栽树'], []]),
    ).toEqual(['0: outline-titled, 0', '2: outline-titled, 1']);
  });
});

test('an outline goes on, though parts start again, where its items go on', () => {
  const lines = ['一、水利', '1.修堤', '2.清淤', '一、林业', '3.栽树', '1.打井'];
  expect(breaksIn(lines, [['水利', '修堤', '清淤', '林业', '栽树'], ['打井'], []])).toEqual([
    '0: outline-next, 0',
    '3: outline-again, 0',
    '5: outline-next, 1',
  ]);
});

test('entries that no body has are no plan’s', () => {
  const strange = Array.from({ length: 12 }, (_, i) => `${i + 1}.第${i + 1}件旁事`);
  const said = breaksIn([...strange, '1.修堤', '2.清淤', '1.栽树', '1.打井'], [['修堤', '清淤'], ['栽树'], ['打井']]);
  expect(said).toEqual([
    ...strange.map((_, i) => `${i}: outline-loose, -1`),
    '12: outline-next, 0',
    '14: outline-next, 1',
    '15: outline-next, 2',
  ]);
});

test('the torn head of a 目录 is passed over', () => {
  const lines = ['1.', '2.乙县2024年工作要点9', '1.修堤', '2.清淤', '1.栽树', '1.打井'];
  expect(breaksIn(lines, [['修堤', '清淤'], ['栽树'], ['打井']])).toEqual([
    '0: torn, -1',
    '1: torn, -1',
    '2: outline-next, 0',
    '4: outline-next, 1',
    '5: outline-next, 2',
  ]);
});

test('plans without an outline are paid for: more behind the last than in front of the first', () => {
  const bodies = [['修堤'], ['栽树'], ['打井']];
  expect(read(['1.修堤', '1.栽树', '1.打井'], bodies).cost).toBe(0);
  expect(read(['1.修堤', '2.清淤', '1.打井'], [['修堤', '清淤'], ['栽树'], ['打井']]).cost).toBeCloseTo(
    WEIGHTS.outlineGone,
  );
  expect(read(['1.栽树', '1.打井'], bodies).cost).toBeCloseTo(WEIGHTS.outlineGoneFirst);
  expect(read(['1.修堤', '1.栽树'], bodies).cost).toBeCloseTo(WEIGHTS.outlineGoneLast);
});
