import { expect, test } from 'vitest';
import { joinTapes, tapeTexts } from '../../../../scripts/outputs/search/text-tape.ts';
import { place } from '../../../search/memory-index.ts';

test('tapes that are joined are the tape of all places', () => {
  const rows = [
    [place('教', '教育'), place('', '局长')],
    [],
    [place('', '人𠮷'), place('办', '')],
    [place('', '一人')],
  ];
  expect(joinTapes(rows.map(tapeTexts))).toEqual(tapeTexts(rows.flat()));
});
