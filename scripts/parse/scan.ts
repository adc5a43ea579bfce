import type { Mark, MarkKind } from '../../src/model/plan/mark.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import { type MarkCandidate, readMark } from './read-mark.ts';
import { isHalfBracketed, resolveMarks } from './resolve-marks.ts';

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
  const marks = lowerBelowBrackets(lowerBelowArticles(resolveMarks(readMarks(texts))));
  return lines.map((line, i) => ({ line, text: texts[i] as string, mark: marks[i] as Mark | null }));
}

/** What half a bracket closes may have been opened in the line above: `…（见附件` / `1）`. */
function readMarks(texts: readonly string[]): (MarkCandidate | undefined)[] {
  return texts.map((text, i) => {
    const candidate = readMark(text);
    if (candidate === undefined || !isHalfBracketed(candidate.mark)) return candidate;
    return leavesOpen(texts[i - 1] ?? '') ? undefined : candidate;
  });
}

function leavesOpen(text: string): boolean {
  return (
    Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'))
  );
}

/** Below an article (第一条) the numbering starts one level deeper: (一) and then 1. */
const BELOW_ARTICLE: Partial<Record<MarkKind, MarkKind>> = { section: 'subitem', item: 'point' };

function lowerBelowArticles(marks: readonly (Mark | null)[]): (Mark | null)[] {
  let isBelowArticle = false;
  return marks.map((mark) => {
    if (mark === null) return null;
    const lowered = BELOW_ARTICLE[mark.kind];
    if (mark.printed.startsWith('第')) isBelowArticle = mark.kind === 'item';
    else if (mark.kind === 'part') isBelowArticle = false;
    else if (isBelowArticle && lowered !== undefined) return { ...mark, kind: lowered };
    return mark;
  });
}

/** In (1), the row 1) 2) 3) is one level deeper. */
function lowerBelowBrackets(marks: readonly (Mark | null)[]): (Mark | null)[] {
  let isBelowBrackets = false;
  return marks.map((mark) => {
    if (mark === null || mark.kind === 'point') return mark;
    if (!isHalfBracketed(mark)) isBelowBrackets = mark.kind === 'subitem';
    else if (isBelowBrackets) return { ...mark, kind: 'point' };
    return mark;
  });
}
