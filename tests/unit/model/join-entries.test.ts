import { expect, test } from 'vitest';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';

const join = (text: string): Compilation => joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'a'));

/** The entries of the only plan; `-` marks those without a body, `+` those the outline lacks. */
function orderOf(outline: string[], body: string[]): string[] {
  const text = [...outline, '汇编', '目录', '1.要点 1', '要点', ...body].join('\n');
  const [plan] = join(text).plans;
  return (plan?.entries ?? []).map(
    ({ anchor, parent, inBody, inOutline }) => `${inBody ? '' : '-'}${inOutline ? '' : '+'}${anchor} < ${parent}`,
  );
}

test('what only one of the two has stands at its place', () => {
  expect(
    orderOf(['一、甲', '1.乙', '2.丙', '二、丁', '4.戊'], ['一、甲', '1.乙。文', '二、丁', '3.己。文', '4.戊。文']),
  ).toEqual([
    'part-1 < null',
    'item-1 < part-1',
    '-item-2 < part-1',
    'part-2 < null',
    '+item-3 < part-2',
    'item-4 < part-2',
  ]);
});

test('a missing entry comes behind all that stands in its neighbour', () => {
  expect(orderOf(['1.甲', '2.乙', '3.丙'], ['1.甲。文', '(1)丁', '(2)戊', '3.丙。文'])).toEqual([
    'item-1 < null',
    '+item-1-subitem-1 < item-1',
    '+item-1-subitem-2 < item-1',
    '-item-2 < null',
    'item-3 < null',
  ]);
});

test('a missing part keeps its items', () => {
  expect(orderOf(['一、甲', '1.乙', '二、丙', '2.丁', '三、戊'], ['一、甲', '1.乙。文', '三、戊'])).toEqual([
    'part-1 < null',
    'item-1 < part-1',
    '-part-2 < null',
    '-item-2 < part-2',
    'part-3 < null',
  ]);
});

test('a missing first entry comes first', () => {
  expect(orderOf(['一、甲', '1.乙', '2.丙'], ['一、甲', '2.丙。文'])).toEqual([
    'part-1 < null',
    '-item-1 < part-1',
    'item-2 < part-1',
  ]);
});

test('an item that stands in another part of the body is not listed twice', () => {
  expect(orderOf(['一、甲', '1.乙', '2.丙', '二、丁', '3.戊'], ['一、甲', '1.乙。文', '二、丁', '2.丙。文'])).toEqual([
    'part-1 < null',
    'item-1 < part-1',
    'part-2 < null',
    '-item-3 < part-2',
    'item-2 < part-2',
  ]);
});

test('keeps what each of the two prints', () => {
  const { plans } = join('1.甲乙\n汇编\n目录\n1.要点 1\n要点\n１．甲丙。文\n文二\n');
  expect(plans[0]?.entries[0]).toEqual({
    anchor: 'item-1',
    kind: 'item',
    mark: '１．',
    ordinal: 1,
    heading: '甲丙',
    stop: '。',
    text: '文\n文二',
    paragraphs: [
      { text: '文', place: { file: 'a.txt', line: 6, column: 6 } },
      { text: '文二', place: { file: 'a.txt', line: 7, column: 1 } },
    ],
    runsOn: true,
    parent: null,
    url: '/a/1/#item-1',
    inOutline: true,
    inBody: true,
    outlineMark: '1.',
    outlineHeading: '甲乙',
    outlinePlace: { file: 'a.txt', line: 1, column: 1 },
    bodyPlace: { file: 'a.txt', line: 6, column: 1 },
  });
});

test('text begins at the character behind its heading, however many code units stand before it', () => {
  const [entry] = join('要点\n1.𠮷甲。文\n').plans[0]?.entries ?? [];
  expect(entry?.paragraphs).toEqual([{ text: '文', place: { file: 'a.txt', line: 2, column: 6 } }]);
});

test('text runs on from the heading where it begins on its line', () => {
  const [plan] = join('要点\n1.甲。文。\n2.乙\n文。\n(1)建立机制，完善体系；\n4.\n文。\n5.戊\n').plans;
  expect(plan?.entries.map(({ mark, runsOn }) => `${mark} ${runsOn}`)).toEqual([
    '1. true',
    '2. false',
    '(1) true',
    '4. false',
    '5. false',
  ]);
});
