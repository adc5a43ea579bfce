/**
 * What a mark can be, from where a row of marks has come to: `how in PARENT` for each way, the cheapest first, with what
 * it costs. The marks in front are read each in its cheapest way.
 */
import { describe, expect, test } from 'vitest';
import type { MarkCandidate } from '../../../../scripts/parse/facts/mark-candidate.ts';
import { readMarks } from '../../../../scripts/parse/facts/marks.ts';
import { listOptions } from '../../../../scripts/parse/numbering/options.ts';
import type { Signal } from '../../../../scripts/parse/numbering/signal.ts';
import { follow, type Option, START, type State } from '../../../../scripts/parse/numbering/state.ts';
import { leaveCost, takeCost } from '../../../../scripts/parse/numbering/take.ts';
import { WEIGHTS } from '../../../../scripts/parse/weights.ts';

const signalOf = (text: string, more: Partial<Signal> = {}): Signal => ({
  marks: readMarks(`${text} 育苗`),
  isInner: false,
  ...more,
});
const walk = (marks: string): State =>
  marks
    .split(' ')
    .filter((mark) => mark !== '')
    .reduce((state, mark, at) => {
      const [best, other] = listOptions(state, signalOf(mark), false);
      return follow(state, best as Option, other, at);
    }, START);

const nameOf = ({ how, above }: Option): string =>
  above === undefined ? how : `${how} in ${above.candidate.mark.printed}`;
function options(before: string, text: string, more: Partial<Signal> = {}, isMany = false): [string, number][] {
  const found = listOptions(walk(before), signalOf(text, more), isMany).map((option): [string, number] => [
    nameOf(option),
    Number(option.cost.toFixed(3)),
  ]);
  expect(found.map(([, cost]) => cost)).toEqual(found.map(([, cost]) => cost).toSorted((a, b) => a - b));
  return found;
}
/** What it costs to read `text` so; undefined where it cannot be. */
const costOf = (
  before: string,
  text: string,
  way: string,
  more?: Partial<Signal>,
  isMany?: boolean,
): number | undefined => options(before, text, more, isMany).find(([name]) => name === way)?.[1];
const sum = (...costs: number[]): number => Number(costs.reduce((total, cost) => total + cost, 0).toFixed(3));
const W = WEIGHTS;

test.each([
  ['', '一、', 'open', W.open],
  ['', '2.', 'start', W.start],
  ['', '第二章', 'start', W.start],
  ['', '1.2', 'start', W.start],
  ['', '1.1', 'open', W.open],
  ['', '一、', 'text', W.leaveSure],
  ['一、', '二、', 'next', W.next],
  ['一、', '1.', 'open in 一、', W.open],
  ['一、', '1.', 'open', W.besideHigher],
  ['一、 1.', '2.', 'next in 一、', W.next],
  ['一、 1.', '2.', 'start in 1.', W.start + W.sameInside],
  ['一、 1.', '（一）', 'open in 1.', W.inverted],
  ['一、 1.', '（一）', 'open in 一、', W.beside],
  ['一、 1.', '（一）', 'open', W.beside + W.besideHigher],
  ['一、 1.', '（二）', 'start in 1.', W.start + W.inverted + W.invertedStart],
  ['（一）', '一、', 'open in （一）', W.inverted],
  ['（一）', '一、', 'open', W.beside],
  ['一、 1. 2. 二、', '3.', 'run-on in 二、', W.runOn],
  ['一、 1. 2. 二、', '4.', 'run-on in 二、', W.runOnGap],
  ['一、 1. 2. 二、', '5.', 'run-on in 二、', W.runOnGap + W.widerGap],
  ['一、 1. 2. 二、', '2.', 'start in 二、', W.start],
  ['一、 1. 2. 二、', '1.', 'open in 二、', W.open],
  ['第一章 一、 二、 第二章', '三、', 'run-on in 第二章', W.runOnAbove],
  ['第一章 （一） （二） 第二章', '（三）', 'run-on in 第二章', W.runOnAbove],
  ['第一编 第一章 第二章 第二编', '第三章', 'run-on in 第二编', W.runOnAbove],
  ['第一章 第一条 第二条 第二章', '第三条', 'run-on in 第二章', W.runOn],
  ['第一章', '第一编', 'open', W.beside + W.wordLate],
  ['第一章', '第二编', 'start', W.beside + W.start],
  ['一、', '第一章', 'open', W.beside + W.wordLate],
  ['一、', '第一条', 'open', W.beside],
  ['第一编 一、', '第一章', 'open in 第一编', W.beside],
  ['1.', '1.1', 'open in 1.', W.open],
  ['1.', '2.1', 'open in 1.', W.decimalElsewhere],
  ['1. 1.1', '1.1.1', 'open in 1.1', W.open],
  ['1. 1.1', '1.2.1', 'open in 1.1', W.decimalElsewhere],
  ['一、', '2.1', 'open in 一、', W.open],
  ['1. 2.', '1.', 'restart', W.restart],
  ['1. 2.', '2.', 'repeat', W.repeat],
  ['1. 2. 3.', '2.', 'order', W.order],
  ['1. 2.', '4.', 'gap', W.gap],
] as const)('%s, then %s: %s', (before, text, way, cost) => {
  expect(costOf(before, text, way)).toBe(sum(cost));
});

