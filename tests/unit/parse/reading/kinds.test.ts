/** The level of a mark, from its form and what it stands in. */
import { expect, test } from 'vitest';
import { FAMILIES, type Family } from '../../../../scripts/parse/facts/forms.ts';
import { type Placed, placeMark } from '../../../../scripts/parse/reading/kinds.ts';
import type { MarkKind } from '../../../../src/model/plan/mark.ts';

/** The kinds of marks, each standing in the one before. */
function kindsOf(...names: readonly (keyof typeof FAMILIES)[]): MarkKind[] {
  let parent: Placed | undefined;
  return names.map((name) => {
    parent = placeMark({ family: FAMILIES[name] as Family } as never, parent);
    return parent.kind;
  });
}

test.each([[['part', 'section', 'item', 'subitem', 'point']], [['division', 'part', 'item', 'point']]] as const)(
  '%j stand as they usually do',
  (names) => {
    expect(kindsOf(...names)).toEqual(names.map((name) => FAMILIES[name].kind));
  },
);

test.each([
  ['（一） is an article’s item, 1. in that a subitem, (1) a point', ['article', 'section', 'item', 'subitem']],
  ['一、 is one, too', ['article', 'part', 'section', 'item']],
  ['第二条 in an article’s item is none', ['article', 'section', 'article', 'item']],
] as const)('below an article %s', (_, names) => {
  expect(kindsOf(...names)).toEqual(['article', 'item', 'subitem', 'point']);
});

test('第三条 below 一、 is an article', () => {
  expect(kindsOf('part', 'article', 'section')).toEqual(['part', 'article', 'item']);
});

test('一、 inside （一） is one level deeper than that', () => {
  expect(kindsOf('section', 'part', 'section')).toEqual(['section', 'item', 'subitem']);
});

test('1.1 is an item, but a point in a subitem or a point', () => {
  expect(kindsOf('item', 'decimal2', 'decimal3')).toEqual(['item', 'item', 'item']);
  expect(kindsOf('subitem', 'decimal2')).toEqual(['subitem', 'point']);
  expect(kindsOf('point', 'decimal2')).toEqual(['point', 'point']);
});

test('1) in (1) is a point, as what stands in a point is', () => {
  expect(kindsOf('subitem', 'half', 'point', 'half')).toEqual(['subitem', 'point', 'point', 'point']);
});
