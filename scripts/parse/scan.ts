import type { Mark } from '../../src/model/mark.ts';
import type { SourceLine } from '../../src/model/source.ts';
import { type MarkCandidate, readMark } from './read-mark.ts';
import { resolveMarks } from './resolve-marks.ts';

/** A line of the source and the mark that opens it, if one does. */
export interface ScannedLine {
  readonly line: SourceLine;
  /** Without the spaces around it. */
  readonly text: string;
  readonly mark: Mark | null;
}

/** Finds the marks of a run of lines that belong together: an outline, or one plan's body. */
export function scan(lines: readonly SourceLine[]): ScannedLine[] {
  const texts = lines.map((line) => line.text.trim());
  const candidates = texts.map((text): MarkCandidate | undefined => readMark(text));
  const marks = resolveMarks(candidates);
  return lines.map((line, i) => ({ line, text: texts[i] as string, mark: marks[i] as Mark | null }));
}
