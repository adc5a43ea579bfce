import { expect, test } from 'vitest';
import { readPieces } from '../../../../scripts/parse/facts/pieces.ts';
import { findRunningHeads } from '../../../../scripts/parse/reading/wrapping/running-heads.ts';

const headsOf = (...texts: string[]): string[] => {
  const lines = texts.map((text, i) => ({ number: i + 1, text, ending: '\n' as const }));
  const wrapping = { width: 40, byTrail: false, byIndent: false, byBlank: false };
  return [...findRunningHeads(readPieces({ lines, encoding: 'utf-8' }), wrapping)];
};

test('a short line on every page is a running head, with its page number or without', () => {
  expect(
    headsOf('1 QS/T 2031—2031', '河岸由各村清理，', 'II QS/T 2031—2031', '逐段巡查。', 'QS/T 2031—2031 12'),
  ).toEqual(['QS/T 2031—2031']);
});

test('one that stands twice is none', () => {
  expect(headsOf('QS/T 2031—2031', '河岸由各村清理，', '2 QS/T 2031—2031')).toEqual([]);
});
