import { expect, test } from 'vitest';
import { readMarks } from '../../../../scripts/parse/facts/marks.ts';
import { readNumbering } from '../../../../scripts/parse/numbering/numbering.ts';

/** Each mark with those it stands in, `·` for a line that is read as text. */
function read(lines: readonly string[], isMany = false): string[] {
  const { decisions } = readNumbering(
    lines.map((line) => ({ marks: readMarks(line), isInner: false })),
    isMany,
  );
  const path = (decision: (typeof decisions)[number] | undefined): string[] =>
    decision === undefined ? [] : [...path(decision.parent), decision.candidate?.mark.printed ?? ''];
  const byLine = new Map(decisions.map((decision) => [decision.at, decision]));
  return lines.map((_, i) => {
    const decision = byLine.get(i);
    return decision === undefined || decision.how === 'text' ? '·' : path(decision).join('');
  });
}

test.each([
  ['a lost stop between its neighbours', ['26.甲', '27构建', '28.乙'], ['26.', '27', '28.']],
  ['an amount in front of its number', ['2.甲', '3.5亿元用于', '3.乙'], ['2.', '·', '3.']],
  ['an amount between numbers', ['2.甲', '3.100座桥', '4.乙'], ['2.', '3.', '4.']],
  ['a row that runs through', ['一、甲', '1.乙', '二、丙', '2.丁'], ['一、', '一、1.', '二、', '二、2.']],
  [
    'parts inside a section',
    ['二、甲', '（一）乙', '一、丙', '二、丁', '（二）戊', '三、己'],
    ['二、', '二、（一）', '二、（一）一、', '二、（一）二、', '二、（二）', '三、'],
  ],
  [
    'articles that run through parts',
    ['一、甲', '第一条 乙', '二、丙', '第二条 丁', '（一）戊', '（二）己', '三、庚', '第三条 辛'],
    ['一、', '一、第一条', '二、', '二、第二条', '二、第二条（一）', '二、第二条（二）', '三、', '三、第三条'],
  ],
  [
    'parts that are the list of an article',
    ['第一条 甲', '一、乙', '二、丙', '第二条 丁', '一、戊', '二、己'],
    ['第一条', '第一条一、', '第一条二、', '第二条', '第二条一、', '第二条二、'],
  ],
  ['rules behind a notice', ['一、甲', '二、乙', '第一条 丙', '第二条 丁'], ['一、', '二、', '第一条', '第二条']],
  [
    'items above bracketed numbers',
    ['1.甲', '（一）乙', '（二）丙', '2.丁', '（一）戊', '（二）己', '3.庚', '（一）辛'],
    ['1.', '1.（一）', '1.（二）', '2.', '2.（一）', '2.（二）', '3.', '3.（一）'],
  ],
  ['a level without a stop', ['1总则', '1.1甲', '1.2乙'], ['1', '11.1', '11.2']],
  ['an amount in front of levels', ['3公里渠道', '1.1甲', '1.2乙'], ['·', '1.1', '1.2']],
  ['levels by decimals', ['一、甲', '1.1 乙', '1.1.1 丙', '1.2 丁'], ['一、', '一、1.1', '一、1.11.1.1', '一、1.2']],
  ['circled and then bracketed', ['①甲', '②乙', '⑶丙'], ['①', '②', '⑶']],
  ['half a bracket without a second', ['1.甲', '1)乙', '2.丙'], ['1.', '·', '2.']],
])('reads %s', (_, lines, expected) => {
  expect(read(lines)).toEqual(expected);
});

test('a number misprinted as 1 stays in its row', () => {
  expect(read(['1.甲', '2.乙', '1.丙', '4.丁'])).toEqual(['1.', '2.', '1.', '4.']);
});

test('in outlines on a row numbers start again', () => {
  const lines = ['一、甲', '1.乙', '①丙', '一、丁', '1.戊'];
  expect(read(lines, true)).toEqual(['一、', '一、1.', '一、1.①', '一、', '一、1.']);
});

test('time grows with the number of marks, not faster', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `${i + 1}.甲`);
  expect(read(lines)).toHaveLength(20_000);
});