describe('what speaks for it and against it', () => {
  test('a colon in front', () => {
    expect(costOf('一、 1.', '（一）', 'open in 1.', { isAnnounced: true })).toBe(sum(W.inverted, W.announced));
    expect(costOf('一、', '1.', 'open in 一、', { isAnnounced: true })).toBe(0);
  });
  test('outlines of several plans start again', () => {
    expect(costOf('1. 2.', '1.', 'restart', {}, true)).toBe(W.restartInOutlines);
    expect(costOf('1. 2. 3.', '2.', 'order', {}, true)).toBe(W.order);
    expect(costOf('1.', '1.', 'repeat', {}, true)).toBe(W.restartInOutlines);
    expect(costOf('1. 2.', '2.', 'repeat', {}, true)).toBe(W.repeat);
    expect(costOf('1.', '1.', 'repeat')).toBe(W.repeat);
    expect(costOf('1. 2.', '4.', 'gap', {}, true)).toBe(W.gap);
  });
  const possible = { marks: readMarks('3育苗') };
  test('a form that may be chance', () => {
    expect(options('', '', possible)).toEqual([
      ['text', W.leavePossible],
      ['start', sum(W.start, W.openUnsure, W.takePossible)],
    ]);
    expect(options('1. 2.', '', possible).slice(0, 2)).toEqual([
      ['next', W.takePossibleNext],
      ['text', W.leavePossible],
    ]);
    expect(costOf('1.', '', 'gap', possible)).toBe(sum(W.gap, W.takePossible));
    expect(costOf('一、 1. 2. 二、', '', 'run-on in 二、', possible)).toBe(sum(W.runOn, W.takePossibleNext));
  });
  const articles = (text: string): Partial<Signal> => ({ marks: readMarks(text) });
  test('the second of a row proves the first', () => {
    const [first] = listOptions(START, { isInner: false, marks: readMarks('第一条育苗') }, false).filter(
      ({ how }) => how === 'open',
    );
    const state = follow(START, first as Option, undefined, 0);
    const found = listOptions(state, { isInner: false, marks: readMarks('第二条 育苗') }, false);
    expect(found.find(({ how }) => how === 'next')?.cost).toBe(sum(W.next, W.takeSure) - W.confirmed);
  });
  test('第二条 that runs on proves the chapter above', () => {
    expect(costOf('第一章 第一条 第二章', '', 'run-on in 第二章', articles('第二条育苗'))).toBe(
      sum(W.runOn, W.takePossibleNext, -W.confirmed),
    );
    expect(costOf('第一章 第一条 第二条 第二章', '', 'run-on in 第二章', articles('第三条育苗'))).toBe(
      sum(W.runOn, W.takePossibleNext),
    );
    expect(costOf('第一章 第一条 第二章', '', 'run-on in 第二章', articles('第二条 育苗'))).toBe(sum(W.runOn));
  });
});

