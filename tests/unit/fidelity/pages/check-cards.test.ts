/** The words drawn on a card are its plan's, though a long title may be cut short. */
import { expect, test } from 'vitest';
import { checkCards } from '../../../../scripts/fidelity/pages/check-cards.ts';
import { madeOf } from '../small-made.ts';

const PLAN = { ordinal: 1, title: '青石县水务局关于加强河道管护工作的要点', entries: [{ kind: 'item' }] };
const OTHER = { ordinal: 2, title: '青石县水务局绿化要点', entries: [{ kind: 'item' }] };
const COMPILATION = { title: '青石县水务局2031年工作要点汇编', plans: [PLAN, OTHER] };
const COVER = ['青石县水务局', '2031年工作要点汇编', '', '2 篇，2 项，每一项都有固定地址', '要点'];
const SECOND = [OTHER.title, COMPILATION.title, '1 项，每一项都有固定地址', '要点'];
const FIRST = [PLAN.title, ...SECOND.slice(1)];

/** A picture that says nothing but which words were drawn on it. */
function card(lines: readonly string[]): Buffer {
  const data = Buffer.from(`Description\0\0\0\0\0${lines.join('\n')}`);
  const head = Buffer.alloc(16);
  head.writeUInt32BE(data.length, 8);
  head.write('iTXt', 12);
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

function prove(first: readonly string[], cover: readonly string[] = COVER): () => void {
  const files = { 'card.png': card(cover), '1/card.png': card(first), '2/card.png': card(SECOND) };
  return () => checkCards(madeOf(files, { compilation: COMPILATION }));
}

test('titles may stand over lines, and be cut short', () => {
  expect(prove(FIRST)).not.toThrow();
  expect(prove(['青石县水务局关于', '加强河道…', ...FIRST.slice(1)])).not.toThrow();
  expect(prove([PLAN.title, '青石县水务局…', ...FIRST.slice(2)])).not.toThrow();
});

test.each([
  ['a title cut in silence', ['青石县水务局关于加强河道', ...FIRST.slice(1)]],
  ['another title cut short', ['青石县水务局关于绿化…', ...FIRST.slice(1)]],
  ['another title', [OTHER.title, ...FIRST.slice(1)]],
  ['another compilation', [PLAN.title, '青石县水务局2030年工作要点汇编', ...FIRST.slice(2)]],
  ['another number', [...FIRST.slice(0, 2), '2 项，每一项都有固定地址', '要点']],
  ['another promise', [...FIRST.slice(0, 2), '1 项，每一项都有效', '要点']],
  ['another mark', [...FIRST.slice(0, 3), '某网']],
])('%s is found', (_, first) => {
  expect(prove(first)).toThrow(/1\/card\.png/);
});

test('a cover’s card counts all plans, and is of nothing else', () => {
  expect(prove(FIRST, [...COVER.slice(0, 3), '1 篇，2 项，每一项都有固定地址', '要点'])).toThrow(/card\.png/);
  expect(prove(FIRST, [...COVER.slice(0, 2), '汇编', ...COVER.slice(3)])).toThrow(/card\.png/);
});

test('a card that does not say what was drawn is found', () => {
  const made = madeOf({ 'card.png': Buffer.alloc(20) }, { compilation: COMPILATION });
  expect(() => checkCards(made)).toThrow(/没有说画了什么字/);
});
