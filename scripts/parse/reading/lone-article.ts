/**
 * A single 第一条 among other numbers opens no row of articles: it is quoted.
 *
 *     一、学好条例
 *     第一条 为了规范育苗，制定本条例。      text: neither another article nor a chapter stands anywhere
 *     二、用好条例
 */
import { FAMILIES, type Family } from '../facts/forms.ts';
import type { MarkCandidate } from '../facts/mark-candidate.ts';
import type { Piece } from '../facts/piece.ts';

/** How many other marks tell that the text is numbered otherwise. */
const LEAST_OTHERS = 2;

/** The index of its piece; undefined where there is none. */
export function findLoneArticle(pieces: readonly Piece[]): number | undefined {
  let found: number | undefined;
  let others = 0;
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i]?.marks[0];
    if (first === undefined) continue;
    if (isOfLaw(first.family) || (found !== undefined && first.family === FAMILIES.article)) return undefined;
    if (first.family === FAMILIES.article) found = i;
    else if (first.certainty === 'sure') others += 1;
  }
  return others < LEAST_OTHERS ? undefined : found;
}

/** 编, 章 and 节: what articles stand in. */
const isOfLaw = ({ depth }: Family): boolean => depth < FAMILIES.article.depth;

/** The same marks, which the line alone does not prove. */
export const doubt = (marks: readonly MarkCandidate[]): readonly MarkCandidate[] =>
  marks.map((mark) => (mark.certainty === 'sure' ? { ...mark, certainty: 'possible' } : mark));
