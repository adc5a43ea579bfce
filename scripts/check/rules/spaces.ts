/** The rule on spaces inside the text. */
import { countCodePoints } from '../../../src/model/plan/place.ts';
import type { SpanRole } from '../../../src/model/plan/tree.ts';
import { printLine } from '../../parse/tree.ts';
import { type Found, linesOf, type Rule } from '../rule.ts';

/** Where spaces begin behind a Chinese character. What follows them is looked up: a long run would exhaust the stack. */
const RE_SPACE_BEGINS = /(?<=\p{Script=Han})[ \u3000\t]/gu;

const SPACES = ' \u3000';

const RE_HAN = /^\p{Script=Han}/u;

/** More lines than these are told in one finding. */
const MOST_LINES = 3;
const HINT = '原文如此；也可能是漏了标点，请核对原件。';

/**
 * A space between two Chinese characters, within the text. One finding a line, at the first of them, or one for the
 * file where they are many. In Word files a tab is none: it parts the cells of a table. Precision on 135 real texts:
 * of 235 lines 235 have them, nearly all meant so (`总 则`, a name behind an office, a date and what was done then).
 */
export const spaceInText: Rule = ({ tree }) => {
  const spaces = tree.source.encoding === 'docx' ? SPACES : `${SPACES}\t`;
  const spaced = [...linesOf(tree)].flatMap((line) => {
    const text = line.spans.map((span) => (HIDDEN.has(span.role) ? '\0'.repeat(span.text.length) : span.text)).join('');
    const offsets = findSpaces(text, spaces);
    const [first] = offsets;
    if (first === undefined) return [];
    const place = { file: tree.source.file, line: line.number, column: countCodePoints(text, first) + 1 };
    return [{ place, count: offsets.length, quoted: quoteAround(printLine(line), first) }];
  });
  const [first] = spaced;
  if (first !== undefined && spaced.length > MOST_LINES) {
    const message = `有 ${spaced.length} 行汉字之间有空格，如“${first.quoted}”。`;
    return [{ severity: 'info', place: first.place, message, hint: HINT }];
  }
  return spaced.map(({ place, count, quoted }): Found => {
    const more = count === 1 ? '' : `，此行共 ${count} 处`;
    return { severity: 'info', place, message: `汉字之间有空格：“${quoted}”${more}。`, hint: HINT };
  });
};

/** Six characters in front of the space, and six behind it. */
const quoteAround = (text: string, at: number): string =>
  [...text.slice(0, at)].slice(-6).join('') + [...text.slice(at)].slice(0, 7).join('');

/** No text. */
const HIDDEN: ReadonlySet<SpanRole> = new Set(['space', 'furniture']);

/** The offsets of spaces that stand between two Chinese characters. */
function findSpaces(text: string, spaces: string): number[] {
  const offsets: number[] = [];
  for (const { index } of text.matchAll(RE_SPACE_BEGINS)) {
    if (!spaces.includes(text[index] as string)) continue;
    let end = index + 1;
    while (spaces.includes(text[end] ?? '?')) end += 1;
    if (RE_HAN.test(text.slice(end, end + 2))) offsets.push(index);
  }
  return offsets;
}
