import { describe, expect, it } from 'vitest';
import { listPositions } from '../../../../scripts/outputs/search/large/list-positions.ts';
import { layOut } from '../../../../scripts/outputs/search/layout.ts';
import { tapeTexts } from '../../../../scripts/outputs/search/text-tape.ts';
import { toDistances } from '../../../../src/model/search/distances.ts';
import { byCodeUnits } from '../../../../src/model/text/code-units.ts';
import { place } from '../../../search/memory-index.ts';

const places = [
  place('教育', '教育。育局教育', '局', '局长'),
  place('', '𠮷教育局。', 'Ａ教'),
  place('', '教育局教育局'),
];

describe('listPositions', () => {
  it.each([
    ['pairs', []],
    ['pairs, and threes around common ones', ['教育', '育局']],
  ])('tells where each gram stands in the row as it is laid out: %s', (_, common) => {
    const rule = { length: 2 as const, common: new Set(common) };
    const positions = new Map<string, number[]>();
    for (const [position, gram] of layOut(places, rule).grams.entries()) {
      if (gram !== undefined) positions.set(gram, [...(positions.get(gram) ?? []), position]);
    }
    expect([...listPositions(tapeTexts(places), rule)]).toEqual(
      [...positions].sort(([a], [b]) => byCodeUnits(a, b)).map(([gram, own]) => [gram, toDistances(own)]),
    );
  });
});
