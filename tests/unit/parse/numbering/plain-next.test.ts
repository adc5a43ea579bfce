/** That the short way tells of a number what all ways listed tell, and nothing where it is not the plain next one. */
import { expect, test } from 'vitest';
import { readMarks } from '../../../../scripts/parse/facts/marks.ts';
import { listOptions } from '../../../../scripts/parse/numbering/options.ts';
import { goPlainlyOn, LEFT } from '../../../../scripts/parse/numbering/plain-next.ts';
import type { Signal } from '../../../../scripts/parse/numbering/signal.ts';
import { follow, type Option, START, type State } from '../../../../scripts/parse/numbering/state.ts';

const signalOf = (text: string, more: Partial<Signal> = {}): Signal => ({
  marks: readMarks(text),
  isInner: false,
  ...more,
});
/** Behind marks that are read each in its cheapest way. */
const walk = (marks: string): State =>
  marks.split(' ').reduce((state, mark, at) => {
    const [best, other] = listOptions(state, signalOf(`${mark} 育苗`), false);
    return follow(state, best as Option, other, at);
  }, START);

test.each([
  ['1.', '2.育苗'],
  ['一、 1. 2.', '3.育苗'],
  ['一、 1. 2. 二、 3.', '4.育苗'],
  ['一、', '二、育苗'],
  ['第一章 第一条', '第二条 育苗'],
  ['（一） （1）', '（2）育苗'],
])('%s, then %s', (before, text) => {
  for (const isMany of [false, true]) {
    const [next, left] = listOptions(walk(before), signalOf(text), isMany);
    expect(goPlainlyOn(walk(before), signalOf(text))).toEqual(next);
    expect(LEFT).toEqual(left);
  }
});

test.each([
  ['a gap', '1.', '3.育苗'],
  ['a repeat', '1. 2.', '2.育苗'],
  ['a row that opens', '一、', '1.育苗'],
  ['a row around the last one', '一、 1.', '二、育苗'],
  ['a form that may be chance', '1.', '2育苗'],
  ['a year', '1999.', '2000.育苗'],
  ['… in front of it', '1. 2育苗', '3.育苗'],
  ['numbers of levels', '1.1', '1.2 育苗'],
  ['第一条之一', '第一条', '第二条之一 育苗'],
  ['… in front of it', '第一条之一', '第二条 育苗'],
])('%s is looked at', (_, before, text) => {
  expect(goPlainlyOn(walk(before), signalOf(text))).toBeUndefined();
});

test.each([
  [{ isInner: true }],
  [{ isWeak: true }],
  [{ document: 2 }],
  [{ isAnnex: true }],
  [{ marks: [] }],
  [{ marks: [...readMarks('2.育苗'), ...readMarks('二、育苗')] }],
] satisfies [Partial<Signal>][])('%o is looked at', (more) => {
  expect(goPlainlyOn(walk('1.'), signalOf('2.育苗', more))).toBeUndefined();
});

test('a row of its kind around the last one is looked at', () => {
  const state = walk('一、 （一）');
  const inside = listOptions(state, signalOf('一、育苗'), false).find(({ above }) => above === state.top) as Option;
  expect(goPlainlyOn(follow(state, inside, undefined, 9), signalOf('二、育苗'))).toBeUndefined();
});

test('nothing is in front of the first number', () => {
  expect(goPlainlyOn(START, signalOf('1.育苗'))).toBeUndefined();
});
