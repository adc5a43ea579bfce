/** Tells where a plan's text is cut off, and what its last text is. */
import type { Entry, Paragraph, Plan, Truncation } from '../../src/model/plan/compilation.ts';
import { countCodePoints, type Place } from '../../src/model/plan/place.ts';
import { findBareHeading } from './bare-heading.ts';
import {
  isCutAmongAlike,
  isEnd,
  isOnlyOpen,
  isProse,
  isUnlikeOthers,
  leavesOpen,
  leavesStopsOut,
  type RunningText,
  textsBeside,
} from './cut-off.ts';
import { END_REACH, endsInMidSentence, isRunningText, RE_REMARK, startsForSure } from './sentence-ends.ts';

/**
 * Where a plan's text is cut off; null where it is not, or where that is not proven. The start is where running text
 * stands right below the title; the end where nothing comes behind the last running text, or the last heading.
 */
export function findTruncation(plan: RunningText): Truncation | null {
  const [first] = plan.preamble;
  const isBelowTitle =
    first !== undefined &&
    first.table === undefined &&
    first.picture === undefined &&
    plan.place !== null &&
    first.place.line > plan.place.line;
  const start = isBelowTitle && isRunningText(first.text) && startsForSure(first.text) ? first.place : null;
  const end = findCutText(plan) ?? findBareHeading(plan);
  return start === null && end === null ? null : { start, end };
}

function findCutText(plan: RunningText): Truncation['end'] {
  const last = lastText(plan);
  return last !== undefined &&
    isEnd(plan, last.paragraph.place.line) &&
    isUnlikeOthers(plan, last.paragraph) &&
    !leavesStopsOut(textsBeside(plan, last.entry), last.paragraph, last.entry === null) &&
    (isProse(last) ||
      isCutAmongAlike(last, plan.entries) ||
      leavesOpen(last.paragraph.text) ||
      isOnlyOpen(plan, last)) &&
    // A text is hardly ever cut off right behind a bracket.
    !RE_REMARK.test(last.paragraph.text.slice(-END_REACH)) &&
    endsInMidSentence(last.paragraph.text)
    ? { place: lastPlaceOf(last.paragraph), anchor: last.entry?.anchor ?? null }
    : null;
}

/** The last paragraph of a plan's running text in front of its annexes, in reading order, with the entry it stands in. */
export function lastText({
  preamble,
  entries,
}: Pick<Plan, 'preamble' | 'entries'>): { paragraph: Paragraph; entry: Entry | null } | undefined {
  const annexAt = entries.findIndex(({ kind }) => kind === 'annex');
  const body = entries.slice(0, annexAt < 0 ? undefined : annexAt).filter(({ inBody }) => inBody);
  // A text behind a list stands in the entry that holds the list.
  const behind = body.findLast(({ paragraphs }) => paragraphs.at(-1)?.behind !== undefined);
  const last = body.at(-1);
  const entry = behind !== undefined && last !== undefined && isBelow(behind, last) ? behind : (last ?? null);
  const paragraph = (entry === null ? preamble : entry.paragraphs).at(-1);
  // A table ends in no sentence, and neither does a picture.
  if (paragraph === undefined || paragraph.table !== undefined || paragraph.picture !== undefined) return undefined;
  return { paragraph, entry };
}

/** Whether what stands in `behind` ends further down than the entry `last` does. */
function isBelow(behind: Entry, last: Entry): boolean {
  const lineOf = ({ paragraphs, bodyPlace }: Entry): number => paragraphs.at(-1)?.place.line ?? bodyPlace?.line ?? 0;
  return lineOf(behind) > lineOf(last);
}

/** The place of a paragraph's last character; of its last line where it is joined from several. */
export function lastPlaceOf({ text, place, endLine }: Paragraph): Place {
  if (endLine !== undefined) return { ...place, line: endLine, column: 1 };
  return { ...place, column: place.column + countCodePoints(text) - 1 };
}
