import { expect, test } from 'vitest';
import { findJumps } from '../../../../src/browser/search/jump.ts';
import type { SiteSearch } from '../../../../src/browser/search/search-result.ts';

/** A large site: of each plan the places lie in a file; each has an item 27. */
function openLarge(count: number): { search: SiteSearch; loaded: number[] } {
  const loaded: number[] = [];
  const plans = Array.from({ length: count }, (_, i) => ({ url: `/year-${i}/${(i % 2) + 1}/`, places: `${i}.json` }));
  const placesOf = async (number: number) => {
    loaded.push(number);
    return number < 3 ? [] : [{ kind: 'item', anchor: 'item-27' }];
  };
  return { search: { catalogue: { plans }, placesOf } as unknown as SiteSearch, loaded };
}

test('on a large site a number leads to what bears it, though a few plans at most are loaded for it', async () => {
  const few = openLarge(5);
  expect((await findJumps(few.search, '第27项')).map(({ plan }) => plan.url)).toEqual(['/year-3/2/', '/year-4/1/']);
  const many = openLarge(100);
  expect(await findJumps(many.search, '27')).toHaveLength(6);
  expect(await findJumps(many.search, '2024')).toEqual([]);
  expect(Math.max(...many.loaded)).toBe(11);
});

test('where the plan is named, plans are loaded until there are enough', async () => {
  const { search, loaded } = openLarge(100);
  const jumps = await findJumps(search, '2 27');
  expect(jumps.map(({ plan }) => plan.url)[0]).toBe('/year-3/2/');
  expect(loaded.every((number) => number % 2 === 1)).toBe(true);
  expect(loaded).toHaveLength(12);
});
