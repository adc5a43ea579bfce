import { describe, expect, it } from 'vitest';
import { listFileOf, readList } from '../../../../src/model/search/place-list.ts';

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
