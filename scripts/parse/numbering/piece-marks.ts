import type { Mark } from '../../../src/model/plan/mark.ts';
import type { Piece } from '../facts/piece.ts';
import { type Placed, placeMark } from '../reading/kinds.ts';
import { readNumbering } from './numbering.ts';

/** The mark of each piece, at the level where it stands. `isMany`: outlines of several plans stand on a row. */
export function readPieceMarks(pieces: readonly Piece[], isMany = false): (Mark | null)[] {
  const { decisions } = readNumbering(pieces, isMany);
  const placed: Placed[] = [];
  const out: (Mark | null)[] = pieces.map(() => null);
  for (const { candidate, parent, how, at } of decisions) {
    if (candidate === undefined || how === 'text') continue;
    const place = placeMark(candidate, parent === undefined ? undefined : placed[parent.at]);
    placed[at] = place;
    out[at] = place.kind === candidate.mark.kind ? candidate.mark : { ...candidate.mark, kind: place.kind };
  }
  return out;
}
