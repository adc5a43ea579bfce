import { describe, expect, it } from 'vitest';
import { listPlaces } from '../../../../scripts/outputs/search/large/list-places.ts';
import { tapeTexts } from '../../../../scripts/outputs/search/text-tape.ts';
import { countHeading } from '../../../../src/model/search/search-place.ts';
import { place } from '../../../search/memory-index.ts';

const rule = { length: 2 as const, common: new Set(['教育']) };
const places = [place('', '教育'), place('教', '教育'), place('教育', '教育。育人'), place('', '人')];

describe('listPlaces', () => {
  it('lists single characters and common pairs, by headings and by texts, in distances', () => {
    expect(listPlaces(places.map(countHeading), tapeTexts(places), rule)).toEqual([
      ['。', [[], [2]]],
      ['人', [[], [2, 1]]],
      ['教', [[1, 1], [0]]],
      ['教育', [[2], [0, 1]]],
      ['育', [[2], [0, 1]]],
    ]);
  });

  it('lists nothing where single characters are indexed', () => {
    expect(listPlaces(places.map(countHeading), tapeTexts(places), { length: 1, common: new Set() })).toEqual([]);
  });
});
