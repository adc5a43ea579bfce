import type { Piece } from '../../../../../scripts/parse/facts/piece.ts';
import { readPieces } from '../../../../../scripts/parse/facts/pieces.ts';
import { splitLines } from '../../../../../scripts/source/text/lines.ts';

export const readLines = (lines: readonly string[]): Piece[] =>
  readPieces({ lines: splitLines(lines.join('\n')), encoding: 'utf-8' });
