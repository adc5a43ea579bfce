/** Which entries a plan's 目录 is said to lack: what proves it, and what is too little. */
import { expect, test } from 'vitest';
import { findUnlisted, isUnlisted } from '../../../../src/model/layout/unlisted.ts';
import type { Entry, Plan } from '../../../../src/model/plan/compilation.ts';

/** `L`: listed and in the body, `b`: only in the body, `l`: only listed; a space begins another part. */
function planOf(rows: string, more: Partial<Entry> = {}): Plan {
  const entries = rows.split(' ').flatMap((row, part) =>
    [...row].map((one, i) => ({
      ...{ kind: 'item', mark: `${i + 1}.`, parent: `part-${part + 1}`, anchor: `${part}-${i}` },
      ...{ inOutline: one !== 'b', inBody: one !== 'l' },
      ...more,
    })),
  );
  return { entries } as unknown as Plan;
}
const unlistedOf = (rows: string): string[] => [...findUnlisted(planOf(rows))].map(({ anchor }) => `${anchor}`);

test.each([
  ['LLbLL', ['0-2']],
  ['LLbLb', []],
  ['LLLLbLb', ['0-4', '0-6']],
  // One in three may lack.
  ['LbL', ['0-1']],
  ['LbLbLL', ['0-1', '0-3']],
  ['LbLbL', []],
  ['LblL', ['0-1']],
  ['Lbl', []],
  // Three in a row may.
  ['LLLbbbLLL', ['0-3', '0-4', '0-5']],
  ['LLLLbbbbLLLL', []],
  // The 目录 lists none.
  ['bbb', []],
  ['lb', []],
  ['', []],
])('of %s it lacks %j', (rows, lacking) => expect(unlistedOf(rows)).toEqual(lacking));

test('at an end of the row the one neighbour stands in the same part', () => {
  expect(unlistedOf('bLLL')).toEqual(['0-0']);
  expect(unlistedOf('LLLb')).toEqual(['0-3']);
  expect(unlistedOf('LLL b')).toEqual([]);
  expect(unlistedOf('b LLL')).toEqual([]);
  expect(unlistedOf('LL b LL')).toEqual(['1-0']);
});

test('levels are told by kind and by how many numbers a mark has', () => {
  const plan = planOf('LLLL');
  const other = { ...plan.entries[1], inOutline: false } as Entry;
  const withOther = (more: Partial<Entry>): Plan => {
    const entry = { ...other, ...more };
    return { ...plan, entries: plan.entries.toSpliced(2, 0, entry) };
  };
  expect(findUnlisted(withOther({})).size).toBe(1);
  expect(findUnlisted(withOther({ kind: 'section' })).size).toBe(0);
  expect(findUnlisted(withOther({ mark: '1.1' })).size).toBe(0);
  expect(findUnlisted(withOther({ mark: '１２' })).size).toBe(1);
  expect(findUnlisted(withOther({ mark: '一、' })).size).toBe(0);
});

test('one entry is asked for alone, and the same plan is looked at once', () => {
  const plan = planOf('LbL');
  expect(plan.entries.map((entry) => isUnlisted(plan, entry))).toEqual([false, true, false]);
  expect(findUnlisted(plan)).toBe(findUnlisted(plan));
});
