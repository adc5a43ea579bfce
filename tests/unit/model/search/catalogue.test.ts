import { expect, it } from 'vitest';
import { readKinds, spellKinds } from '../../../../src/model/search/catalogue.ts';
import { PLACE_KINDS } from '../../../../src/model/search/search-place.ts';
import { place } from '../../../search/memory-index.ts';

it('spells every kind by a letter of its own', () => {
  const letters = spellKinds(PLACE_KINDS.map((kind) => ({ ...place('', '文'), kind })));
  expect(letters).toHaveLength(PLACE_KINDS.length);
  expect(readKinds(letters)).toEqual(PLACE_KINDS);
});
