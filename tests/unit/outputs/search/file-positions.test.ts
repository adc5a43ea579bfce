import { describe, expect, it } from 'vitest';
import { filePositions } from '../../../../scripts/outputs/search/large/file-positions.ts';

describe('filePositions', () => {
  it('writes the lists as published', () => {
    const lists = [
      ['"2', [1, 3]],
      ['𠮷教', [5]],
    ] as const;
    expect(filePositions(lists, 100)).toEqual(['{"\\"2":[1,3],"𠮷教":[5]}']);
  });

  it('has each gram in one file, and a power of two of files, as many as the positions need', () => {
    const many = Array.from({ length: 1000 }, (_, i) => String.fromCodePoint(0x4e00 + i, 0x5e00 + i));
    const files = filePositions(
      many.map((gram, i) => [gram, [i, 1000]]),
      100,
    ).map((file) => Object.keys(JSON.parse(file)));
    expect(files).toHaveLength(32);
    expect(files.flat().sort()).toEqual(many.sort());
    expect(Math.max(...files.map(({ length }) => length))).toBeLessThan(100);
  });

  it('has no file where there is nothing', () => {
    expect(filePositions([], 100)).toEqual([]);
  });
});
