/** A heading that nothing follows at the end of a plan, where all others have a text or entries below them. */
import type { Entry, Truncation } from '../../src/model/plan/compilation.ts';
import { countCodePoints } from '../../src/model/plan/place.ts';
import { isEnd, LONG, leavesOpen, RE_CLOSED, RE_OPEN, type RunningText } from './cut-off.ts';
import { RE_END, RE_REMARK } from './sentence-ends.ts';

/** Fewer others prove nothing; where the words themselves do, a few are enough. */
const LEAST_OTHERS = 5;
const LEAST_BESIDE = 3;
/** `附表`, `（略）`: what a list of papers ends in. */
const RE_PAPER = /附[表图件录注]|略|[表图]$|[清名]单$|^其[他它]/;

/** A name, a figure, a note of what was left out. */
const RE_NAMED = /[0-9０-９a-zA-Z\s：:]|[局办委站所科处村乡镇部室人次个]$/;

/** Texts of which so many end in stops are written with them. */
const MANY = 8;

/** Whether each of those beside ends in a stop, in its heading or its text. */
const isEnded = (beside: readonly Entry[]): boolean => beside.length >= MANY && beside.every(isEndedOne);

const isEndedOne = ({ heading, stop, paragraphs }: Entry): boolean =>
  stop !== '' || RE_END.test(paragraphs.at(-1)?.text ?? heading);

/**
 * No heading ends in `的`, in a bracket that nothing closes, or is a mark alone; with a comma, or as long as a text, it is
 * one, where all beside it are.
 */
function isCutForSure(last: Entry, beside: readonly Entry[]): boolean {
  const { heading } = last;
  if (heading === '' || leavesOpen(heading) || RE_OPEN.test(heading) || isOpenRow(last, beside)) return true;
  const isLong = /[，,]/.test(heading) || ([...heading].length >= LONG && !RE_NAMED.test(heading));
  return isLong && beside.length > 0 && beside.every((one) => one.heading === '' || isEndedOne(one));
}

/** `2．防护产品：防护服、工`, behind `1．监测产品：探测仪、报警器等。`: what a colon lists, where those beside end in stops. */
function isOpenRow({ heading, parent }: Entry, beside: readonly Entry[]): boolean {
  const near = beside.filter((one) => one.parent === parent);
  const isRow = (one: Entry): boolean => /[：:]/.test(one.heading) && isEndedOne(one);
  return /[：:].*、/.test(heading) && near.length > 0 && near.every(isRow) && beside.every(isEndedOne);
}

/** Where the plan is cut off behind its last heading; null where that is not proven. */
export function findBareHeading(plan: RunningText): Truncation['end'] {
  const body = plan.entries.filter(({ inBody }) => inBody);
  const last = body.at(-1);
  if (last === undefined || last.bodyPlace === null) return null;
  const parents = new Set(body.map(({ parent }) => parent));
  const isBare = ({ anchor, heading, stop, paragraphs }: Entry): boolean =>
    paragraphs.length === 0 && stop === '' && !RE_END.test(heading) && !parents.has(anchor);
  const { heading, mark, bodyPlace, anchor } = last;
  const isHeading = !RE_CLOSED.test(heading) && !RE_PAPER.test(heading) && !RE_REMARK.test(heading);
  if (!isHeading || !isBare(last) || body.filter(isBare).length > 1) return null;
  const beside = body.filter((one) => one !== last && one.kind === last.kind);
  const isSure = isCutForSure(last, beside);
  if (body.length <= (isSure ? LEAST_BESIDE : LEAST_OTHERS) || !isEnd(plan, bodyPlace.line)) return null;
  // A text behind a list stands in the entry that holds the list, and follows the heading all the same.
  if (body.some(({ paragraphs }) => paragraphs.some(({ place }) => place.line > bodyPlace.line))) return null;
  // Beside texts without headings it may be a text that lacks its stop.
  const isText = ({ anchor, heading, paragraphs }: Entry): boolean =>
    heading === '' || (paragraphs.length === 0 && !parents.has(anchor));
  if (beside.some(isText) && !isSure && !(isEnded(beside) && !RE_NAMED.test(heading))) return null;
  return { place: { ...bodyPlace, column: bodyPlace.column + countCodePoints(mark + heading) - 1 }, anchor };
}
