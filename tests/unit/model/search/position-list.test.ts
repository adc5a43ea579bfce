import { describe, expect, it } from 'vitest';
import { filePositions, lookUpInLists } from '../../../../src/model/search/position-list.ts';

const row = [undefined, '教育', '育局', undefined, '教育', '𠮷教', '教育'];

describe('filePositions', () => {
  it('lists the positions of each gram, in distances', () => {
    expect(filePositions(row, 100)).toEqual([{ 教育: [1, 3, 2], 育局: [2], 𠮷教: [5] }]);
  });

  it('has each gram in one file, and a power of two of files, as many as the positions need', () => {
    const many = Array.from({ length: 1000 }, (_, i) => String.fromCodePoint(0x4e00 + i, 0x5e00 + i));
    const files = filePositions([...many, ...many], 100);
    expect(files).toHaveLength(32);
    expect(files.flatMap((file) => Object.keys(file)).sort()).toEqual(many.sort());
    expect(Math.max(...files.map((file) => Object.keys(file).length))).toBeLessThan(100);
  });

  it('has no file where there is nothing', () => {
    expect(filePositions([undefined], 100)).toEqual([]);
  });
});

describe('lookUpInLists', () => {
  it.each([1, 2, 100])('finds what was filed, by %i positions a file', async (fileSize) => {
    const files = filePositions(row, fileSize);
    const asked: string[] = [];
    const lookUp = lookUpInLists(
      files.map((_, i) => `f/${i}.json`),
      async (file) => {
        asked.push(file);
        return files[Number.parseInt(file.slice(2), 10)] ?? {};
      },
    );
    expect(await lookUp('教育')).toEqual([1, 4, 6]);
    expect(await lookUp('𠮷教')).toEqual([5]);
    expect(await lookUp('局育')).toEqual([]);
    expect(asked.every((file) => /^f\/\d+\.json$/.test(file))).toBe(true);
  });

  it('asks for no file where there is none', async () => {
    expect(await lookUpInLists([], () => Promise.reject(new Error()))('教育')).toEqual([]);
  });
});
