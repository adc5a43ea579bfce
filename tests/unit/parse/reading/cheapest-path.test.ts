import { describe, expect, test } from 'vitest';
import { CheapestPath, type Choice, pathTo } from '../../../../scripts/parse/reading/cheapest-path.ts';

const areEqual = (one: number, other: number): boolean => one === other;
const to = (state: number, cost: number, why = `to ${state}`): Choice<number> => ({ why, cost, state });
const statesOf = (path: CheapestPath<number>): string[] =>
  path.steps.map(({ state, total }) => `${state}: ${total.toFixed(1)}`);

describe('a line', () => {
  test('is read in each way from each state, the cheapest first', () => {
    const path = new CheapestPath<number>(0, areEqual);
    path.take(3, () => [to(1, 2), to(2, 0.5)]);
    path.take(4, (state) => [to(state + 10, state), to(state + 20, 0)]);
    expect(statesOf(path)).toEqual(['22: 0.5', '21: 2.0', '12: 2.5', '11: 3.0']);
  });

  test('keeps the cheaper of two paths to one state', () => {
    const path = new CheapestPath<number>(0, areEqual);
    path.take(0, () => [to(1, 2), to(2, 0.5)]);
    path.take(1, (state) => [to(7, state === 1 ? 0 : 1)]);
    expect(statesOf(path)).toEqual(['7: 1.5']);
    expect(path.steps[0]?.before?.state).toBe(2);
  });

  test('of two that cost the same keeps the one listed first', () => {
    const path = new CheapestPath<number>(0, areEqual);
    path.take(0, () => [to(1, 1, 'first'), to(1, 1, 'second')]);
    expect(path.steps.map(({ why }) => why)).toEqual(['first']);
  });

  test('drops what is dearer than the best by more than ten', () => {
    const path = new CheapestPath<number>(0, areEqual);
    path.take(0, () => [to(1, 1), to(2, 11), to(3, 11.1)]);
    expect(statesOf(path)).toEqual(['1: 1.0', '2: 11.0']);
  });

  test('keeps a dozen paths', () => {
    const path = new CheapestPath<number>(0, areEqual);
    path.take(0, () => Array.from({ length: 20 }, (_, i) => to(i, (i + 1) / 10)));
    expect(path.steps).toHaveLength(12);
    expect(path.steps.at(-1)?.state).toBe(11);
  });

  test('knows the next best way to read it, and how much dearer that was', () => {
    const path = new CheapestPath<number>(0, areEqual);
    path.take(0, () => [to(1, 2), to(2, 0.5), to(3, 4)]);
    expect(path.steps.map(({ next }) => `${next?.why} ${next?.more}`)).toEqual(['to 1 1.5', 'to 2 -1.5', 'to 2 -3.5']);
    path.take(1, (state) => [to(state, 0)]);
    expect(path.steps.every(({ next }) => next === undefined)).toBe(true);
  });
});

test('the cheapest end counts what is still to be paid there, the first of equals', () => {
  const path = new CheapestPath<number>(0, areEqual);
  path.take(0, () => [to(1, 1), to(2, 2), to(3, 3)]);
  expect(path.cheapest((state) => (state === 1 ? 5 : 0)).state).toBe(2);
  expect(path.cheapest((state) => 3 - state).state).toBe(1);
});

test('the path to an end is its steps in order, without the start', () => {
  const path = new CheapestPath<number>(0, areEqual);
  path.take(4, () => [to(1, 0)]);
  path.take(9, () => [to(2, 0)]);
  const [end] = path.steps;
  if (end === undefined) throw new Error('no path');
  expect(pathTo(end).map(({ at, state }) => `${at} ${state}`)).toEqual(['4 1', '9 2']);
});

test('of steps on a row that go without saying only the last is kept', () => {
  const path = new CheapestPath<number>(0, areEqual, 'on');
  for (const [at, why] of ['on', 'on', 'break', 'on', 'on', 'on', 'break'].entries())
    path.take(at, () => [to(at, 1, why)]);
  const [end] = path.steps;
  if (end === undefined) throw new Error('no path');
  expect(pathTo(end).map(({ at }) => at)).toEqual([1, 2, 5, 6]);
  expect(end.total).toBe(7);
});
