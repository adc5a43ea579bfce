/**
 * A title may be broken over two lines, with its kind at the end of the second:
 *
 *     | 中共XX市委教育工委 XX市教育局
 *     | 2024年工作要点
 */
import type { SourceLine } from '../../src/model/plan/source.ts';
import { scan } from './scan.ts';
import { readTitleMatter } from './title-matter.ts';

const RE_PLAN_TITLE = /(?:要点|计划|方案|意见|规划|纲要|办法|总结|报告|通知|规程|细则|安排)(?:[(（][^)）]*[)）])?$/;
/** Longer than any line of a title. */
const LINE_LIMIT = 60;

export const readsLikeTitle = (text: string): boolean => RE_PLAN_TITLE.test(text);

/** How many of `lines`, from the first one on, are the title. */
export function countTitleLines(lines: readonly SourceLine[]): number {
  const [first, second] = lines.slice(0, 2).map(({ text }) => text.trim());
  if (first === undefined || second === undefined || !isTitleLine(first) || readsLikeTitle(first)) return 1;
  return isTitleLine(second) && readsLikeTitle(second) && isPlain(lines[0]) && isPlain(lines[1]) ? 2 : 1;
}

function isTitleLine(text: string): boolean {
  return text !== '' && text.length <= LINE_LIMIT && !/[。；;：:，,]/.test(text);
}

/** No number opens the line, and it is no document number. */
function isPlain(line: SourceLine | undefined): boolean {
  const [scanned] = line === undefined ? [] : scan([line]);
  return scanned?.mark === null && readTitleMatter(scanned) !== 'document-number';
}
