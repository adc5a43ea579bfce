import { expect, test } from 'vitest';
import { similarity } from '../../../../src/model/text/similarity.ts';

test('counts the pairs of characters that two texts share', () => {
  expect(similarity('甲乙丙', '甲乙丙')).toBe(1);
  expect(similarity('甲乙丙', '甲乙丁')).toBe(0.5);
  expect(similarity('甲甲甲', '甲甲')).toBeCloseTo(2 / 3);
  expect(similarity('甲乙', '丙丁')).toBe(0);
  expect(similarity('甲', '乙')).toBe(0);
  expect(similarity('', '')).toBe(1);
});
