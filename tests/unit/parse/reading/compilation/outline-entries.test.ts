/** How far is looked for the plan whose outline an entry is of: on both sides of each bound. */
import { expect, test } from 'vitest';
import { type FrontLine, readFrontLines } from '../../../../../scripts/parse/reading/compilation/front-lines.ts';
import { OutlineEntries } from '../../../../../scripts/parse/reading/compilation/outline-entries.ts';
import type { OutlineChoice } from '../../../../../scripts/parse/reading/compilation/outline-state.ts';
import { PlanHeadings } from '../../../../../scripts/parse/reading/compilation/plan-headings.ts';
import { rateTorn } from '../../../../../scripts/parse/reading/compilation/torn-lines.ts';
import { BOUNDS, WEIGHTS } from '../../../../../scripts/parse/weights.ts';
import { readLines } from './read-lines.ts';

const bodies = (count: number, own: Record<number, readonly string[]> = {}): PlanHeadings =>
  new PlanHeadings(Array.from({ length: count }, (_, plan) => own[plan] ?? [`第${plan}篇的事`]));

/** How the line `at`, an entry behind plan 0's outline, can be read. */
function choicesAt(lines: readonly string[], at: number, headings: PlanHeadings): readonly OutlineChoice[] {
  const front = readFrontLines(readLines(lines));
  const entries = new OutlineEntries(front, headings);
  let path = entries.start;
  for (const line of front.slice(0, at + 1)) {
    entries.turnTo(line);
    const state = { plan: 0, where: 'outline', path, against: 0 } as const;
    const choices = line.mark === null ? [] : (entries.list(state, line, line.mark, Number.POSITIVE_INFINITY) ?? []);
    if (line.at === at) return choices;
    path = choices.find(({ state: next }) => next.plan === 0)?.state.path ?? path;
  }
  return [];
}

const plansOf = (choices: readonly OutlineChoice[]): number[] =>
  [...new Set(choices.filter(({ why }) => why === 'outline-next').map(({ state }) => state.plan))].toSorted(
    (a, b) => a - b,
  );

test('where nothing tells, so many plans on a row may lack an outline, and no more', () => {
  const plans = plansOf(choicesAt(['1.修堤', '2.清淤', '1.栽树'], 2, bodies(20)));
  expect(plans).toEqual(Array.from({ length: BOUNDS.outlinesGone }, (_, i) => i + 1));
});

test('an entry that one body has tells: of the others only the next plan is left', () => {
  expect(plansOf(choicesAt(['1.修堤', '2.清淤', '1.栽树'], 2, bodies(20, { 12: ['栽树'] })))).toEqual([1, 12]);
});

test.each([
  [BOUNDS.entryBelow - 1, [1, 12]],
  [BOUNDS.entryBelow, [1]],
])('the entry below, behind %i other lines, tells or does not', (between, plans) => {
  const others = Array<string>(between).fill('沿河各村');
  const lines = ['1.修堤', '2.清淤', '1.栽树', ...others, '2.护林'];
  const known = bodies(20, { 1: ['栽树'], 12: ['护林'] });
  expect(plansOf(choicesAt(lines, 2, known))).toEqual(plans);
});

test.each([
  [6 + BOUNDS.itemsLeftOut - 1, WEIGHTS.outlineOnARow],
  [6 + BOUNDS.itemsLeftOut, WEIGHTS.outlineAgain],
])('parts that begin again go on with the outline where the items are numbered on, to %i behind 5', (item, cost) => {
  const lines = ['一、水利', '4.修堤', '5.清淤', '一、林业', `${item}.栽树`];
  const [stay] = choicesAt(lines, 3, bodies(2, { 0: ['水利', '修堤', '清淤', '林业', '栽树'] }));
  expect(stay).toMatchObject({ why: 'outline-again', cost });
});

test.each([
  [BOUNDS.tornTitles - 1, true],
  [BOUNDS.tornTitles, false],
])('a torn line may be like title %i, or that is looked at no more', (at, isLike) => {
  const titles = Array.from({ length: at + 1 }, (_, i) => (i === at ? '青石县水务局2024年重点工作要点' : '甲乙丙丁'));
  const [line] = readFrontLines(readLines(['青石县水务局2024年重点工作19']));
  const { as } = rateTorn(line as FrontLine, titles, bodies(1));
  expect(as < WEIGHTS.tornOther).toBe(isLike);
});
