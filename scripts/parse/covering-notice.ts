/**
 * A plan is often handed over with the notice that issued it in front:
 *
 *     XX市教育局关于印发《XX市教育局2024年工作要点》的通知
 *     各县区教育局：
 *     现将工作要点印发给你们。
 *     附件：1.任务分解表            a note of the annexes, and no annex
 *     XX市教育局                    a signoff, and not the plan's
 *     2024年3月5日
 *     [附件]                        the plan may itself be the notice's annex
 *     XX市教育局2024年工作要点
 *     一、加强党建                  numbered text begins
 *
 * All of the notice is read as preamble: an annex or a signoff in front of all numbered text closes nothing.
 */
import { foldText } from '../../src/model/text/fold.ts';
import type { ScannedLine } from './scan.ts';
import { isAnnexHeading, isClosing, readTitleMatter } from './title-matter.ts';

const NUMBERED: readonly string[] = ['part', 'section', 'item'];
/** A shorter line is found in a title by chance. */
const TITLE_LENGTH = 6;

/** How many lines in front of the plan's own text are a covering notice; 0 where there is none. */
export function countNoticeLines(lines: readonly ScannedLine[], title: string): number {
  const textAt = lines.findIndex((line) => line.text !== '' && readTitleMatter(line) === undefined);
  let closedAt = -1;
  let annexAt = -1;
  for (const [i, line] of lines.entries()) {
    if (isAnnexHeading(line.text)) annexAt = i;
    else if (line.mark === null && i > textAt && isClosing(line.text)) closedAt = i;
    else if (line.mark !== null && (annexAt < 0 || closedAt > annexAt)) return opensText(line) ? closedAt + 1 : 0;
    else if (closedAt >= 0 && annexAt > closedAt && isNamedBy(line, title)) return annexAt + 1;
  }
  return 0;
}

function opensText({ mark }: ScannedLine): boolean {
  return mark !== null && mark.ordinal === 1 && NUMBERED.includes(mark.kind);
}

/** The title of the notice names what it issues. */
function isNamedBy({ text, mark }: ScannedLine, title: string): boolean {
  return mark === null && text.length >= TITLE_LENGTH && foldText(title).includes(foldText(text));
}
