/** That the short way tells of a mark what all ways listed tell: of all texts of a few marks. */
import { expect, test } from 'vitest';
import { readMarks } from '../../../../scripts/parse/facts/marks.ts';
import { listOptions } from '../../../../scripts/parse/numbering/options.ts';
import { readPlainly } from '../../../../scripts/parse/numbering/plain-marks.ts';
import type { Signal } from '../../../../scripts/parse/numbering/signal.ts';
import { follow, type Option, START, type State } from '../../../../scripts/parse/numbering/state.ts';

const signalOf = (text: string, more: Partial<Signal> = {}): Signal => ({
  marks: readMarks(`${text}育苗`),
  isInner: false,
  ...more,
});
const signalsOf = (marks: string): Signal[] =>
  marks
    .split(' ')
    .flatMap((mark) => [
      signalOf(`${mark} `),
      ...(/^[第（]/.test(mark) ? [signalOf(mark)] : []),
      signalOf(`${mark} `, { isAnnounced: true }),
    ]);
const MANY =
  '第一编 第二编 第一章 第二章 第一条 第二条 第一条之一 一、 二、 三、 （一） （二） 1. 2. 3. 1.1 2.1 1.1.1 （1） （10） ⑾ ① ② 1999. 2育苗';
const FEW = '第一章 第二条 一、 二、 （一） 1. 2. 1.1';
/** How many ways are taken behind each mark. */
const WAYS = 2;

function compare(state: State, signal: Signal): boolean {
  const plain = readPlainly(state, signal);
  if (plain === undefined) return false;
  for (const isMany of [false, true]) {
    const [first, second] = listOptions(state, signal, isMany);
    const isSame =
      plain.option.how === first?.how &&
      plain.option.cost === first.cost &&
      plain.option.candidate === first.candidate &&
      plain.option.above === first.above &&
      plain.other.how === second?.how &&
      plain.other.cost === second.cost;
    if (!isSame) expect({ plain, state, signal }).toEqual({ first, second });
  }
  return true;
}

/** Behind `depth` marks in front at most. */
function countPlain(signals: readonly Signal[], state: State, depth: number): number {
  let plain = 0;
  for (const signal of signals) {
    if (compare(state, signal)) plain += 1;
    if (depth === 0) continue;
    for (const option of listOptions(state, signal, false).slice(0, WAYS))
      plain += countPlain(signals, follow(state, option, undefined, 0), depth - 1);
  }
  return plain;
}

test.each([
  [MANY, 2],
  [FEW, 3],
])('all texts of some of %s are read alike', (marks, depth) => {
  expect(countPlain(signalsOf(marks), START, depth)).toBeGreaterThan(5_000);
});

/** Behind marks that are read each in its cheapest way. */
const walk = (marks: string): State =>
  marks.split(' ').reduce((state, mark, at) => {
    const [best, other] = listOptions(state, signalOf(`${mark} `), false);
    return follow(state, best as Option, other, at);
  }, START);

test.each([
  ['1.', '2.', 'next'],
  ['一、 1.', '2.', 'next'],
  ['一、 1.', '二、', 'next'],
  ['第一章 一、 （一） 1. （1）', '二、', 'next'],
  ['一、 1. 2. 二、', '3.', 'run-on'],
  ['一、 1. 2. 二、', '1.', 'open'],
  ['第一章 第一条', '第二条 ', 'next'],
  ['一、', '（一）', 'open'],
])('%s, then %s: nothing else is looked at', (before, text, how) => {
  expect(readPlainly(walk(before), signalOf(text))?.option.how).toBe(how);
});

test.each([{ isInner: true }, { isWeak: true }, { document: 2 }, { isAnnex: true }, { marks: [] }])(
  '%o is looked at',
  (more) => {
    expect(readPlainly(walk('1.'), signalOf('2.', more))).toBeUndefined();
  },
);
