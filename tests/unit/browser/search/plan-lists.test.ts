import { expect, it } from 'vitest';
import { findCandidates } from '../../../../src/browser/search/plan-lists.ts';
import type { FirstGrams } from '../../../../src/model/search/plan-list.ts';

/** Each of the phrase's threes in plan 1, at its place; of two of them the list is long. */
const LISTS: Readonly<Record<string, string>> = { 市教育: 'CA', 教育局: 'CB', 育局长: 'CC' };
const FILES: FirstGrams = [
  ['市教育', 'first', 40_000],
  ['教育局', 'second', 60_000],
  ['育局长', 'third'],
];

async function ask(phrase: string): Promise<{ plans: readonly number[]; loaded: string[] }> {
  const loaded: string[] = [];
  const read = async <Data>(file: string): Promise<Data> => {
    if (file === 'table') return FILES as Data;
    loaded.push(file);
    return LISTS as Data;
  };
  const { plans } = await findCandidates([[...phrase]], [['一', 'table']], read);
  return { plans, loaded };
}

it('leaves out long lists where shorter ones tell enough', async () => {
  expect(await ask('市教育局长')).toEqual({ plans: [1], loaded: ['third', 'first'] });
});

it('loads two lists, however long', async () => {
  expect(await ask('市教育局')).toEqual({ plans: [1], loaded: ['first', 'second'] });
});
