import { describe, expect, it } from 'vitest';
import { chooseGrams } from '../../../../scripts/outputs/search/choose-grams.ts';

describe('chooseGrams', () => {
  it('takes single characters for a small site and pairs for a large one', () => {
    expect(chooseGrams([[...'市教育局']]).length).toBe(1);
    expect(chooseGrams([Array.from({ length: 50_000 }, () => '教')]).length).toBe(2);
  });

  it('counts what is common', () => {
    expect(chooseGrams([[...'教育教育教育']], { length: 2, common: 2 }).common).toEqual(new Set(['教育']));
  });
});
