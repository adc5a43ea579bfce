/** How a number goes on from another one of its row, and by how much dearer than the next one. */
import { expect, test } from 'vitest';
import type { MarkCandidate } from '../../../../scripts/parse/facts/mark-candidate.ts';
import { readMarks } from '../../../../scripts/parse/facts/marks.ts';
import { confirms, flatten, rateNext, widen } from '../../../../scripts/parse/numbering/go-on.ts';
import { WEIGHTS } from '../../../../scripts/parse/weights.ts';

const markOf = (printed: string): MarkCandidate => readMarks(`${printed} 育苗`)[0] as MarkCandidate;
const { next, gap, repeat, order, restart, widerGap, widestGap } = WEIGHTS;

test.each([
  ['1.', '2.', 'next', next],
  ['1.', '3.', 'gap', gap],
  ['1.', '4.', 'gap', gap + widerGap],
  ['1.', '5.', 'gap', gap + widestGap],
  ['1.', '90.', 'gap', gap + widestGap],
  ['2.', '2.', 'repeat', repeat],
  ['1.', '1.', 'repeat', repeat],
  ['3.', '2.', 'order', order],
  ['3.', '1.', 'restart', restart],
  ['第七条', '第七条之一', 'next', next],
  ['第七条之一', '第七条之二', 'next', next],
  ['第七条之一', '第七条之三', 'gap', gap],
  ['第七条', '第七条之二', 'gap', gap],
  ['第七条之二', '第七条之一', 'gap', gap],
  ['第七条之一', '第七条之一', 'repeat', repeat],
  ['第七条之二', '第八条', 'next', next],
  ['第七条之二', '第九条', 'gap', gap],
  ['第七条', '第八条之一', 'next', next],
  ['第七条之二', '第六条', 'order', order],
  ['第七条之二', '第一条', 'restart', restart],
  ['1.1', '1.2', 'next', next],
  ['1.1', '1.3', 'gap', gap],
  ['1.9', '2.1', 'next', next],
  ['1.9', '2.2', 'gap', gap],
  ['1.9', '3.1', 'gap', gap],
  ['1.2', '1.1', 'restart', restart],
  ['1.3', '1.2', 'order', order],
  ['2.3', '1.1', 'order', order],
  ['2.3', '1.4', 'order', order],
  ['1.2', '1.2', 'repeat', repeat],
  ['1.1.1', '1.1.2', 'next', next],
  ['1.1.9', '1.2.1', 'next', next],
  ['1.1.9', '2.1.1', 'next', next],
  ['1.1.9', '2.1.2', 'gap', gap],
  ['1.2.9', '1.1.1', 'order', order],
] as const)('%s → %s: %s', (before, after, how, cost) => {
  expect(rateNext(markOf(before), markOf(after))).toEqual({ how, cost });
});

test('what goes on is cheaper than a gap, a gap than a repeat, a repeat than an earlier number, that than a restart', () => {
  const costs = [next, gap, gap + widerGap, gap + widestGap].map((cost) => cost);
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  expect([next, gap, repeat, order, restart]).toEqual([next, gap, repeat, order, restart].toSorted((a, b) => a - b));
  expect([2, 3, 4, 90].map(widen)).toEqual([0, widerGap, widestGap, widestGap]);
});

test('all numbers of a mark', () => {
  expect(['7.', '第七条之一', '1.2.3'].map((printed) => flatten(markOf(printed)))).toEqual([[7], [7, 1], [1, 2, 3]]);
});

test.each([
  ['第一条', '第二条', 'possible', true],
  ['第一条', '第二条', 'sure', false],
  ['第一条', '第三条', 'possible', false],
  ['第二条', '第二条', 'possible', false],
  ['第一条之一', '第二条', 'possible', false],
] as const)('%s before %s, %s: %s', (before, after, certainty, does) => {
  expect(confirms({ ...markOf(before), certainty }, markOf(after))).toBe(does);
});
