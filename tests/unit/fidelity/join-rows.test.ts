/** The rows of a printed line are joined with the spaces that ended with them, and with no others. */
import { expect, test } from 'vitest';
import { joinRows } from '../../../scripts/fidelity/books/join-rows.ts';

test.each([
  ['a space ends with a row', '罚款；\n二、责令', '罚款； 二、责令'],
  ['a no-break space begins the next row', '罚款；\n\u00a0二、责令', '罚款； \u00a0二、责令'],
  ['both end with a row', '罚款；\n二、责令', '罚款； \u00a0二、责令'],
  ['a row is of no words', '罚款；\n\n二、责令', '罚款； 二、责令'],
])('where %s', (_, shown, expected) => {
  expect(joinRows(shown, expected)).toBe(expected);
});

test('a space too many, too few or elsewhere stays a difference', () => {
  expect(joinRows('罚款；\n\u00a0二', '罚款； 二')).not.toBe('罚款； 二');
  expect(joinRows('罚款；二', '罚款； 二')).toBe('罚款；二');
  expect(joinRows('罚 款；\n二', '罚款； 二')).not.toBe('罚款； 二');
});
