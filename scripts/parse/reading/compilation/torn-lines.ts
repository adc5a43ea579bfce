/** Tells how much a line in front of the 目录 looks like one of a torn copy of it: a bare number, a title with its page. */
import { similarity } from '../../../../src/model/text/similarity.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { type FrontLine, readTornLine } from './front-lines.ts';
import type { PlanHeadings } from './plan-headings.ts';

/** What it costs that a line is torn, and that it is not though it looks so. */
export interface TornRating {
  readonly as: number;
  readonly not: number;
}

/** `titles` are folded. */
export function rateTorn(line: FrontLine, titles: readonly string[], headings: PlanHeadings): TornRating {
  const listed = readTornLine(line);
  if (listed === undefined) return { as: WEIGHTS.tornOther, not: 0 };
  if (listed.key === '' || titles.includes(listed.key)) return { as: 0, not: WEIGHTS.tornLeft };
  if (headings.isKnown(listed.key)) return { as: WEIGHTS.tornOther, not: 0 };
  const alike = Math.max(0, ...titles.slice(0, BOUNDS.tornTitles).map((title) => similarity(listed.key, title)));
  return { as: Math.min(WEIGHTS.tornOther, (1 - alike) * WEIGHTS.tornUnlike), not: alike * WEIGHTS.tornLeftAlike };
}
