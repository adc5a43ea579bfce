import { expect, test } from 'vitest';
import type { Piece } from '../../../../../scripts/parse/facts/piece.ts';
import { ListedTitles } from '../../../../../scripts/parse/reading/compilation/title-match.ts';
import { readLines } from './read-lines.ts';

test('of plans with one title the next two may come, and no third', () => {
  const listed = new ListedTitles(Array<string>(5).fill('市教育局2024年工作要点'));
  const [piece] = readLines(['市教育局2024年工作要点']);
  const match = listed.match(piece as Piece, undefined);
  expect(match?.(0).map(({ plan }) => plan)).toEqual([0, 1]);
  expect(match?.(2).map(({ plan }) => plan)).toEqual([2, 3]);
  expect(match?.(4).map(({ plan }) => plan)).toEqual([4]);
});
