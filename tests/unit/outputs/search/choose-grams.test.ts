import { describe, expect, it } from 'vitest';
import { chooseGrams } from '../../../../scripts/outputs/search/choose-grams.ts';
import { tapeTexts } from '../../../../scripts/outputs/search/text-tape.ts';
import { place } from '../../../search/memory-index.ts';

describe('chooseGrams', () => {
  it('takes single characters for a small site and pairs for a large one', () => {
    expect(chooseGrams(tapeTexts([place('', '市教育局')])).length).toBe(1);
    expect(chooseGrams(tapeTexts([place('', '教'.repeat(50_000))])).length).toBe(2);
  });

  it('counts what is common, and nothing over the end of a run', () => {
    const tape = tapeTexts([place('', '教育教育教育', '局长', '局长', '局', '长局', '长局', '长')]);
    expect(chooseGrams(tape, { length: 2, common: 2 }).common).toEqual(new Set(['教育']));
  });
});
