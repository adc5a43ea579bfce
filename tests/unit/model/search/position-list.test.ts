import { describe, expect, it } from 'vitest';
import { filePositions } from '../../../../scripts/outputs/search/large/file-positions.ts';
import { lookUpInLists } from '../../../../src/model/search/position-list.ts';

const lists = [
  ['教育', [1, 3, 2]],
  ['育局', [2]],
  ['𠮷教', [5]],
] as const;

describe('lookUpInLists', () => {
  it.each([1, 2, 100])('finds what was filed, by %i positions a file', async (fileSize) => {
    const files = filePositions(lists, fileSize);
    const asked: string[] = [];
    const lookUp = lookUpInLists(
      files.map((_, i) => `f/${i}.json`),
      async (file) => {
        asked.push(file);
        return JSON.parse(files[Number.parseInt(file.slice(2), 10)] ?? '{}');
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
