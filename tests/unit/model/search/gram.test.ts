import { describe, expect, it } from 'vitest';
import { chooseGrams, coverPhrase, gramsAt, isListed } from '../../../../src/model/search/gram.ts';

const one = chooseGrams([], { length: 1 });
const pairs = chooseGrams([], { length: 2 });
const threes = { length: 2 as const, common: new Set(['教育']) };

describe('chooseGrams', () => {
  it('takes single characters for a small site and pairs for a large one', () => {
    expect(chooseGrams([[...'市教育局']]).length).toBe(1);
    expect(chooseGrams([Array.from({ length: 50_000 }, () => '教')]).length).toBe(2);
  });

  it('counts what is common', () => {
    expect(chooseGrams([[...'教育教育教育']], { length: 2, common: 2 }).common).toEqual(new Set(['教育']));
  });
});

describe('gramsAt', () => {
  it('spells characters by four base-36 digits each', () => {
    expect(gramsAt([...'市教'], 0, one)).toEqual(['0iki']);
    expect(gramsAt([...'市教'], 0, pairs)).toEqual(['0iki0k0p']);
    expect(gramsAt([...'𠮷'], 0, one)).toEqual(['2vg7']);
  });

  it('puts the three around a common pair in its place', () => {
    expect(gramsAt([...'市教育局'], 0, threes)).toEqual(['0iki0k0p', 'w0iki0k0p0pf6']);
    expect(gramsAt([...'市教育局'], 1, threes)).toEqual([undefined, 'w0k0p0pf60i80']);
    expect(gramsAt([...'市教育局'], 2, threes)).toEqual(['0pf60i80', undefined]);
  });
});

describe('coverPhrase', () => {
  it('covers each character, at its distance', () => {
    expect(coverPhrase([...'市教育'], one)).toEqual([
      [0, '0iki'],
      [1, '0k0p'],
      [2, '0pf6'],
    ]);
    expect(coverPhrase([...'市教育局'], pairs)).toEqual([
      [0, '0iki0k0p'],
      [2, '0pf60i80'],
    ]);
    expect(coverPhrase([...'市教育'], pairs)).toEqual([
      [0, '0iki0k0p'],
      [1, '0k0p0pf6'],
    ]);
  });

  it('never asks for a common pair', () => {
    expect(coverPhrase([...'教育局'], threes)).toEqual([[1, 'w0k0p0pf60i80']]);
    expect(coverPhrase([...'市教育'], threes)).toEqual([[1, 'w0iki0k0p0pf6']]);
  });
});

describe('isListed', () => {
  it('is so for what has no positions', () => {
    expect([['教'], ['教', '育'], ['育', '局']].map((gram) => isListed(gram, threes))).toEqual([true, true, false]);
    expect(isListed(['教'], one)).toBe(false);
  });
});