describe('a mark is taken, or left', () => {
  const of = (text: string): MarkCandidate => readMarks(text)[0] as MarkCandidate;
  const [sure, possible, unlikely] = [of('1.育苗'), of('3育苗'), of('3.5亩')];
  test.each([
    [sure, {}, false, W.takeSure],
    [sure, {}, true, W.takeSure],
    [possible, {}, false, W.takePossible],
    [possible, {}, true, W.takePossibleNext],
    [unlikely, {}, false, W.takeUnlikely],
    [unlikely, {}, true, W.takeUnlikely],
    [sure, { isInner: true }, false, W.takeSure + W.takeInner],
    [possible, { isInner: true }, false, W.takePossible + W.takeInner],
    [possible, { isInner: true }, true, W.takePossibleNext + W.takeInner],
    [unlikely, { isInner: true }, false, W.takeUnlikely + W.takeInner],
    [sure, { isInner: true, isWeak: true }, false, W.takeWeak],
    [possible, { isWeak: true }, true, W.takeWeak],
  ] as [MarkCandidate, Partial<Signal>, boolean, number][])('%#', (candidate, signal, isNext, cost) => {
    expect(takeCost(candidate, { marks: [], isInner: false, ...signal }, isNext)).toBe(cost);
  });
  test.each([
    [[sure], {}, W.leaveSure],
    [[possible], {}, W.leavePossible],
    [[unlikely], {}, W.leaveUnlikely],
    [[possible, sure], {}, W.leaveSure],
    [[], {}, 0],
    [[sure], { isInner: true }, W.leaveInner],
    [[sure], { isInner: true, isWeak: true }, 0],
  ] as [MarkCandidate[], Partial<Signal>, number][])('left: %#', (marks, signal, cost) => {
    expect(leaveCost({ marks, isInner: false, ...signal })).toBe(cost);
  });
});

describe('what is no mark', () => {
  test('another document may begin, or not', () => {
    expect(options('1. 2.', '', { document: 2, marks: [] })).toEqual([
      ['text', 0],
      ['document', 2],
    ]);
    expect(options('1. 2.', '', { document: -1, marks: [] })).toEqual([
      ['document', -1],
      ['text', 0],
    ]);
  });
  test('an annex begins, and all rows end', () => {
    const [annex, ...others] = listOptions(walk('1. 2.'), { marks: [], isInner: false, isAnnex: true }, false);
    expect(annex).toMatchObject({ how: 'annex', cost: 0, candidate: undefined });
    expect(others).toEqual([]);
    const behind = follow(walk('1. 2.'), annex as Option, undefined, 3);
    expect(behind).toMatchObject({ top: undefined, last: START.last, lastHash: START.lastHash, cost: 0 });
  });
});

test('the state behind a way keeps the rows, the numbers, and what else it could have been', () => {
  const state = walk('一、 1. 2. 二、');
  expect(state.top?.candidate.mark.printed).toBe('二、');
  expect(state.top?.above).toBeUndefined();
  expect(state.step).toMatchObject({ at: 3, how: 'next', parent: undefined });
  const [best, other] = listOptions(state, signalOf('3.'), false);
  const behind = follow(state, best as Option, other, 4);
  expect(behind.step).toMatchObject({ at: 4, how: 'run-on', cost: W.runOn });
  expect(behind.step?.parent).toBe(state.top?.decision);
  expect(behind.step?.next).toMatchObject({ why: other?.how, more: (other?.cost ?? 0) - W.runOn });
  expect(behind.cost).toBe(sum(state.cost, W.runOn));
  const text = follow(state, { how: 'text', cost: 1, candidate: undefined, above: undefined }, undefined, 4);
  expect(text).toMatchObject({ cost: sum(state.cost, 1), top: state.top, last: state.last, lastHash: state.lastHash });
  expect(text.step?.next).toBeUndefined();
});
