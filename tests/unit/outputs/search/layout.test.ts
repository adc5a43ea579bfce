import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../scripts/outputs/search/layout.ts';
import { findAll } from '../../../../src/browser/search/find.ts';
import { parseQuery } from '../../../../src/browser/search/query.ts';
import { indexInMemory, place } from '../../../search/memory-index.ts';

describe('layOut', () => {
  it('measures each place', () => {
    const { grams, headings, spans } = layOut([place('市教', '市教。育局'), place('', '局', '长')], {
      length: 1,
      common: new Set(),
    });
    expect(headings).toEqual([2, 0]);
    expect(spans).toEqual([6, 4]);
    expect(grams).toEqual([...'市教。育局', undefined, '局', undefined, '长', undefined]);
  });

  it.each([{ length: 1 as const }, { length: 2 as const }, { length: 2 as const, common: 0 }])(
    'lets no phrase reach from one run into the next: %j',
    async (choice) => {
      // The phrase stands in the second place, so that all of its grams exist.
      const plan = [place('', '推进教育', '局面打开'), place('', '教育局面')];
      const index = indexInMemory([plan], choice);
      const find = async (query: string) => [...(await findAll(parseQuery(query), index.find)).keys()];
      expect(await find('教育局面')).toEqual([1]);
      expect(await find('育局')).toEqual([1]);
      expect(await find('局面打开')).toEqual([0]);
    },
  );
});
