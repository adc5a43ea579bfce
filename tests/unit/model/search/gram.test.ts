import { describe, expect, it } from 'vitest';
import { coverPhrase, gramsAt, isListed } from '../../../../src/model/search/gram.ts';

const one = { length: 1 as const, common: new Set<string>() };
const pairs = { length: 2 as const, common: new Set<string>() };
const threes = { length: 2 as const, common: new Set(['教育']) };

describe('gramsAt', () => {
  it('takes the characters from there on, by code points', () => {
    expect(gramsAt([...'市教'], 0, one)).toEqual(['市']);
    expect(gramsAt([...'市教'], 0, pairs)).toEqual(['市教']);
    expect(gramsAt([...'市教'], 1, pairs)).toEqual([undefined]);
    expect(gramsAt([...'𠮷市'], 0, pairs)).toEqual(['𠮷市']);
  });

  it('puts the three around a common pair in its place', () => {
    expect(gramsAt([...'市教育局'], 0, threes)).toEqual(['市教', '市教育']);
    expect(gramsAt([...'市教育局'], 1, threes)).toEqual([undefined, '教育局']);
    expect(gramsAt([...'市教育局'], 2, threes)).toEqual(['育局', undefined]);
  });
});

describe('coverPhrase', () => {
  it('covers each character, at its distance', () => {
    expect(coverPhrase([...'市教育'], one)).toEqual([
      [0, '市'],
      [1, '教'],
      [2, '育'],
    ]);
    expect(coverPhrase([...'市教育局'], pairs)).toEqual([
      [0, '市教'],
      [2, '育局'],
    ]);
    expect(coverPhrase([...'市教育'], pairs)).toEqual([
      [0, '市教'],
      [1, '教育'],
    ]);
  });

  it('never asks for a common pair', () => {
    expect(coverPhrase([...'教育局'], threes)).toEqual([[1, '教育局']]);
    expect(coverPhrase([...'市教育'], threes)).toEqual([[1, '市教育']]);
  });
});

describe('isListed', () => {
  it('is so for what has no positions', () => {
    expect([['教'], ['教', '育'], ['育', '局']].map((gram) => isListed(gram, threes))).toEqual([true, true, false]);
    expect(isListed(['教'], one)).toBe(false);
  });
});
