import { describe, expect, it } from 'vitest';
import { lookUpIn, spellRow } from '../../../../src/model/search/pagefind-words.ts';

describe('spellRow', () => {
  it('spells each character by four base-36 digits, and breaks by what is never looked for', () => {
    expect(spellRow(['市', '教', undefined, '𠮷', 'a'])).toBe('0iki 0k0p x 2vg7 002p');
  });
});

describe('lookUpIn', () => {
  const record = { words: [0, 3] };

  it('asks for the word and hands over the positions', async () => {
    const lookUp = lookUpIn({ search: async (term) => ({ results: term === '0iki' ? [record] : [] }) });
    expect(await lookUp('市')).toEqual([0, 3]);
    expect(await lookUp('教')).toEqual([]);
  });

  it('asks once for each character', async () => {
    const asked: string[] = [];
    const lookUp = lookUpIn({
      search: async (term) => {
        asked.push(term);
        return { results: [record] };
      },
    });
    await Promise.all(['市', '教', '市'].map(lookUp));
    expect(asked).toEqual(['0iki', '0k0p']);
  });
});
