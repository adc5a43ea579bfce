/** What speaks against a line as an entry of a 目录. */
import { expect, test } from 'vitest';
import {
  areSameContents,
  CONTENTS_START,
  type ContentsState,
  rateEntryName,
  rateNumber,
  rateNumberless,
} from '../../../../../scripts/parse/reading/compilation/contents-costs.ts';
import { WEIGHTS } from '../../../../../scripts/parse/weights.ts';
import type { Mark } from '../../../../../src/model/plan/mark.ts';

const mark = (ordinal: number, kind = 'item'): Mark => ({ kind, ordinal, printed: `${ordinal}.` }) as Mark;
const OPEN = { start: 3, last: 3, lines: 1, number: null, heading: '甲', hasPage: true };
const behind = (number: Mark | undefined, more: Partial<ContentsState> = {}): ContentsState => ({
  ...CONTENTS_START,
  ...{ number, count: 2 },
  ...more,
});

test.each([
  ['the first', CONTENTS_START, mark(1), true, 0],
  ['a first that is not 1', CONTENTS_START, mark(2), true, WEIGHTS.entryNumberGap],
  ['the next', behind(mark(2)), mark(3), false, 0],
  ['one later', behind(mark(2)), mark(4), true, WEIGHTS.entryNumberGap],
  ['the same', behind(mark(2)), mark(2), true, WEIGHTS.entryNumberBack],
  ['one before', behind(mark(2)), mark(1), true, WEIGHTS.entryNumberBack],
  ['one before, without a page', behind(mark(2)), mark(1), false, WEIGHTS.entryOtherNumber],
  ['another kind', behind(mark(2)), mark(3, 'part'), true, WEIGHTS.entryOtherNumber],
  ['one behind entries without', behind(undefined), mark(1), true, WEIGHTS.entryNumberLate],
  ['one behind entries without, and no page', behind(undefined), mark(1), false, WEIGHTS.entryOtherNumber],
])('%s number', (_, state, number, hasPage, cost) => expect(rateNumber(state, number, hasPage)).toBe(cost));

test.each([
  ['where none has one', behind(undefined), false, 0],
  ['with a page', behind(mark(2)), true, WEIGHTS.entryNumberless],
  ['without a page', behind(mark(2)), false, WEIGHTS.entryNumberlessPageless],
  ['behind a page', behind(undefined, { hasPages: true, open: OPEN }), false, WEIGHTS.entryPagelessBehind],
  ['with a page behind one', behind(undefined, { hasPages: true, open: OPEN }), true, 0],
  ['behind none', behind(undefined, { hasPages: true, open: { ...OPEN, hasPage: false } }), false, 0],
])('no number, %s', (_, state, hasPage, cost) => expect(rateNumberless(state, hasPage)).toBe(cost));

test.each([
  ['年度工作要点', 0],
  ['市教育局2024年政务公开', WEIGHTS.entryUnnamed],
  [' 市教育局2024年工作要点 ', 0],
  ['', WEIGHTS.entryNameless],
])('%j names a plan', (heading, cost) => expect(rateEntryName(heading)).toBeLessThanOrEqual(cost));
test('the less it reads like a title, the dearer it is', () => {
  const [whole, some, none] = ['市教育局2024年工作要点', '植树造林', ''].map(rateEntryName) as [number, number, number];
  expect(whole).toBeLessThan(some);
  expect(some).toBeLessThan(none);
});

test('two states are one where nothing that comes can tell them apart', () => {
  const state = behind(mark(2), { open: OPEN });
  expect(areSameContents(state, { ...state, count: 9, hasPages: true, open: { ...OPEN, heading: '乙' } })).toBe(true);
  for (const more of [
    { open: { ...OPEN, start: 4 } },
    { open: { ...OPEN, lines: 2 } },
    { open: undefined },
    { number: mark(3) },
    { number: mark(2, 'part') },
    { number: undefined },
    { inHeadings: true },
  ])
    expect(areSameContents(state, { ...state, ...more })).toBe(false);
});
