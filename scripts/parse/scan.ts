import type { Mark } from '../../src/model/plan/mark.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import { type Piece, readPieces } from './facts/pieces.ts';
import { readNumbering } from './numbering/numbering.ts';
import type { Decision } from './numbering/signal.ts';
import { type Placed, placeMark } from './reading/kinds.ts';

/** A line of the source and the mark that opens it, if one does. */
export interface ScannedLine {
  readonly line: SourceLine;
  /** Without the spaces around it. */
  readonly text: string;
  readonly mark: Mark | null;
}

/** Finds the marks of a run of lines that belong together, as an outline does. */
export function scan(lines: readonly SourceLine[]): ScannedLine[] {
  const pieces = readPieces({ lines, encoding: 'utf-8' }).filter(({ isFirst }) => isFirst);
  const marks = readPieceMarks(pieces, true);
  return pieces.map(({ line }, i) => ({ line, text: line.text.trim(), mark: marks[i] ?? null }));
}

/** The mark of each piece, at the level where it stands. */
export function readPieceMarks(pieces: readonly Piece[], isMany = false): (Mark | null)[] {
  const { decisions } = readNumbering(
    pieces.map(({ marks, isInner }) => ({ marks, isInner })),
    isMany,
  );
  const placed = new Map<Decision, Placed>();
  const out: (Mark | null)[] = pieces.map(() => null);
  for (const decision of decisions) {
    if (decision.candidate === undefined || decision.how === 'text') continue;
    const place = placeMark(
      decision.candidate,
      decision.parent === undefined ? undefined : placed.get(decision.parent),
    );
    placed.set(decision, place);
    out[decision.at] = { ...decision.candidate.mark, kind: place.kind };
  }
  return out;
}
