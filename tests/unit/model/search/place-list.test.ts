import { describe, expect, it } from 'vitest';
import { listFileOf, listPlaces, readList } from '../../../../src/model/search/place-list.ts';
import { place } from '../../../search/memory-index.ts';

const rule = { length: 2 as const, common: new Set(['教育']) };
const places = [place('', '教育'), place('教', '教育'), place('教育', '教育。育人'), place('', '人')];

describe('listPlaces', () => {
  it('lists single characters and common pairs, by headings and by texts, in distances', () => {
    expect(listPlaces(places, rule)).toEqual([
      ['。', [[], [2]]],
      ['人', [[], [2, 1]]],
      ['教', [[1, 1], [0]]],
      ['教育', [[2], [0, 1]]],
      ['育', [[2], [0, 1]]],
    ]);
  });

  it('lists nothing where single characters are indexed', () => {
    expect(listPlaces(places, { length: 1, common: new Set() })).toEqual([]);
  });
});

describe('readList', () => {
  it('gives the places back', () => {
    expect(
      readList([
        [2, 3],
        [0, 1, 9],
      ]),
    ).toEqual([
      [2, true],
      [5, true],
      [0, false],
      [1, false],
      [10, false],
    ]);
  });
});

describe('listFileOf', () => {
  it('is the last file whose first gram is not beyond', () => {
    const names = [
      ['人', 'a'],
      ['教', 'b'],
    ] as const;
    expect(['。', '人', '人民', '教', '教育', '育'].map((gram) => listFileOf(gram, names))).toEqual([
      undefined,
      'a',
      'a',
      'b',
      'b',
      'b',
    ]);
  });
});
