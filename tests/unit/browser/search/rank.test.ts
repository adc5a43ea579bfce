import { describe, expect, it } from 'vitest';
import { countHits, filterHits, rankHits } from '../../../../src/browser/search/rank.ts';
import { indexInMemory, place } from '../../../search/memory-index.ts';

const plans = [1, 2, 3].map(() => [
  place('', '甲'),
  { ...place('', '乙'), kind: 'part' as const },
  place('', '丙'),
  place('', '丁'),
  place('', '戊'),
]);
const { catalogue } = indexInMemory(plans, { length: 1 });
/** Places by their number in the site: five in each plan. */
const found = new Map([
  [10, false],
  [3, false],
  [1, false],
  [5, false],
  [9, true],
  [7, true],
]);

describe('rankHits', () => {
  it('puts headings first, then plan and position, grouped by plan', () => {
    expect(rankHits(found, catalogue)).toEqual([
      { plan: 1, places: [2, 4, 0] },
      { plan: 0, places: [1, 3] },
      { plan: 2, places: [0] },
    ]);
    expect(countHits(rankHits(found, catalogue))).toBe(6);
  });
});

const NONE = { compilation: undefined, plan: undefined, kind: undefined };

describe('filterHits', () => {
  it('filters by compilation, by plan and by kind', () => {
    const groups = rankHits(found, catalogue);
    expect(filterHits(groups, catalogue, { ...NONE, plan: 0 })).toEqual([{ plan: 0, places: [1, 3] }]);
    expect(filterHits(groups, catalogue, { ...NONE, kind: 'part' })).toEqual([{ plan: 0, places: [1] }]);
    expect(filterHits(groups, catalogue, { ...NONE, compilation: 'c' })).toEqual(groups);
    expect(filterHits(groups, catalogue, { ...NONE, compilation: 'd' })).toEqual([]);
  });
});
