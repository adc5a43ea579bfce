/**
 * The head of a file may repeat the 目录 in a torn form: bare numbers, and titles with their page run on.
 *
 *     1.
 *     2.市教育局2024年工作要点19
 *
 * A line or two between such lines may be torn worse. What is only like a title is none where it is a heading of a body.
 */

import type { SourceLine } from '../../src/model/plan/source.ts';
import { spansOf } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { similarity } from '../../src/model/text/similarity.ts';
import { cutContentsLine } from './contents.ts';
import { blank } from './loose-line.ts';
import { type DraftNode, draft } from './node.ts';

const TORN_GAP = 2;
const NEARLY_A_TITLE = 0.6;
/** Longer than any title. */
const TITLE_LIMIT = 120;

/** How many lines at the head are torn. `headings` are those of the bodies. */
export function countTornLines(
  lines: readonly SourceLine[],
  titles: readonly string[],
  headings: ReadonlySet<string>,
): number {
  const known = new Set(titles.map(foldText));
  let torn = 0;
  for (const [i, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    if (isTorn(line, known, headings)) torn = i + 1;
    else if (i - torn >= TORN_GAP) break;
  }
  return torn;
}

function isTorn(line: SourceLine, known: ReadonlySet<string>, headings: ReadonlySet<string>): boolean {
  if (line.text.length > TITLE_LIMIT) return false;
  const { cut, mark } = cutContentsLine(line);
  const entry = draft('torn-contents', [cut], mark);
  const heading = foldText(spansOf(entry, 'heading'));
  if (mark === null && spansOf(entry, 'page') === '') return false;
  return heading === '' || known.has(heading) || (!headings.has(heading) && isNearlyTitle(heading, known));
}

/** Looks no further than the titles of the first plans: the torn lines are few. */
function isNearlyTitle(heading: string, known: ReadonlySet<string>): boolean {
  return [...known].slice(0, 100).some((title) => similarity(heading, title) >= NEARLY_A_TITLE);
}

export function tornLine(line: SourceLine): DraftNode {
  if (line.text.trim() === '') return blank(line);
  const { cut, mark } = cutContentsLine(line);
  return draft('torn-contents', [cut], mark);
}
