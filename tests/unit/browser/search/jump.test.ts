import { expect, test } from 'vitest';
import { findJumps } from '../../../../src/browser/search/jump.ts';
import type { SiteSearch } from '../../../../src/browser/search/search-result.ts';

/** A large site: of each plan the places lie in a file; each has an item 27. */
function openLarge(count: number): { search: SiteSearch; loaded: number[] } {
  const loaded: number[] = [];
  const plans = Array.from({ length: count }, (_, i) => ({
    url: `/year-${i}/${(i % 2) + 1}/`,
    label: `${i}年要点`,
    within: null,
    places: `${i}.json`,
  }));
  const placesOf = async (number: number) => {
    loaded.push(number);
    return number < 3 ? [] : [{ kind: 'item', anchor: 'item-27', mark: '27.', heading: 5, runs: ['27.标题。'] }];
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

test('a number leads into the plan that is read first, then into its compilation', async () => {
  const { search } = openLarge(8);
  const jumps = await findJumps(search, '27', '/year-5/2/item-3/');
  expect(jumps.map(({ plan }) => plan.url)).toEqual([
    '/year-5/2/',
    '/year-3/2/',
    '/year-4/1/',
    '/year-6/1/',
    '/year-7/2/',
  ]);
});

test('words of its title name the plan', async () => {
  const { search } = openLarge(8);
  expect(await findJumps(search, '5年要点第27项')).toMatchObject([{ anchor: 'item-27', title: '第27项 标题' }]);
  expect(await findJumps(search, '无此要点第27项')).toEqual([]);
});

test('where a word may name an article or an item, it names articles where there are any', async () => {
  const place = (kind: string, anchor: string, mark: string) => ({ kind, anchor, mark, heading: 0, runs: [mark] });
  const places = [place('article', 'article-120', '第一百二十条'), place('item', 'annex-1-item-120', '120.')];
  const plans = [{ url: '/law/1/', label: '条例', within: null, places }];
  const search = { catalogue: { plans }, placesOf: async () => places } as unknown as SiteSearch;
  expect((await findJumps(search, '120')).map(({ title }) => title)).toEqual(['第一百二十条']);
  expect((await findJumps(search, '附件1第120项')).map(({ title }) => title)).toEqual(['附件1第120项']);
  expect((await findJumps(search, '第一百二十条第二项')).map(({ title }) => title)).toEqual(['第一百二十条']);
  expect(await findJumps(search, '第一百二十一条第二项')).toEqual([]);
});
