/**
 * Gives headings their numbers back where a document's own 目录 tells them: a line that stands there with a number and
 * in the text without one is the same heading.
 *
 *     目录: 二、主要目标          text: 主要目标          二、 with nothing printed
 */
import { foldText } from '../../../src/model/text/fold.ts';
import type { MarkCandidate } from '../facts/marks.ts';
import type { Piece } from '../facts/pieces.ts';
import { headOf } from './behind.ts';
import { readListed } from './own-listed.ts';

/** Shorter words stand in any text. */
const LEAST_HEADING = 4;
const LONGEST_HEADING = 60;

export function giveMarks(text: readonly Piece[], listed: readonly Piece[]): readonly Piece[] {
  const lost = findLost(text, listed);
  if (lost.size === 0) return text;
  return text.map((piece) => {
    const candidate = piece.marks.length > 0 ? undefined : lost.get(keyOf(piece));
    return candidate === undefined ? piece : { ...piece, marks: [candidate] };
  });
}

const keyOf = ({ text }: Piece): string => (text.length > LONGEST_HEADING ? '' : foldText(text));

/** By their words, the numbered headings that no line of the text repeats with its number. */
function findLost(text: readonly Piece[], listed: readonly Piece[]): Map<string, MarkCandidate> {
  const said = new Set(text.flatMap((piece) => [keyOf(piece), foldText(headOf(piece.text))]));
  const lost = new Map<string, MarkCandidate>();
  for (const [i, piece] of listed.entries()) {
    const [candidate] = piece.marks;
    const entry = readListed(piece, i);
    if (candidate?.certainty !== 'sure' || entry === undefined || entry.heading.length < LEAST_HEADING) continue;
    if (said.has(entry.key) || !said.has(entry.heading)) continue;
    lost.set(entry.heading, { ...candidate, certainty: 'possible', mark: { ...candidate.mark, printed: '' } });
  }
  return lost;
}
